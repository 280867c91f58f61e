// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Alert, Container, Flex, Select, Skeleton } from '@backstage/ui';
import type { KsqlClusterInfo } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  EmptyNotice,
  FailureNotice,
  PageMain,
  RefreshNotice,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { useChosenCluster } from './useChosenCluster';

/**
 * A sub page that is about one cluster: lets people choose which, and says when there is none.
 *
 * @remarks The children are mounted anew for another cluster.
 */
export function ClusterPage(props: ClusterPageProps) {
  return (
    <PageMain>
      <Container>
        <ClusterContent {...props} />
      </Container>
    </PageMain>
  );
}

interface ClusterPageProps {
  /** What stands at the right of the choice. */
  actions?: (cluster: KsqlClusterInfo) => ReactNode;
  children: (cluster: KsqlClusterInfo) => ReactNode;
}

function ClusterContent(props: ClusterPageProps) {
  const t = useText();
  const { resource, reload, choice, choose } = useChosenCluster();

  if (resource.state === 'loading') {
    return <Skeleton height="20rem" />;
  }
  if (resource.state === 'failed') {
    return (
      <FailureNotice
        failure={resource.failure}
        title={t('clusters.notRead')}
        onRetry={reload}
        isRetrying={resource.isLoading}
      />
    );
  }
  if (!choice || choice.status === 'none') {
    return (
      <EmptyNotice
        title={t('clusters.none.title')}
        description={t('clusters.none.description')}
      />
    );
  }

  const cluster = choice.status === 'chosen' ? choice.cluster : undefined;
  return (
    <Flex direction="column" gap="4">
      <RefreshNotice resource={resource} />
      <Flex justify="between" align="center" gap="3">
        <div style={{ flex: '0 1 22rem' }}>
          <Select
            aria-label={t('clusters.label')}
            size="small"
            options={resource.value.map(({ id, title, environment }) => ({
              value: id,
              label: t('clusters.choice', {
                title,
                environment: environment.title,
              }),
            }))}
            value={cluster?.id ?? null}
            onChange={id => id !== null && choose(String(id))}
          />
        </div>
        {cluster && props.actions?.(cluster)}
      </Flex>
      {choice.status === 'unknown' && (
        <EmptyNotice
          title={t('clusters.unknown.title')}
          description={t('clusters.unknown.description', { id: choice.id })}
        />
      )}
      {cluster && cluster.problems.length > 0 && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('clusters.problem', { title: cluster.title })}
          description={cluster.problems.join(' ')}
        />
      )}
      {cluster && cluster.problems.length === 0 && (
        <div key={cluster.id}>{props.children(cluster)}</div>
      )}
    </Flex>
  );
}
