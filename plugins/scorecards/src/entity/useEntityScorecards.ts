// SPDX-License-Identifier: Apache-2.0
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

/** Everything the scorecards say about an entity, read again every half minute. */
export function useEntityScorecards(entityRef: string) {
  const api = useApi(scorecardsApiRef);
  return usePolled(
    entityRef,
    async signal => {
      const [descriptions, results] = await Promise.all([
        api.scorecards({ signal }),
        api.entityScorecards(entityRef, { signal }),
      ]);
      return describeScorecards(descriptions, results);
    },
    EVERY_MS,
  );
}
