// SPDX-License-Identifier: Apache-2.0

import {
  FacetKey,
  FACETS,
  isExtraColumnKey,
  ProductListRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreRow, FacetDictionaries } from '../exploreRow';

const NONE: readonly number[] = [];

/** That a product has one of the choices of a facet. */
export interface FacetCondition {
  facet: FacetKey;
  /** By number; choices that no product has are none of them. */
  chosen: ReadonlySet<number>;
}

/** One condition for each facet that something is chosen of; that of the environment first. */
export function facetConditions(
  filters: ProductListRequest['filters'],
  dictionaries: FacetDictionaries,
): FacetCondition[] {
  return [...FACETS, ...extraFacetsOf(filters)].flatMap(facet => {
    const values = filters?.[facet] ?? [];
    if (values.length === 0) return [];
    const nodes = values.flatMap(
      value => dictionaries[facet]?.find(value) ?? [],
    );
    return { facet, chosen: new Set(nodes.map(({ number }) => number)) };
  });
}

function extraFacetsOf(filters: ProductListRequest['filters'] = {}) {
  return Object.keys(filters).filter(isExtraColumnKey);
}

/** How many of the conditions a row does not meet, and the facet of the first of them. */
export function failedConditions(
  { choices }: ExploreRow,
  conditions: readonly FacetCondition[],
): { count: number; first?: FacetKey } {
  let count = 0;
  let first: FacetKey | undefined;
  for (const { facet, chosen } of conditions) {
    if (hasOneOf(chosen, choices[facet] ?? NONE)) continue;
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
