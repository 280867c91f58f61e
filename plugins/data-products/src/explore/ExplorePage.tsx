// SPDX-License-Identifier: Apache-2.0
import { Container, Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { FailureNotice } from '../loading/FailureNotice';
import { usePolled } from '../loading/usePolled';
import { EmptyNotice } from '../panel/EmptyNotice';
import { useText } from '../translation/ref';
import { ProductExplorer } from './ProductExplorer';

const POLL_MS = 5 * 60_000;

/** All data products one may see, searchable, sorted, page by page. */
export function ExplorePage(props: {
  /** Address of the page that shows how the sync is doing, for those who may see it. */
  syncHref?: string;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { resource, reload } = usePolled(
    'environments',
    signal => api.environments({ signal }),
    POLL_MS,
  );

  switch (resource.state) {
    case 'loading':
      return (
        <Container py="4">
          <Skeleton height="2.5rem" aria-label={t('loading.loading')} />
        </Container>
      );
    case 'failed':
      return (
        <Container py="4">
          <FailureNotice
            failure={resource.failure}
            forbidden={t('explore.forbidden')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        </Container>
      );
    case 'ready':
      return (
        <Container py="4">
          {resource.value.length === 0 ? (
            <EmptyNotice
              title={t('explore.empty.noEnvironmentTitle')}
              description={t('explore.empty.noEnvironment')}
            />
          ) : (
            <ProductExplorer
              environments={resource.value}
              syncHref={props.syncHref}
            />
          )}
        </Container>
      );
    default:
      return resource satisfies never;
  }
}
