// SPDX-License-Identifier: Apache-2.0
import type { Standing } from '@data-mesh/backstage-plugin-scorecards-common';
import { DailyPoint } from './dailyPoints';

/** A time in which the level stayed what it was. */
export interface LevelRun {
  /** First and last day that is known, `YYYY-MM-DD`. */
  from: string;
  to: string;
  days: number;
  standing: Pick<Standing, 'level' | 'possibleLevel'>;
}

/** The times between changes of level, oldest first. */
export function levelRuns(daily: DailyPoint[]): LevelRun[] {
  const runs: LevelRun[] = [];
  for (const { day, point } of daily) {
    const last = runs[runs.length - 1];
    const isSame =
      last?.standing.level === point.level &&
      last?.standing.possibleLevel === point.possibleLevel;
    if (last && isSame) {
      last.to = day;
      last.days += 1;
    } else {
      runs.push({
        from: day,
        to: day,
        days: 1,
        standing: { level: point.level, possibleLevel: point.possibleLevel },
      });
    }
  }
  return runs;
}
