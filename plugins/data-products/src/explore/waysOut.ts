// SPDX-License-Identifier: Apache-2.0
import {
  Facet,
  FACETS,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreQuery, Switch, SWITCHES } from './exploreQuery';

/** A condition to take back. */
export type WayOut = 'text' | Facet | Switch;

/** Which conditions keep a list empty. */
export interface WaysOut {
  /** Each of these, taken back alone, brings products: the counts of a facet leave its own choices out of account. */
  sure: Facet[];
  /** Those nothing is known of. */
  possible: WayOut[];
}

/** Finds the conditions to take back when nothing matches. */
export function waysOut(
  query: ExploreQuery,
  facets: ProductListResponse['facets'],
): WaysOut {
  const chosen = FACETS.filter(facet =>
    facet === 'environment'
      ? query.environments === 'primary' || query.environments.length > 0
      : query.filters[facet],
  );
  const sure = chosen.filter(facet =>
    facets[facet]?.some(({ count }) => count > 0),
  );
  const isCounted = (facet: Facet) => facets[facet] !== undefined;
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
    case 'domain':
    case 'owner':
    case 'lifecycle':
    case 'qualityTier':
    case 'slaTier':
    case 'tag':
    case 'format':
    case 'pii': {
      const { [condition]: _, ...filters } = query.filters;
      return { filters };
    }
    default:
      return condition satisfies never;
  }
}
