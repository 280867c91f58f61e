// SPDX-License-Identifier: Apache-2.0
import { Flex, Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  KsqlClusterInfo,
  UseCase,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  EmptyNotice,
  FailureNotice,
  RefreshNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { ClusterPage } from '../clusters/ClusterPage';
import { useClusters } from '../clusters/useClusters';
import { useQueries } from '../queries/useQueries';
import { useSources } from '../sources/useSources';
import { useText } from '../translation/ref';
import type { PageHrefs } from '../workbench/pageHrefs';
import { UseCaseCard } from './UseCaseCard';

/** They come from configuration. */
const POLL_MS = 5 * 60_000;

/** The catalogue of ready statements. */
export function UseCasesPage(props: { hrefs: PageHrefs }) {
  return (
    <ClusterPage>
      {cluster => <UseCasesOfCluster cluster={cluster} hrefs={props.hrefs} />}
    </ClusterPage>
  );
}

function UseCasesOfCluster(props: {
  cluster: KsqlClusterInfo;
  hrefs: PageHrefs;
}) {
  const t = useText();
  const api = useApi(ksqldbApiRef);
  const { cluster } = props;
  const { resource, reload } = usePolled<UseCase[]>(
    'useCases',
    signal => api.useCases({ signal }),
    POLL_MS,
  );
  const sources = useSources(cluster.id);
  const queries = useQueries(cluster.id);

  if (resource.state === 'loading' || sources.resource.state === 'loading') {
    return <Skeleton height="20rem" />;
  }
  if (resource.state === 'failed') {
    return (
      <FailureNotice
        failure={resource.failure}
        title={t('useCases.notRead')}
        onRetry={reload}
        isRetrying={resource.isLoading}
      />
    );
  }

  const useCases = resource.value.filter(
    ({ clusterId }) => clusterId === cluster.id,
  );
  if (useCases.length === 0) return <NoUseCases others={resource.value} />;
  const known = {
    sources:
      sources.resource.state === 'ready'
        ? sources.resource.value.sources
        : undefined,
    queries:
      queries.resource.state === 'ready'
        ? queries.resource.value.queries
        : undefined,
  };
  return (
    <Flex direction="column" gap="4">
      <RefreshNotice resource={resource} />
      {sources.resource.state === 'failed' && (
        <FailureNotice
          failure={sources.resource.failure}
          title={t('sources.notRead')}
          onRetry={sources.reload}
          isRetrying={sources.resource.isLoading}
        />
      )}
      {useCases.map(useCase => (
        <UseCaseCard
          key={useCase.name}
          useCase={useCase}
          cluster={cluster}
          known={known}
          hrefs={props.hrefs}
          onRun={() => {
            sources.reload();
            queries.reload();
          }}
        />
      ))}
    </Flex>
  );
}

/** Says that there is none for this cluster, and which ones have some. */
function NoUseCases(props: { others: UseCase[] }) {
  const t = useText();
  const { resource } = useClusters();
  const ids = new Set(props.others.map(({ clusterId }) => clusterId));
  const clusters =
    resource.state === 'ready'
      ? resource.value.filter(({ id }) => ids.has(id))
      : [];
  return (
    <EmptyNotice
      title={t('useCases.none.title')}
      description={
        clusters.length > 0
          ? t('useCases.none.elsewhere', {
              clusters: clusters.map(({ title }) => title).join(', '),
            })
          : t('useCases.none.description')
      }
    />
  );
}
