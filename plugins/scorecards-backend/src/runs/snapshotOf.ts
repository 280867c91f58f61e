// SPDX-License-Identifier: Apache-2.0
import type { Scorecard } from '@data-mesh/backstage-plugin-scorecards-common';
import type { RankedStanding } from '../standings/createStandings';
import type { Snapshot } from '../trends/types';

/** How everything stands now, for a day. */
export function snapshotOf(
  scorecard: Scorecard,
  rows: readonly RankedStanding[],
  when: Pick<Snapshot, 'day' | 'takenAt'>,
): Snapshot {
  return {
    ...when,
    scorecard: scorecard.id,
    version: scorecard.version,
    levels: scorecard.levels.map(({ id }) => id),
    checks: scorecard.checks
      .filter(({ notEnabled }) => !notEnabled)
      .map(({ id }) => id),
    entries: rows.map(({ stored }) => ({
      entityRef: stored.entityRef,
      standing: stored.standing,
      statuses: stored.statuses,
    })),
  };
}
