// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ProductListResponse } from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { exploreLink } from '../explore/exploreAddress';
import { useStarredProducts } from '../explore/useStarredProducts';
import { Lifecycle } from '../terms/Lifecycle';
import { useText } from '../translation/ref';
import { AllLink } from './AllLink';
import { HomeSection } from './HomeSection';
import { LoadingLines, ProductLines } from './ProductLines';

const POLL_MS = 60_000;

/** What the person has starred; before that, how to star. */
export function StarredProducts(props: {
  exploreHref?: string;
  limit: number;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { exploreHref, limit } = props;
  const starred = useStarredProducts();
  const { resource, reload } = usePolled<ProductListResponse>(
    starred.length === 0 ? undefined : JSON.stringify([starred, limit]),
    signal => api.products({ entityRefs: starred, limit }, { signal }),
    POLL_MS,
  );
  const list = resource.state === 'ready' ? resource.value : undefined;
  const isEmpty = starred.length === 0 || list?.items.length === 0;

  return (
    <HomeSection
      title={t('home.find.starred')}
      more={
        exploreHref &&
        !isEmpty &&
        list &&
        list.totalItems > limit && (
          <AllLink
            href={exploreLink(exploreHref, {
              isStarred: true,
              environments: [],
            })}
          />
        )
      }
    >
      {isEmpty && <Text color="secondary">{t('home.find.noneStarred')}</Text>}
      {!isEmpty && resource.state === 'loading' && (
        <LoadingLines count={Math.min(starred.length, limit)} />
      )}
      {!isEmpty && resource.state === 'failed' && (
        <FailureNotice
          failure={resource.failure}
          forbidden={t('explore.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      {!isEmpty && list && (
        <ProductLines
          label={t('home.find.starred')}
          products={list.items}
          aside={product => <Lifecycle status={product.lifecycle} />}
        />
      )}
    </HomeSection>
  );
}
