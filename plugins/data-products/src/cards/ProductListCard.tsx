// SPDX-License-Identifier: Apache-2.0
import { Link } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ProductListRequest,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
  Panel,
  RefreshNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';
import { ProductRows } from './ProductRows';

const POLL_MS = 60_000;
/** More stand on the page that lists them all. */
const MOST_ROWS = 8;

/** A card with the products of something: those with the most issues first, and the way to all of them. */
export function ProductListCard(props: {
  title: string;
  help: string;
  /** `undefined` while it is not known yet. */
  request: ProductListRequest | undefined;
  /** Where all of them are listed; absent where there is no such page. */
  exploreHref?: string;
  emptyTitle: string;
  emptyHelp: string;
  withOwner?: boolean;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { request, exploreHref } = props;
  const { resource, reload } = usePolled<ProductListResponse>(
    request && JSON.stringify(request),
    signal =>
      api.products(
        {
          ...request,
          sortBy: 'issues',
          sortOrder: 'descending',
          limit: MOST_ROWS,
        },
        { signal },
      ),
    POLL_MS,
  );
  const list = resource.state === 'ready' ? resource.value : undefined;

  return (
    <Panel
      title={props.title}
      help={props.help}
      actions={
        exploreHref &&
        list &&
        list.totalItems > 0 && (
          <Link href={exploreHref} variant="body-small">
            {t('cards.showAll', { count: list.totalItems })}
          </Link>
        )
      }
    >
      {resource.state === 'failed' ? (
        <FailureNotice
          failure={resource.failure}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      ) : (
        <>
          <RefreshNotice resource={resource} />
          {list?.totalItems === 0 ? (
            <EmptyNotice
              title={props.emptyTitle}
              description={props.emptyHelp}
            />
          ) : (
            <ProductRows
              label={props.title}
              products={list?.items}
              withOwner={props.withOwner}
            />
          )}
        </>
      )}
    </Panel>
  );
}
