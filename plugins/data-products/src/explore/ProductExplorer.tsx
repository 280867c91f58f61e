// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { Box, Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  EnvironmentInfo,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { FailureNotice } from '../loading/FailureNotice';
import { RefreshNotice } from '../loading/RefreshNotice';
import { Resource } from '../loading/resource';
import { usePolled } from '../loading/usePolled';
import { useText } from '../translation/ref';
import { AboutColumns } from './AboutColumns';
import { ExploreEmpty } from './ExploreEmpty';
import { ExploreFilters } from './ExploreFilters';
import {
  chosenEnvironment,
  lastPage,
  listRequestFromExploreQuery,
} from './exploreQuery';
import { ProductTable } from './ProductTable';
import { useExploreQuery } from './useExploreQuery';

const POLL_MS = 30_000;

/** Search, list and paging, once the environments are known. */
export function ProductExplorer(props: {
  environments: EnvironmentInfo[];
  syncHref?: string;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { environments } = props;
  const [query, change] = useExploreQuery();
  const chosen = chosenEnvironment(query, environments);

  const request =
    chosen.status === 'unknown'
      ? undefined
      : listRequestFromExploreQuery(query, chosen);
  const { resource, reload } = usePolled<ProductListResponse>(
    request && JSON.stringify(request),
    signal => api.products(request ?? {}, { signal }),
    POLL_MS,
  );
  const list = listToShow(resource, chosen.status === 'unknown');
  const isOutdated = resource.state === 'ready' && resource.isOutdated;

  // Products may have gone since the address was made, and with them its page.
  const lastPageKnown =
    list && !isOutdated ? lastPage(list.totalItems, query.pageSize) : Infinity;
  useEffect(() => {
    if (query.page > lastPageKnown) {
      change({ page: lastPageKnown }, { replace: true });
    }
  }, [query.page, lastPageKnown, change]);

  return (
    <Flex direction="column" gap="4">
      <Flex justify="between" align="end" gap="3" style={{ flexWrap: 'wrap' }}>
        <Box style={{ flex: '1 1 24rem' }}>
          <ExploreFilters
            query={query}
            environments={environments}
            chosen={chosen}
            onChange={change}
          />
        </Box>
        <Flex align="center" gap="3">
          <ProductCount list={list} isSearch={query.text.trim() !== ''} />
          <AboutColumns />
        </Flex>
      </Flex>
      {resource.state === 'failed' && chosen.status !== 'unknown' ? (
        <FailureNotice
          failure={resource.failure}
          forbidden={t('explore.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      ) : (
        <>
          <RefreshNotice resource={resource} />
          <ProductTable
            query={query}
            list={list}
            isOutdated={isOutdated}
            environments={chosen.status === 'all' ? environments : undefined}
            onChange={change}
            emptyState={
              <ExploreEmpty
                query={query}
                chosen={chosen}
                environmentCount={environments.length}
                totalReadable={list?.totalReadable ?? 0}
                syncHref={props.syncHref}
                onChange={change}
              />
            }
          />
        </>
      )}
    </Flex>
  );
}

const NOTHING: ProductListResponse = {
  items: [],
  totalItems: 0,
  totalReadable: 0,
  extraColumns: [],
  facets: {},
};

/** An environment nobody knows has no products, and nobody is asked for them. */
function listToShow(
  resource: Resource<ProductListResponse>,
  isUnknownEnvironment: boolean,
): ProductListResponse | undefined {
  if (isUnknownEnvironment) return NOTHING;
  return resource.state === 'ready' ? resource.value : undefined;
}

/** Tells how many products there are; announced when it changes. */
function ProductCount(props: {
  list: ProductListResponse | undefined;
  isSearch: boolean;
}) {
  const t = useText();
  const { list, isSearch } = props;
  return (
    <Text as="span" color="secondary" role="status">
      {list &&
        (isSearch
          ? t('explore.countMatching', {
              count: list.totalItems,
              total: String(list.totalReadable),
            })
          : t('explore.count', { count: list.totalItems }))}
    </Text>
  );
}
