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

/** One condition for each facet that something is chosen of; that of the environment first. */
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

/** How many of the conditions a row does not meet, and the facet of the first of them. */
export function failedConditions(
  { choices }: ExploreRow,
  conditions: readonly FacetCondition[],
): { count: number; first?: Facet } {
  let count = 0;
  let first: Facet | undefined;
  for (const { facet, chosen } of conditions) {
    if (hasOneOf(chosen, choices[facet])) continue;
    count++;
    first ??= facet;
  }
  return { count, first };
}

function hasOneOf(
  chosen: ReadonlySet<number>,
  numbers: readonly number[],
): boolean {
  for (const number of numbers) if (chosen.has(number)) return true;
  return false;
}
