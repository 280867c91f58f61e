// SPDX-License-Identifier: Apache-2.0
import { ScorecardResult } from '../../model/result';
import { WhatIf } from '../../model/rollUp';
import { Scorecard } from '../../model/scorecard';

/** A scorecard with what it says about entities. */
export interface EvaluatedScorecard {
  scorecard: Scorecard;
  /** At most one of an entity; none of entities to which it does not apply. */
  results: ScorecardResult[];
}

/**
 * The difference it makes for entities whether the one or the other scorecard counts.
 *
 * @param before - Absent when there is none yet: every entity rises from no level.
 */
export function compareScorecards(
  before: EvaluatedScorecard | undefined,
  after: EvaluatedScorecard,
  titleOf: (entityRef: string) => string,
): WhatIf {
  throw new Error(`Not built: ${before} ${after} ${titleOf}`);
}
