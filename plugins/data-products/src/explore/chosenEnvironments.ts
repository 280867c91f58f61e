// SPDX-License-Identifier: Apache-2.0
import type { EnvironmentInfo } from '@data-mesh/backstage-plugin-data-products-common';
import type { ExploreQuery } from './exploreQuery';

/** Which environments a query is about: all of them when both lists are empty. */
export interface ChosenEnvironments {
  known: EnvironmentInfo[];
  /** Those nobody knows, or nobody knows any more. */
  unknownIds: string[];
}

/** Finds the environments a query names; without a primary one it is about all. */
export function chosenEnvironments(
  query: ExploreQuery,
  environments: EnvironmentInfo[],
): ChosenEnvironments {
  const { environments: asked } = query;
  if (asked === 'primary') {
    return {
      known: environments.filter(({ isPrimary }) => isPrimary),
      unknownIds: [],
    };
  }
  return {
    known: environments.filter(({ id }) => asked.includes(id)),
    unknownIds: asked.filter(id => !environments.some(one => one.id === id)),
  };
}

/** True when a query is about nothing but environments nobody knows, so that there is nothing to ask. */
export function isAboutNothingKnown(chosen: ChosenEnvironments): boolean {
  return chosen.known.length === 0 && chosen.unknownIds.length > 0;
}
