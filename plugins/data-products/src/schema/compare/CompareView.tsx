// SPDX-License-Identifier: Apache-2.0
import { Box, Button, Flex, Select, Skeleton } from '@backstage/ui';
import { RiArrowLeftRightLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  SchemaComparison,
  SchemaVersionSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../../api/dataProductsApiRef';
import { useText } from '../../translation/ref';
import { versionToCompareWith } from '../subjects';
import { ChangeSchemaAddress } from '../useSchemaAddress';
import { FieldChanges } from './FieldChanges';
import { TextChanges } from './TextChanges';
import { VerdictNotice } from './VerdictNotice';

/** Versions do not change, but the level they are judged by may. */
const POLL_MS = 10 * 60_000;

interface CompareViewProps {
  entityRef: string;
  subject: string;
  /** Newest first. */
  versions: SchemaVersionSummary[];
  to: number;
  /** The version that the address compares it with. */
  asked: number | undefined;
  onChange: ChangeSchemaAddress;
}

/** Two versions of a subject: what the change means, then what changed, by field and in the text. */
export default function CompareView(props: CompareViewProps) {
  const t = useText();
  const { subject, versions, to, onChange } = props;
  const from = versionToCompareWith(versions, to, props.asked);

  if (from === undefined) {
    return (
      <EmptyNotice
        title={t('schema.compare.onlyOneTitle')}
        description={t('schema.compare.onlyOne', { subject })}
      />
    );
  }
  const options = versions.map(({ version }) => ({
    id: String(version),
    label: t('schema.version.option', { version: String(version) }),
  }));
  return (
    <Flex direction="column" gap="4">
      <Flex gap="3" align="end" style={{ flexWrap: 'wrap' }}>
        <Box style={{ flex: '0 1 12rem' }}>
          <Select
            label={t('schema.compare.from')}
            options={options}
            value={String(from)}
            onChange={key => onChange({ compare: Number(key) })}
          />
        </Box>
        <Button
          variant="secondary"
          iconStart={<RiArrowLeftRightLine />}
          aria-label={t('schema.compare.swap')}
          onPress={() => onChange({ version: from, compare: to })}
        />
        <Box style={{ flex: '0 1 12rem' }}>
          <Select
            label={t('schema.compare.to')}
            options={options}
            value={String(to)}
            onChange={key => onChange({ version: Number(key), compare: from })}
          />
        </Box>
      </Flex>
      {from === to ? (
        <EmptyNotice
          title={t('schema.compare.verdict.sameTitle')}
          description={t('schema.compare.verdict.same', {
            version: String(to),
          })}
        />
      ) : (
        <Comparison {...props} from={from} />
      )}
    </Flex>
  );
}

function Comparison(props: CompareViewProps & { from: number }) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { entityRef, subject, from, to, onChange } = props;
  const { resource, reload } = usePolled<SchemaComparison>(
    JSON.stringify([entityRef, subject, from, to]),
    signal => api.compareSchemas(entityRef, { subject, from, to }, { signal }),
    POLL_MS,
  );

  if (resource.state === 'failed') {
    return (
      <FailureNotice
        failure={resource.failure}
        title={t('schema.compare.notRead')}
        onRetry={reload}
        isRetrying={resource.isLoading}
      />
    );
  }
  // The verdict on two other versions would be taken for that on these.
  if (resource.state === 'loading' || resource.isOutdated) {
    return (
      <Flex
        direction="column"
        gap="3"
        role="status"
        aria-label={t('schema.compare.loading')}
      >
        <Skeleton height="6rem" />
        <Skeleton height="16rem" />
      </Flex>
    );
  }
  const comparison = resource.value;
  return (
    <>
      <VerdictNotice
        verdict={comparison.verdict}
        versions={{ from, to }}
        onRetry={reload}
        isRetrying={resource.isLoading}
      />
      <FieldChanges comparison={comparison} onChange={onChange} />
      <TextChanges comparison={comparison} onChange={onChange} />
    </>
  );
}
