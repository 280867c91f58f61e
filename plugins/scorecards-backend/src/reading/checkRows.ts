// SPDX-License-Identifier: Apache-2.0
import type { ResultStatus } from '@data-mesh/backstage-plugin-scorecards-common';
import type { RankedStanding } from '../standings/createStandings';
import type { CheckState } from '../standings/types';
import { compareTitles } from './compareTitles';

/** What needs looking at comes first. */
const WORST_FIRST: readonly ResultStatus[] = [
  'fail',
  'error',
  'noData',
  'warn',
  'exempt',
  'pass',
  'notApplicable',
];

export interface CheckRow {
  row: RankedStanding;
  state: CheckState;
}

/** How entities came out in a check, worst first, then by title. @param statuses - Only these; all when absent. */
export function checkRows(
  rows: readonly RankedStanding[],
  check: string,
  statuses?: readonly ResultStatus[],
): CheckRow[] {
  return rows
    .flatMap((row): CheckRow[] => {
      const state = row.stored.statuses.find(each => each.check === check);
      return state && (!statuses || statuses.includes(state.status))
        ? [{ row, state }]
        : [];
    })
    .sort(
      (a, b) =>
        WORST_FIRST.indexOf(a.state.status) -
          WORST_FIRST.indexOf(b.state.status) ||
        compareTitles(a.row.entity, b.row.entity),
    );
}
