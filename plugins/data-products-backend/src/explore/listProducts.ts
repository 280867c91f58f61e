// SPDX-License-Identifier: Apache-2.0

import {
  ExploreColumn,
  extraColumnIn,
  ProductListRequest,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { IsOwned } from '../references/createOwnership';
import { ExploreEntry } from './exploreEntry';
import { ExploreRow } from './exploreRow';
import { ExploreTable } from './exploreTable';
import { failedConditions, facetConditions } from './facets/facetConditions';
import { FacetCounter } from './facets/FacetCounter';
import { RowOrder } from './sortRows';

export const DEFAULT_LIMIT = 20;

/** Whether the caller may read a product. */
export type IsReadable = (
  entry: Pick<ExploreEntry, 'namespace' | 'entityName'>,
) => boolean;

/** Who asks for a list. */
export interface ListReader {
  isReadable: IsReadable;
  /** Needed for what is theirs; without it nothing is. */
  isOwned?: IsOwned;
}

/**
 * Filters, counts, and cuts the page. What the reader may not read is in no item and in no count.
 *
 * @remarks One pass over the rows, which are in order already. Each facet's counts respect every condition but its own:
 * a row that fails the condition of one facet only counts in that facet, and one that fails none counts in all.
 */
export function listProducts(
  table: ExploreTable,
  request: ProductListRequest,
  reader: ListReader,
): ProductListResponse {
  const { offset = 0, limit = DEFAULT_LIMIT } = request;
  const conditions = facetConditions(request.filters, table.dictionaries);
  const counter = new FacetCounter(request.facets ?? [], table, conditions);
  const meetsOthers = otherConditions(request, reader);

  const items: ProductListResponse['items'] = [];
  let totalItems = 0;
  let totalReadable = 0;
  for (const row of table.sorted(orderOf(request, table.columns))) {
    if (!reader.isReadable(row.entry)) continue;
    counter.see(row);
    const failed = failedConditions(row, conditions);
    if (failed.first !== 'environment') totalReadable++;
    if (failed.count > 1 || !meetsOthers(row)) continue;
    counter.count(row, failed.first);
    if (failed.count > 0) continue;
    if (totalItems >= offset && items.length < limit) items.push(row.summary);
    totalItems++;
  }
  return {
    items,
    totalItems,
    totalReadable,
    extraColumns: [...table.columns],
    facets: counter.facets(),
  };
}

/** By title unless told otherwise, and when nobody knows the column. */
function orderOf(
  { sortBy = 'title', sortOrder = 'ascending' }: ProductListRequest,
  columns: readonly ExploreColumn[],
): RowOrder {
  const extraId = extraColumnIn(sortBy);
  const isKnown =
    extraId === undefined || columns.some(({ id }) => id === extraId);
  return isKnown
    ? { sortBy, sortOrder }
    : { sortBy: 'title', sortOrder: 'ascending' };
}

/** Every condition but those of the facets. */
function otherConditions(
  request: ProductListRequest,
  { isOwned = () => false }: ListReader,
): (row: ExploreRow) => boolean {
  const conditions: ((row: ExploreRow) => boolean)[] = [];
  if (request.hasIssues) {
    conditions.push(({ entry }) => entry.issues.length > 0);
  }
  if (request.isMine) {
    conditions.push(({ summary }) => isOwned(summary.ownerRef));
  }
  if (request.entityRefs) {
    const wanted = new Set(request.entityRefs.map(ref => ref.toLowerCase()));
    conditions.push(({ summary }) => wanted.has(summary.entityRef));
  }
  const words = (request.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length > 0) {
    conditions.push(({ entry }) =>
      words.every(word => entry.searchText.includes(word)),
    );
  }
  return row => conditions.every(condition => condition(row));
}
