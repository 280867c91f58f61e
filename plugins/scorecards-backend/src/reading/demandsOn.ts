// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '@backstage/catalog-model';
import {
  type EntityScorecard,
  gateVerdict,
  type Scorecard,
  type ScorecardResult,
  whatWouldItTake,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { LevelDemand } from '@data-mesh/backstage-plugin-scorecards-node';

/** The levels that an entity has to reach by a scorecard, and whether it does; a level that there is not is left out. */
export function demandsOn(
  entity: Entity,
  judged: { scorecard: Scorecard; result: ScorecardResult },
  demands: readonly LevelDemand[],
): EntityScorecard['demands'] {
  const { scorecard, result } = judged;
  return demands
    .filter(
      demand =>
        demand.scorecard === scorecard.id &&
        scorecard.levels.some(({ id }) => id === demand.level) &&
        demand.isDemandedOf(entity),
    )
    .map(({ level, who }) => ({
      level,
      who,
      verdict: gateVerdict(whatWouldItTake(scorecard, result, level)),
    }));
}
