// SPDX-License-Identifier: Apache-2.0
import { useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';
import type {
  EntityScorecard,
  ScorecardDescription,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../api/scorecardsApiRef';

const EVERY_MS = 30_000;

/** What a scorecard says about an entity, beside its definition. */
export interface DescribedScorecard extends EntityScorecard {
  description: ScorecardDescription;
}

/** Puts results beside their definitions; those whose definition is gone are left out. */
export function describeScorecards(
  descriptions: ScorecardDescription[],
  results: EntityScorecard[],
): DescribedScorecard[] {
  const byId = new Map(
    descriptions.map(description => [description.scorecard.id, description]),
  );
  return results.flatMap(entityScorecard => {
    const description = byId.get(entityScorecard.result.scorecard);
    return description ? [{ ...entityScorecard, description }] : [];
  });
}

/**
 * Everything the scorecards say about an entity, read again every half minute; definitions only when a result follows one
 * that was not read yet.
 */
export function useEntityScorecards(entityRef: string) {
  const api = useApi(scorecardsApiRef);
  const known = useRef<ScorecardDescription[]>(undefined);
  return usePolled(
    entityRef,
    async signal => {
      const readDefinitions = async () => {
        known.current = await api.scorecards({ signal });
        return known.current;
      };
      const [definitions, results] = await Promise.all([
        known.current ?? readDefinitions(),
        api.entityScorecards(entityRef, { signal }),
      ]);
      return describeScorecards(
        results.every(result => isDescribed(result, definitions))
          ? definitions
          : await readDefinitions(),
        results,
      );
    },
    EVERY_MS,
  );
}

function isDescribed(
  { result }: EntityScorecard,
  descriptions: ScorecardDescription[],
): boolean {
  return descriptions.some(
    ({ scorecard }) =>
      scorecard.id === result.scorecard &&
      scorecard.version === result.scorecardVersion,
  );
}
