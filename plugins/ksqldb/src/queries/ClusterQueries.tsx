// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Box, Flex, Link, Skeleton, Text } from '@backstage/ui';
import type {
  KsqlClusterInfo,
  KsqlPersistentQuery,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  FailureNotice,
  Panel,
  RefreshNotice,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import type { QueryOrder } from './controlStatement';
import { OrderNotice } from './OrderNotice';
import { readQueriesAddress, writeQueriesAddress } from './queriesAddress';
import { QueryDetail } from './QueryDetail';
import { QueryList } from './QueryList';
import { TerminateDialog } from './TerminateDialog';
import { useQueries } from './useQueries';
import { useQueryControl } from './useQueryControl';

/** The persistent queries of one cluster, and what those who may can do with them. */
export function ClusterQueries(props: { cluster: KsqlClusterInfo }) {
  const t = useText();
  const { cluster } = props;
  const [search, setSearch] = useSearchParams();
  const address = readQueriesAddress(search);
  const { resource, reload } = useQueries(cluster.id);
  const control = useQueryControl(cluster.id, reload);
  const [ending, setEnding] = useState<KsqlPersistentQuery>();

  const { text, state } = address;
  const hrefOf = useCallback(
    (query?: string) =>
      `?${writeQueriesAddress({ clusterId: cluster.id, query, text, state })}`,
    [cluster.id, text, state],
  );
  const mayControl = cluster.rights.controlQueries && !cluster.isReadOnly;
  const { tryOrder } = control;
  const onOrder = useMemo(
    () =>
      mayControl
        ? (order: QueryOrder, query: KsqlPersistentQuery) => {
            if (order === 'terminate') setEnding(query);
            else tryOrder(order, query.id);
          }
        : undefined,
    [mayControl, tryOrder],
  );

  if (resource.state === 'loading') return <Skeleton height="20rem" />;
  if (resource.state === 'failed') {
    return (
      <FailureNotice
        failure={resource.failure}
        title={t('queries.notRead')}
        onRetry={reload}
        isRetrying={resource.isLoading}
      />
    );
  }

  const { queries } = resource.value;
  return (
    <Flex direction="column" gap="4">
      <RefreshNotice resource={resource} />
      {!mayControl && (
        <Text
          as="p"
          role="note"
          variant="body-small"
          color="secondary"
          style={{ margin: 0 }}
        >
          {cluster.isReadOnly
            ? t('queries.mayNot.readOnly', {
                environment: cluster.environment.title,
              })
            : t('queries.mayNot.rights')}
        </Text>
      )}
      <OrderNotice outcome={control.outcome} />
      {address.query === undefined ? (
        <Panel title={t('queries.title')} help={t('queries.help')}>
          <QueryList
            queries={queries}
            filter={address}
            onFilter={filter =>
              setSearch(
                writeQueriesAddress({ clusterId: cluster.id, ...filter }),
                { replace: true },
              )
            }
            hrefOf={hrefOf}
            onOrder={onOrder}
            pendingId={control.pendingId}
          />
        </Panel>
      ) : (
        <>
          <Box>
            <Link href={hrefOf()}>{t('queries.detail.back')}</Link>
          </Box>
          <QueryDetail
            key={address.query}
            clusterId={cluster.id}
            queryId={address.query}
            listed={queries.find(({ id }) => id === address.query)}
            onOrder={onOrder}
            pendingId={control.pendingId}
          />
        </>
      )}
      {ending && (
        <TerminateDialog
          clusterId={cluster.id}
          query={ending}
          queries={queries}
          onConfirm={async () => {
            await control.order('terminate', ending.id);
            // Nothing is left to look at on its own page.
            setSearch(
              writeQueriesAddress({ clusterId: cluster.id, text, state }),
              { replace: true },
            );
          }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Flex>
  );
}
