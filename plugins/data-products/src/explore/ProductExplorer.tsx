// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo } from 'react';
import { Flex, Text, useBreakpoint } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  EnvironmentInfo,
  ExploreColumn,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  RefreshNotice,
  Resource,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';
import { chosenEnvironments, isAboutNothingKnown } from './chosenEnvironments';
import { ChosenFilters } from './ChosenFilters';
import { ColumnChooser } from './ColumnChooser';
import { Room, shownColumnIds } from './columnChoice';
import { PickedBar } from './PickedBar';
import { PickContext } from './ProductPick';
import { ExploreControls } from './ExploreControls';
import { ExploreEmpty } from './ExploreEmpty';
import { ExploreLayout } from './ExploreLayout';
import {
  ExploreQuery,
  hasConditions,
  lastPage,
  listRequestFromExploreQuery,
  toggled,
} from './exploreQuery';
import { FacetPanel } from './FacetPanel';
import { ProductTable } from './ProductTable';
import { ChangeQuery } from './useExploreQuery';
import { useStarredProducts } from './useStarredProducts';

const POLL_MS = 30_000;

const NO_COLUMNS: ExploreColumn[] = [];

/** Search, filters, list and paging, once the environments are known. */
export function ProductExplorer(props: {
  query: ExploreQuery;
  onChange: ChangeQuery;
  environments: EnvironmentInfo[];
  syncHref?: string;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { query, onChange: change, environments } = props;
  const room = useRoom(query.isPanelClosed);
  const starred = useStarredProducts();

  const { environments: asked } = query;
  const askedKey = asked === 'primary' ? asked : asked.join(' ');
  const chosen = useMemo(
    () => chosenEnvironments(query, environments),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [askedKey, asked === 'primary', environments],
  );
  const isUnaskable = isAboutNothingKnown(chosen);

  const request = listRequestFromExploreQuery(query, chosen, starred);
  const { resource, reload } = usePolled<ProductListResponse>(
    isUnaskable ? undefined : JSON.stringify(request),
    signal => api.products(request, { signal }),
    POLL_MS,
  );
  const list = listToShow(resource, isUnaskable);
  const isOutdated = resource.state === 'ready' && resource.isOutdated;
  useLastPageInstead(query, change, isOutdated ? undefined : list);

  const comparing = useMemo(
    () => ({
      picked: query.picked,
      onToggle: (entityRef: string) =>
        change(({ picked }) => ({ picked: toggled(picked, entityRef) }), {
          replace: true,
        }),
    }),
    [query.picked, change],
  );
  const extraColumns = list?.extraColumns ?? NO_COLUMNS;
  const columnIds = shownColumnIds(query.columns, extraColumns, room);

  return (
    <ExploreLayout
      isPanelClosed={query.isPanelClosed}
      onTogglePanel={() =>
        change({ isPanelClosed: !query.isPanelClosed }, { replace: true })
      }
      chosenCount={Object.values(query.filters).flat().length}
      controls={<ExploreControls query={query} onChange={change} />}
      summary={
        <Flex align="center" gap="3">
          <ProductCount list={list} isNarrowed={hasConditions(query)} />
          <ColumnChooser
            columns={query.columns}
            shown={columnIds}
            extraColumns={extraColumns}
            onChange={change}
          />
        </Flex>
      }
      panel={
        resource.state === 'failed' ? null : (
          <FacetPanel
            facets={list?.facets}
            extraColumns={extraColumns}
            filters={query.filters}
            chosen={chosen}
            environments={environments}
            isOutdated={isOutdated}
            onChange={change}
          />
        )
      }
    >
      <ChosenFilters
        query={query}
        chosen={chosen}
        environments={environments}
        facets={list?.facets}
        extraColumns={extraColumns}
        onChange={change}
      />
      {resource.state === 'failed' && !isUnaskable ? (
        <FailureNotice
          failure={resource.failure}
          forbidden={t('explore.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      ) : (
        <PickContext.Provider value={comparing}>
          <RefreshNotice resource={resource} />
          <ProductTable
            query={query}
            columnIds={columnIds}
            list={list}
            isOutdated={isOutdated}
            environments={environments}
            withEnvironment={
              environments.length > 1 && chosen.known.length !== 1
            }
            isNarrow={room === 'narrow'}
            onChange={change}
            emptyState={
              <ExploreEmpty
                query={query}
                chosen={chosen}
                environmentCount={environments.length}
                list={list}
                starredCount={starred.length}
                syncHref={props.syncHref}
                onChange={change}
              />
            }
          />
        </PickContext.Provider>
      )}
      <PickedBar
        picked={query.picked}
        products={list?.items}
        environments={environments}
        onChange={change}
      />
    </ExploreLayout>
  );
}

/** How much room the navigation and the filters leave for columns. */
function useRoom(isPanelClosed: boolean): Room {
  const breakpoint = useBreakpoint();
  if (breakpoint.down('sm')) return 'narrow';
  return breakpoint.up('xl') || (isPanelClosed && breakpoint.up('lg'))
    ? 'wide'
    : 'medium';
}

/** Products may have gone since the address was made, and with them its page. */
function useLastPageInstead(
  query: ExploreQuery,
  change: ChangeQuery,
  list: ProductListResponse | undefined,
) {
  const lastPageKnown = list
    ? lastPage(list.totalItems, query.pageSize)
    : Infinity;
  useEffect(() => {
    if (query.page > lastPageKnown) {
      change({ page: lastPageKnown }, { replace: true });
    }
  }, [query.page, lastPageKnown, change]);
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
  isUnaskable: boolean,
): ProductListResponse | undefined {
  if (isUnaskable) return NOTHING;
  return resource.state === 'ready' ? resource.value : undefined;
}

/** Tells how many products there are; announced when it changes. */
function ProductCount(props: {
  list: ProductListResponse | undefined;
  isNarrowed: boolean;
}) {
  const t = useText();
  const { list, isNarrowed } = props;
  return (
    <Text as="span" color="secondary" role="status">
      {list &&
        (isNarrowed
          ? t('explore.countMatching', {
              count: list.totalItems,
              total: String(list.totalReadable),
            })
          : t('explore.count', { count: list.totalItems }))}
    </Text>
  );
}
