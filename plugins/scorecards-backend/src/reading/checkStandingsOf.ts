// SPDX-License-Identifier: Apache-2.0
import {
  type CheckStanding,
  RESULT_STATUSES,
  type ResultStatus,
  type Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { RankedStanding } from '../standings/createStandings';
import { passFractionOf } from '../trends/createCheckTrends';

/** How each check stands over these rows, in the order of the scorecard, with its trend; checks not enabled are left out. */
export function checkStandingsOf(
  scorecard: Scorecard,
  rows: readonly RankedStanding[],
  past: ReadonlyMap<string, CheckStanding['trend']>,
  today: string,
): CheckStanding[] {
  const counts = new Map<string, Map<ResultStatus, number>>();
  for (const { stored } of rows) {
    for (const { check, status } of stored.statuses) {
      const ofCheck = counts.get(check) ?? new Map<ResultStatus, number>();
      counts.set(check, ofCheck);
      ofCheck.set(status, (ofCheck.get(status) ?? 0) + 1);
    }
  }
  return scorecard.checks
    .filter(({ notEnabled }) => !notEnabled)
    .map(({ id }) => {
      const ofCheck = counts.get(id);
      const countOf = (status: ResultStatus) => ofCheck?.get(status) ?? 0;
      const passFraction = passFractionOf(ofCheck);
      return {
        check: id,
        byStatus: RESULT_STATUSES.map(status => ({
          status,
          results: countOf(status),
        })),
        trend: [
          ...(past.get(id) ?? []),
          ...(passFraction === undefined ? [] : [{ day: today, passFraction }]),
        ],
      };
    });
}
