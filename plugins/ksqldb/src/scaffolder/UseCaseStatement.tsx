// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Flex, Select, Skeleton, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  FailureNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import type { UseCase } from '@data-mesh/backstage-plugin-ksqldb-common';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { useText } from '../translation/ref';
import { StatementEditor } from './StatementEditor';
import { StatementValue, statementValue } from './StatementValue';
import { useClustersOfForm } from './useClustersOfForm';

const POLL_MS = 10 * 60_000;

/** The statement of a configured use case. */
export function UseCaseStatement(props: {
  kafkaClusterId: string;
  value: StatementValue | undefined;
  onChange: (value: StatementValue) => void;
}) {
  const t = useText();
  const api = useApi(ksqldbApiRef);
  const { value, onChange } = props;
  const { clusters } = useClustersOfForm(props.kafkaClusterId);
  const { resource, reload } = usePolled<UseCase[]>(
    'use cases',
    signal => api.useCases({ signal }),
    POLL_MS,
  );
  const [chosenName, setChosenName] = useState<string>();
  if (resource.state === 'loading') return <Skeleton height="10rem" />;
  if (resource.state === 'failed') {
    return <FailureNotice failure={resource.failure} onRetry={reload} />;
  }
  const useCases = resource.value.filter(({ clusterId }) =>
    clusters.some(({ id }) => id === clusterId),
  );
  if (useCases.length === 0) return <Text>{t('scaffolder.noUseCase')}</Text>;

  const chosen =
    useCases.find(({ name }) => name === chosenName) ??
    useCases.find(({ statement }) => statement === value?.statement);
  return (
    <Flex direction="column" gap="4">
      <Select
        label={t('scaffolder.useCase')}
        description={chosen?.description}
        placeholder={t('scaffolder.useCasePlaceholder')}
        isRequired
        options={useCases.map(({ name, title }) => ({
          id: name,
          label: title,
        }))}
        value={chosen?.name ?? null}
        onChange={name => {
          const other = useCases.find(useCase => useCase.name === name);
          if (!other) return;
          setChosenName(other.name);
          onChange(statementValue(other.clusterId, other.statement));
        }}
      />
      {value && (
        <StatementEditor
          text={value.statement}
          sources={[]}
          onChange={statement =>
            onChange(statementValue(value.ksqldbClusterId, statement))
          }
        />
      )}
    </Flex>
  );
}
