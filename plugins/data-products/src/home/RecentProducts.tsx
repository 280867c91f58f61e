// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ProductListResponse } from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  RelativeTime,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { exploreLink } from '../explore/exploreAddress';
import { useText } from '../translation/ref';
import { AllLink } from './AllLink';
import { DomainLinks } from './DomainLinks';
import { HomeSection } from './HomeSection';
import { LoadingLines, ProductLines } from './ProductLines';

const POLL_MS = 60_000;

/** What changed last, and the domains there are: one request. */
export function RecentProducts(props: { exploreHref?: string; limit: number }) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { exploreHref, limit } = props;
  const { resource, reload } = usePolled<ProductListResponse>(
    `recent ${limit}`,
    signal =>
      api.products(
        {
          sortBy: 'changedAt',
          sortOrder: 'descending',
          limit,
          facets: ['domain'],
        },
        { signal },
      ),
    POLL_MS,
  );

  switch (resource.state) {
    case 'loading':
      return (
        <HomeSection title={t('home.find.recent')}>
          <LoadingLines count={limit} />
        </HomeSection>
      );
    case 'failed':
      return (
        <HomeSection title={t('home.find.recent')}>
          <FailureNotice
            failure={resource.failure}
            forbidden={t('explore.forbidden')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        </HomeSection>
      );
    case 'ready': {
      const { items, facets } = resource.value;
      return (
        <>
          <HomeSection
            title={t('home.find.recent')}
            more={
              exploreHref &&
              items.length > 0 && (
                <AllLink
                  href={exploreLink(exploreHref, {
                    sortBy: 'changedAt',
                    sortOrder: 'descending',
                    environments: [],
                  })}
                />
              )
            }
          >
            {items.length === 0 ? (
              <Text color="secondary">{t('home.find.noneRecent')}</Text>
            ) : (
              <ProductLines
                label={t('home.find.recent')}
                products={items}
                aside={product => <RelativeTime at={product.changedAt} />}
              />
            )}
          </HomeSection>
          {exploreHref && (
            <DomainLinks
              domains={facets.domain ?? []}
              exploreHref={exploreHref}
            />
          )}
        </>
      );
    }
    default:
      return resource satisfies never;
  }
}
