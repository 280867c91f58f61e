// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Flex, Skeleton, Text } from '@backstage/ui';
import { RiArrowLeftRightLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type {
  EnvironmentInfo,
  ProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  FailureNotice,
  Identifier,
  Panel,
  RefreshNotice,
  RelativeTime,
  useLocale,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { EntityLink } from '../reference/EntityLink';
import { useTiers } from '../terms/useTiers';
import { useText } from '../translation/ref';
import {
  ComparedCell,
  ComparedRow,
  compareEnvironments,
} from './compareEnvironments';
import { useEnvironments } from '../environments/useEnvironments';
import { useProductDetails } from './useProductDetails';

const POLL_MS = 5 * 60_000;

/** The product of the same name in the other environments, beside the one that one looks at. */
export function OtherEnvironmentsCard() {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  const details = useProductDetails().resource;
  const { resource, reload } = usePolled<ProductDetails[]>(
    entityRef,
    signal => api.otherEnvironments(entityRef, { signal }),
    POLL_MS,
  );

  return (
    <Panel
      title={t('product.environments.title')}
      help={t('product.environments.help')}
    >
      <Flex direction="column" gap="3">
        {resource.state === 'loading' && <Skeleton height="6rem" />}
        {resource.state === 'failed' && (
          <FailureNotice
            failure={resource.failure}
            title={t('product.environments.notRead')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        )}
        <RefreshNotice resource={resource} />
        {resource.state === 'ready' && resource.value.length === 0 && (
          <Text color="secondary">{t('product.environments.none')}</Text>
        )}
        {resource.state === 'ready' &&
          resource.value.length > 0 &&
          details.state === 'ready' && (
            <SideBySide current={details.value} others={resource.value} />
          )}
      </Flex>
    </Panel>
  );
}

function SideBySide(props: {
  current: ProductDetails;
  others: ProductDetails[];
}) {
  const t = useText();
  const tiers = useTiers();
  const locale = useLocale();
  const environments = useEnvironments().resource;
  const known = environments.state === 'ready' ? environments.value : [];
  const { current, others } = props;
  const all = [current, ...others];
  const rows: (ComparedRow | { id: 'page' | 'changedAt' })[] = [
    { id: 'page' },
    ...compareEnvironments(current, others, { locale, ...tiers }),
    { id: 'changedAt' },
  ];
  const columns: DataColumn<(typeof rows)[number]>[] = [
    {
      id: 'what',
      heading: t('product.environments.what'),
      isRowHeader: true,
      width: '8rem',
      cell: ({ id }) => t(`product.environments.row.${id}`),
    },
    ...all.map((details, index): DataColumn<(typeof rows)[number]> => ({
      id: details.entityRef,
      heading: titleOf(details, known),
      cell: row => {
        if ('cells' in row) {
          const cell = row.cells[index];
          return cell && <Answer cell={cell} />;
        }
        if (row.id === 'changedAt') {
          return <RelativeTime at={details.changedAt} />;
        }
        return index === 0 ? (
          <Text as="span" color="secondary">
            {t('product.environments.thisPage')}
          </Text>
        ) : (
          <EntityLink entityRef={details.entityRef} />
        );
      },
    })),
  ];
  return (
    <DataTable
      label={t('product.environments.title')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      minWidth={`${8 + all.length * 11}rem`}
    />
  );
}

function titleOf(details: ProductDetails, known: EnvironmentInfo[]): string {
  return (
    known.find(({ id }) => id === details.product.environmentId)?.title ??
    parseEntityRef(details.entityRef).namespace
  );
}

function Answer(props: { cell: ComparedCell }) {
  const t = useText();
  const { lines, isDifferent } = props.cell;
  return (
    <Flex gap="2" align="start">
      {isDifferent && (
        <RiArrowLeftRightLine
          size={16}
          role="img"
          aria-label={t('product.environments.different')}
          color="var(--bui-fg-warning)"
          style={{ flex: 'none', marginBlockStart: '0.15em' }}
        />
      )}
      <div>
        {lines ? (
          lines.map(line => (
            <div key={line} style={isDifferent ? { fontWeight: 600 } : {}}>
              <Identifier>{line}</Identifier>
            </div>
          ))
        ) : (
          <Text as="span" color="secondary">
            {t('product.ports.unknown')}
          </Text>
        )}
      </div>
    </Flex>
  );
}
