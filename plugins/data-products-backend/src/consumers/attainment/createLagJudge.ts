// SPDX-License-Identifier: Apache-2.0

import { byHour, HOUR_MS, hourOf } from '../../live/freshness/byHour';
import { longestWaitMs } from '../../live/health/figure';
import { LagHourStore } from './createLagHourStore';
import { WorstLag } from './createWorstLags';
import { judgeLag } from './judgeLag';

/** Keeps how long groups were no further behind than was promised. */
export interface LagJudge {
  /** Judges the time since the pass before, for each topic that can be told of. */
  judge(
    clusterId: string,
    worst: readonly WorstLag[],
    /** In milliseconds, by topic. */
    promises: ReadonlyMap<string, number>,
  ): Promise<void>;
  /** Forgets what is too old to be shown. */
  prune(nowMs: number): Promise<void>;
}

export function createLagJudge(options: {
  store: LagHourStore;
  intervalMs: number;
  keepDays: number;
}): LagJudge {
  const { store, keepDays } = options;
  const longestGapMs = longestWaitMs(options.intervalMs);
  return {
    async judge(clusterId, worst, promises) {
      const newest = await store.newest(
        clusterId,
        worst.map(({ topic }) => topic),
      );
      await store.record(
        clusterId,
        worst.map(sample => {
          const before = newest.get(sample.topic);
          const promisedMs = promises.get(sample.topic);
          return {
            ...sample,
            previousAt: before?.at,
            hours:
              before && promisedMs !== undefined
                ? byHour(
                    judgeLag(toObservation(before), toObservation(sample), {
                      promisedMs,
                      longestGapMs,
                    }),
                  )
                : [],
          };
        }),
      );
    },

    async prune(nowMs) {
      const keptSinceMs = nowMs - keepDays * 24 * HOUR_MS;
      await store.prune({
        hoursBefore: hourOf(keptSinceMs),
        seenBefore: new Date(keptSinceMs).toISOString(),
      });
    },
  };
}

function toObservation({ at, lagSeconds }: WorstLag) {
  return { atMs: Date.parse(at), lagSeconds };
}
