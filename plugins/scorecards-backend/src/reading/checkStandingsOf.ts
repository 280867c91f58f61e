// SPDX-License-Identifier: Apache-2.0
import {
  type CheckStanding,
  RESULT_STATUSES,
  type ResultStatus,
  type Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { RankedStanding } from '../standings/createStandings';
import type { DayStatuses, EntityMask } from '../trends/types';

type Shares = Map<string, { day: string; passFraction: number }[]>;

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
      const passFraction = passFractionOf(countOf);
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

/** The share of pass on each day, by check; a day on which nothing could be said of a check is left out. */
export async function pastShares(
  days: AsyncIterable<DayStatuses>,
  options: { mask: EntityMask; before: string },
): Promise<Shares> {
  const shares: Shares = new Map();
  for await (const statuses of days) {
    const { day, checks } = statuses;
    if (day >= options.before) continue;
    checks.forEach((check, column) => {
      const counts = statuses.countsOf(column, options.mask);
      const passFraction = passFractionOf(status => counts.get(status) ?? 0);
      if (passFraction === undefined) return;
      const trend = shares.get(check) ?? [];
      shares.set(check, trend);
      trend.push({ day, passFraction });
    });
  }
  return shares;
}

/** Of pass, warn and fail; `undefined` when there is none of them. */
function passFractionOf(
  countOf: (status: ResultStatus) => number,
): number | undefined {
  const known = countOf('pass') + countOf('warn') + countOf('fail');
  return known === 0 ? undefined : countOf('pass') / known;
}
