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
import { formDataFrom, kafkaClusterFrom } from './formContext';
import { statementSchema } from './schemas';
import { StatementEditor } from './StatementEditor';
import { statementFrom, statementValue } from './StatementValue';
import { useClustersOfForm } from './useClustersOfForm';

const POLL_MS = 10 * 60_000;

/** The statement of a configured use case, free to be changed. */
export function UseCaseField(props: typeof statementSchema.TProps) {
  const t = useText();
  const kafkaClusterId = kafkaClusterFrom(formDataFrom(props.formContext));
  return kafkaClusterId ? (
    <UseCaseOn kafkaClusterId={kafkaClusterId} {...props} />
  ) : (
    <Text>{t('scaffolder.placeFirst')}</Text>
  );
}

function UseCaseOn(
  props: typeof statementSchema.TProps & { kafkaClusterId: string },
) {
  const t = useText();
  const api = useApi(ksqldbApiRef);
  const { onChange } = props;
  const value = statementFrom(props.formData);
  const { clusters, ...ofClusters } = useClustersOfForm(props.kafkaClusterId);
  const { resource, reload } = usePolled<UseCase[]>(
    'use cases',
    signal => api.useCases({ signal }),
    POLL_MS,
  );
  const [chosenName, setChosenName] = useState<string>();
  if (resource.state === 'failed') {
    return <FailureNotice failure={resource.failure} onRetry={reload} />;
  }
  if (ofClusters.resource.state === 'failed') {
    const { resource: failed, reload: retry } = ofClusters;
    return <FailureNotice failure={failed.failure} onRetry={retry} />;
  }
  if (resource.state === 'loading' || ofClusters.resource.state === 'loading') {
    return <Skeleton height="10rem" />;
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
        description={chosen?.description ?? t('scaffolder.useCaseHelp')}
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
