// SPDX-License-Identifier: Apache-2.0
import type {
  CheckStanding,
  ResultStatus,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { createMaskMemory, type DayMemory } from './createMaskMemory';
import type { SnapshotStore } from './createSnapshotStore';
import type { DayColumns, DayStatuses, EntityMask } from './types';

/** What passed of each check on one day. */
interface DayShares {
  checks: readonly string[];
  /** In the order of `checks`; `NaN` where nothing could be said. */
  fractions: Float64Array;
}

/**
 * The share of pass on each day for a set of entities, by check, oldest first; a day on which nothing could be said of a
 * check is left out.
 */
export type ReadCheckTrends = (
  scorecard: string,
  of: { days: readonly DayColumns[]; mask: EntityMask },
) => Promise<Map<string, CheckStanding['trend']>>;

/** Statuses of days are read once for each set of entities that somebody may read, and only the shares are remembered. */
export function createCheckTrends(
  store: Pick<SnapshotStore, 'statuses'>,
): ReadCheckTrends {
  const memoryOf = createMaskMemory<DayShares>();
  /** What is read one after the other, so that many who open the page at once have it read once. */
  let lastRead: Promise<void> = Promise.resolve();

  async function readMissing(
    scorecard: string,
    days: readonly DayColumns[],
    { mask, memory }: { mask: EntityMask; memory: DayMemory<DayShares> },
  ): Promise<void> {
    const missing = days.filter(day => !memory.get(day));
    for await (const { day, statuses } of store.statuses(scorecard, missing)) {
      memory.set(day, sharesOf(statuses, mask));
    }
  }

  return async (scorecard, { days, mask }) => {
    const memory = memoryOf(mask);
    if (days.some(day => !memory.get(day))) {
      const read = lastRead.then(() =>
        readMissing(scorecard, days, { mask, memory }),
      );
      lastRead = read.catch(() => {});
      await read;
    }
    return trendsOf(days, memory);
  };
}

function trendsOf(
  days: readonly DayColumns[],
  memory: DayMemory<DayShares>,
): Map<string, CheckStanding['trend']> {
  const trends = new Map<string, CheckStanding['trend']>();
  for (const day of days) {
    const shares = memory.get(day);
    shares?.checks.forEach((check, column) => {
      const passFraction = shares.fractions[column] ?? NaN;
      if (Number.isNaN(passFraction)) return;
      const trend = trends.get(check) ?? [];
      trends.set(check, trend);
      trend.push({ day: day.day, passFraction });
    });
  }
  return trends;
}

function sharesOf(statuses: DayStatuses, mask: EntityMask): DayShares {
  const { checks } = statuses;
  return {
    checks,
    fractions: Float64Array.from(
      statuses.countsOf(mask),
      counts => passFractionOf(counts) ?? NaN,
    ),
  };
}

/** Of pass, warn and fail; `undefined` when there is none of them. */
export function passFractionOf(
  counts: ReadonlyMap<ResultStatus, number> | undefined,
): number | undefined {
  const countOf = (status: ResultStatus) => counts?.get(status) ?? 0;
  const known = countOf('pass') + countOf('warn') + countOf('fail');
  return known === 0 ? undefined : countOf('pass') / known;
}
