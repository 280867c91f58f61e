// SPDX-License-Identifier: Apache-2.0

import {
  ProductListRequest,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreEntry } from './exploreEntry';
import { SortBy, SORTABLE, sortEntries } from './sortEntries';

export const DEFAULT_LIMIT = 20;

/** Whether the caller may read a product. */
export type IsReadable = (
  entry: Pick<ExploreEntry, 'namespace' | 'entityName'>,
) => boolean;

/** Filters, sorts and cuts the page; what the caller may not read is in no item and in no count. */
export function listProducts(
  entries: readonly ExploreEntry[],
  request: ProductListRequest,
  isReadable: IsReadable,
): ProductListResponse {
  const readable = entries.filter(isReadable);
  const matching = matchEntries(readable, request.text);
  const sorted = sortEntries(matching, {
    sortBy: isOwnColumn(request.sortBy) ? request.sortBy : undefined,
    sortOrder: request.sortOrder,
  });
  const { offset = 0, limit = DEFAULT_LIMIT } = request;
  return {
    items: sorted.slice(offset, offset + limit).map(entry => entry.summary),
    totalItems: matching.length,
    totalReadable: readable.length,
    extraColumns: [],
    facets: {},
  };
}

/** Those in which every word occurs somewhere, whatever its case; all when there is no word. */
function matchEntries(
  entries: ExploreEntry[],
  text: string | undefined,
): ExploreEntry[] {
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(entry =>
    words.every(word => entry.searchText.includes(word)),
  );
}

function isOwnColumn(sortBy: string | undefined): sortBy is SortBy {
  return SORTABLE.some(column => column === sortBy);
}
