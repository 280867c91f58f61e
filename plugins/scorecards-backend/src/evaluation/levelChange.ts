// SPDX-License-Identifier: Apache-2.0
import type {
  LevelStanding,
  Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { StoredStanding } from '../standings/types';

/** What is known of an entity's level is different from before. */
export interface LevelChange {
  scorecard: string;
  entityRef: string;
  before: LevelStanding;
  after: LevelStanding;
}

type Kept = Omit<StoredStanding, 'sequence'>;

/** `undefined` when the level is as before, for drafts, and for what is new or gone. */
export function levelChange(
  before: Kept | undefined,
  after: Kept,
  scorecard: Scorecard,
): LevelChange | undefined {
  if (!before?.isPresent || !after.isPresent || scorecard.draft) {
    return undefined;
  }
  const [was, is] = [before, after].map(({ standing }): LevelStanding => {
    const { level, possibleLevel } = standing;
    return {
      ...(level !== undefined && { level }),
      ...(possibleLevel !== undefined && { possibleLevel }),
    };
  });
  if (!was || !is) return undefined;
  if (was.level === is.level && was.possibleLevel === is.possibleLevel) {
    return undefined;
  }
  return {
    scorecard: scorecard.id,
    entityRef: after.entityRef,
    before: was,
    after: is,
  };
}
