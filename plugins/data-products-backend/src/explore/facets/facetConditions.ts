// SPDX-License-Identifier: Apache-2.0

import {
  Facet,
  FACETS,
  ProductListRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreRow, FacetDictionaries } from '../exploreRow';

/** That a product has one of the choices of a facet. */
export interface FacetCondition {
  facet: Facet;
  /** By number; choices that no product has are none of them. */
  chosen: ReadonlySet<number>;
}

/** One condition for each facet that something is chosen of. */
export function facetConditions(
  filters: ProductListRequest['filters'],
  dictionaries: FacetDictionaries,
): FacetCondition[] {
  return FACETS.flatMap(facet => {
    const values = filters?.[facet] ?? [];
    if (values.length === 0) return [];
    const nodes = values.flatMap(
      value => dictionaries[facet].find(value) ?? [],
    );
    return { facet, chosen: new Set(nodes.map(({ number }) => number)) };
  });
}

export function meets(row: ExploreRow, condition: FacetCondition): boolean {
  return row.choices[condition.facet].some(number =>
    condition.chosen.has(number),
  );
}
