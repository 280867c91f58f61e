// SPDX-License-Identifier: Apache-2.0
import {
  FacetKey,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  ExploreQuery,
  filteredFacets,
  Switch,
  SWITCHES,
  withFilter,
} from './exploreQuery';

/** A condition to take back. */
export type WayOut = 'text' | FacetKey | Switch;

/** Which conditions keep a list empty. */
export interface WaysOut {
  /** Each of these, taken back alone, brings products: the counts of a facet leave its own choices out of account. */
  sure: FacetKey[];
  /** Those nothing is known of. */
  possible: WayOut[];
}

/** Finds the conditions to take back when nothing matches. */
export function waysOut(
  query: ExploreQuery,
  facets: ProductListResponse['facets'],
): WaysOut {
  const isAboutSome =
    query.environments === 'primary' || query.environments.length > 0;
  const chosen: FacetKey[] = [
    ...(isAboutSome ? (['environment'] as const) : []),
    ...filteredFacets(query.filters),
  ];
  const sure = chosen.filter(facet =>
    facets[facet]?.some(({ count }) => count > 0),
  );
  const isCounted = (facet: FacetKey) => facets[facet] !== undefined;
  return {
    sure,
    possible: [
      ...(query.text.trim() ? (['text'] as const) : []),
      ...SWITCHES.filter(name => query[name]),
      ...chosen.filter(facet => !isCounted(facet)),
    ],
  };
}

/** The change that takes a condition back. */
export function takeBack(
  condition: WayOut,
  query: ExploreQuery,
): Partial<ExploreQuery> {
  switch (condition) {
    case 'text':
      return { text: '' };
    case 'environment':
      return { environments: [] };
    case 'isMine':
    case 'isStarred':
    case 'hasIssues':
      return { [condition]: false };
    default:
      return { filters: withFilter(query.filters, condition, []) };
  }
}
