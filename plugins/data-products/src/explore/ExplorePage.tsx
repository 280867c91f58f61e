// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { Container, Skeleton } from '@backstage/ui';
import {
  EmptyNotice,
  FailureNotice,
  PageMain,
  usePageTitle,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useEnvironments } from '../environments/useEnvironments';
import { useText } from '../translation/ref';
import { ProductExplorer } from './ProductExplorer';
import { useExploreQuery } from './useExploreQuery';

/** Few compare; the others need not wait for what only that takes. */
const Comparison = lazy(async () => ({
  default: (await import('./Comparison')).Comparison,
}));

/** All data products one may see, searchable, sorted, page by page. */
export function ExplorePage(props: {
  /** Address of the page that shows how the sync is doing, for those who may see it. */
  syncHref?: string;
}) {
  const t = useText();
  usePageTitle(t('explore.pageTitle'));
  return (
    <PageMain>
      <Container py="4">
        <Explorer syncHref={props.syncHref} />
      </Container>
    </PageMain>
  );
}

function Explorer(props: { syncHref?: string }) {
  const t = useText();
  const [query, change] = useExploreQuery();
  const { resource, reload } = useEnvironments();

  switch (resource.state) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return (
        <FailureNotice
          failure={resource.failure}
          forbidden={t('explore.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      if (resource.value.length === 0) {
        return (
          <EmptyNotice
            title={t('explore.empty.noEnvironmentTitle')}
            description={t('explore.empty.noEnvironment')}
          />
        );
      }
      return query.isComparing ? (
        <Suspense fallback={<Loading />}>
          <Comparison
            query={query}
            environments={resource.value}
            onChange={change}
          />
        </Suspense>
      ) : (
        <ProductExplorer
          query={query}
          environments={resource.value}
          syncHref={props.syncHref}
          onChange={change}
        />
      );
    default:
      return resource satisfies never;
  }
}

function Loading() {
  const t = useText();
  return (
    <Skeleton
      width="100%"
      height="2.5rem"
      role="status"
      aria-label={t('loading.loading')}
    />
  );
}
