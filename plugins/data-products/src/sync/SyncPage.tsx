// SPDX-License-Identifier: Apache-2.0
import { Container, Flex, Grid, Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  dataProductsSyncReadPermission,
  dataProductsSyncTriggerPermission,
  EnvironmentSyncState,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
  PageMain,
  RefreshNotice,
  usePageTitle,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';
import { EnvironmentCard } from './EnvironmentCard';
import { SyncWork } from './SyncWork';

const POLL_MS = 15_000;
const POLL_WHILE_RUNNING_MS = 2_000;

/** How the sync of each environment is doing, and the work it leaves to people. */
export function SyncPage() {
  const t = useText();
  usePageTitle(t('sync.pageTitle'));
  const { loading, allowed } = usePermission({
    permission: dataProductsSyncReadPermission,
  });
  return (
    <PageMain>
      <Container py="4">
        {loading && <LoadingCards />}
        {!loading && !allowed && (
          <EmptyNotice
            title={t('loading.failed.forbidden')}
            description={t('sync.forbidden')}
          />
        )}
        {allowed && <SyncOverview />}
      </Container>
    </PageMain>
  );
}

function LoadingCards() {
  const t = useText();
  return (
    <Grid.Root
      columns={{ initial: '1', md: '2', xl: '3' }}
      gap="4"
      role="status"
      aria-label={t('loading.loading')}
    >
      <Skeleton height="24rem" />
      <Skeleton height="24rem" />
    </Grid.Root>
  );
}

function SyncOverview() {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { allowed: canTrigger } = usePermission({
    permission: dataProductsSyncTriggerPermission,
  });
  const { resource, reload } = usePolled<EnvironmentSyncState[]>(
    'states',
    signal => api.syncStates({ signal }),
    states =>
      states?.some(({ isRunning }) => isRunning)
        ? POLL_WHILE_RUNNING_MS
        : POLL_MS,
  );

  switch (resource.state) {
    case 'loading':
      return <LoadingCards />;
    case 'failed':
      return (
        <FailureNotice
          failure={resource.failure}
          forbidden={t('sync.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      return resource.value.length === 0 ? (
        <EmptyNotice
          title={t('sync.noEnvironmentTitle')}
          description={t('sync.noEnvironment')}
        />
      ) : (
        <Flex direction="column" gap="5">
          <RefreshNotice resource={resource} />
          <Grid.Root columns={{ initial: '1', md: '2', xl: '3' }} gap="4">
            {resource.value.map(state => (
              <EnvironmentCard
                key={state.environment.id}
                state={state}
                canTrigger={canTrigger}
                onStarted={reload}
              />
            ))}
          </Grid.Root>
          <SyncWork states={resource.value} onChanged={reload} />
        </Flex>
      );
    default:
      return resource satisfies never;
  }
}
