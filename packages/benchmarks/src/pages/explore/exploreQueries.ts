// SPDX-License-Identifier: Apache-2.0
import {
  FACETS,
  ProductListRequest,
  ProductListResponse,
  ProductSortBy,
} from '@data-mesh/backstage-plugin-data-products-common';

const SORTS: ProductSortBy[] = [
  'title',
  'owner',
  'domain',
  'lifecycle',
  'qualityTier',
  'slaTier',
  'issues',
  'changedAt',
];

/** Of the scenario `scale`; `undefined` searches for nothing. */
const TEXTS = [undefined, 'orders', undefined, 'all stock', 'series 77'];

const LIMITS = [20, 50, 100];

/**
 * Requests such as people send who narrow a list, all different in filter, order, text or page; each counts every facet.
 *
 * @param facets - What there is to choose from.
 */
export function exploreQueries(
  facets: ProductListResponse['facets'],
  count: number,
): ProductListRequest[] {
  return Array.from({ length: count }, (_, n) => {
    // Every third narrows by one facet, every third by two, and every third by none.
    const filters = FACETS.slice(0, n % 3).map((_facet, turn) => {
      const facet = FACETS[(n + turn * 4) % FACETS.length] ?? 'environment';
      const values = facets[facet] ?? [];
      const value = values[n % values.length]?.value;
      return [facet, value === undefined ? [] : [value]];
    });
    return {
      text: TEXTS[n % TEXTS.length],
      filters: Object.fromEntries(filters),
      sortBy: SORTS[n % SORTS.length],
      sortOrder: n % 2 === 0 ? 'ascending' : 'descending',
      limit: LIMITS[n % LIMITS.length],
      offset: (Math.floor(n / 3) % 7) * 20,
      facets: [...FACETS],
    };
  });
}
