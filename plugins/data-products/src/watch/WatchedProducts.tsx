// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  EnvironmentInfo,
  WATCH_KINDS,
  WatchedProduct,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  EmptyNotice,
  failureFromError,
  FailureNotice,
  Panel,
  RefreshNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { watchApiRef } from '../api/watchApiRef';
import { useEnvironments } from '../environments/useEnvironments';
import { EntityLink } from '../reference/EntityLink';
import { useWatchText, WatchTranslate } from '../translation/watchRef';
import { WatchedRow, watchedRows, withoutWatch } from './watchedRows';
import { watcherName } from './watcherName';

const POLL_MS = 60_000;

/** Everything that the person and their groups watch, also what is gone, with a way to stop. */
export function WatchedProducts() {
  const t = useWatchText();
  const api = useApi(watchApiRef);
  const environments = useEnvironments().resource;
  const { resource, reload, replace } = usePolled<WatchedProduct[]>(
    'watched',
    signal => api.watched({ signal }),
    POLL_MS,
  );
  const [failure, setFailure] = useState<string>();
  const watched = resource.state === 'ready' ? resource.value : undefined;
  const known = environments.state === 'ready' ? environments.value : undefined;
  const rows = useMemo(() => watched && watchedRows(watched), [watched]);

  const stop = async (row: WatchedRow) => {
    if (!watched) return;
    const { entityRef, title: product } = row.product;
    setFailure(undefined);
    replace(withoutWatch(watched, row));
    try {
      await api.unwatch(entityRef, row.watch.watcherRef);
    } catch (error) {
      replace(watched);
      const { message } = failureFromError(error);
      setFailure(t('watch.list.failed', { product, message }));
    }
  };

  return (
    <Panel title={t('watch.list.title')} help={t('watch.list.help')}>
      {resource.state === 'failed' ? (
        <FailureNotice
          failure={resource.failure}
          title={t('watch.list.notRead')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      ) : (
        <Flex direction="column" gap="3">
          <RefreshNotice resource={resource} />
          {failure && (
            <Alert role="alert" status="danger" icon title={failure} />
          )}
          <DataTable
            label={t('watch.list.title')}
            columns={watchedColumns({ environments: known, stop, t })}
            rows={rows}
            rowId={rowId}
            minWidth="36rem"
            isOutdated={resource.state === 'ready' && resource.isOutdated}
            emptyState={
              <EmptyNotice
                title={t('watch.list.noneTitle')}
                description={t('watch.list.none')}
              />
            }
          />
        </Flex>
      )}
    </Panel>
  );
}

const rowId = ({ id }: WatchedRow) => id;

function watchedColumns(options: {
  environments: EnvironmentInfo[] | undefined;
  stop: (row: WatchedRow) => void;
  t: WatchTranslate;
}): DataColumn<WatchedRow>[] {
  const { environments, stop, t } = options;
  return [
    {
      id: 'product',
      heading: t('watch.list.product'),
      isRowHeader: true,
      cell: ({ product: { entityRef, title, isPresent } }) =>
        isPresent ? (
          <EntityLink entityRef={entityRef}>{title}</EntityLink>
        ) : (
          <>
            {title}
            <Text as="div" variant="body-small" color="secondary">
              {t('watch.list.gone')}
            </Text>
          </>
        ),
    },
    {
      id: 'environment',
      heading: t('watch.list.environment'),
      width: '9rem',
      cell: ({ product: { environmentId } }) =>
        environments?.find(({ id }) => id === environmentId)?.title ??
        environmentId,
    },
    {
      id: 'watcher',
      heading: t('watch.list.watcher'),
      width: '9rem',
      cell: ({ watch }) => watcherName(watch.watcherRef, t),
    },
    {
      id: 'kinds',
      heading: t('watch.list.kinds'),
      width: '34%',
      cell: ({ watch: { kinds } }) =>
        kinds.length === WATCH_KINDS.length
          ? t('watch.list.all')
          : kinds.map(kind => t(`watch.kind.${kind}`)).join(', '),
    },
    {
      id: 'stop',
      heading: '',
      width: '6rem',
      cell: row => (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('watch.list.stopLabel', {
            product: row.product.title,
            watcher: watcherName(row.watch.watcherRef, t),
          })}
          onPress={() => stop(row)}
        >
          {t('watch.list.stop')}
        </Button>
      ),
    },
  ];
}
