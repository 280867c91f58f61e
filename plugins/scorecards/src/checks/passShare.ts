// SPDX-License-Identifier: Apache-2.0
import type { CheckStanding } from '@data-mesh/backstage-plugin-scorecards-common';

/** How a check stands, in the numbers that its row shows. */
export interface PassShare {
  /** Of pass, warn and fail; absent when there is none of them. */
  fraction?: number;
  /** pass, warn and fail */
  known: number;
  fails: number;
  /** noData and error */
  unknown: number;
}

/** Adds up the results of a check. */
export function passShare(byStatus: CheckStanding['byStatus']): PassShare {
  const count = (...statuses: string[]) =>
    byStatus
      .filter(({ status }) => statuses.includes(status))
      .reduce((sum, { results }) => sum + results, 0);
  const known = count('pass', 'warn', 'fail');
  return {
    ...(known > 0 && { fraction: count('pass') / known }),
    known,
    fails: count('fail'),
    unknown: count('noData', 'error'),
  };
}
