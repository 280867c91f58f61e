// SPDX-License-Identifier: Apache-2.0

import { GroupReading } from '../index/types';

/** The group that is furthest behind in a topic, as one pass over the groups saw it. */
export interface WorstLag {
  topic: string;
  /** ISO 8601 */
  at: string;
  lagSeconds: number;
}

/** Collects what a pass sees of topics whose products promise something. */
export interface WorstLags {
  see(readings: readonly GroupReading[]): void;
  /**
   * What can be said of topics that a group reads. Of a topic in which nobody knows how far a group is behind, nothing; unless
   * another group is behind further than promised already, because then the promise is broken whatever that one does.
   *
   * @param isWhole - Whether all groups were seen.
   */
  seen(isWhole: boolean): WorstLag[];
}

/** @param promises - In milliseconds, by topic. */
export function createWorstLags(
  promises: ReadonlyMap<string, number>,
): WorstLags {
  const worst = new Map<string, WorstLag>();
  const unknown = new Set<string>();
  return {
    see(readings) {
      for (const { topics, observedAt: at } of readings) {
        for (const { topic, lagSeconds } of topics) {
          if (!promises.has(topic)) continue;
          const before = worst.get(topic);
          if (lagSeconds === undefined) unknown.add(topic);
          else if (!before || lagSeconds > before.lagSeconds) {
            worst.set(topic, { topic, at, lagSeconds });
          }
        }
      }
    },

    seen(isWhole) {
      return [...worst.values()].filter(
        ({ topic, lagSeconds }) =>
          (isWhole && !unknown.has(topic)) ||
          lagSeconds * 1000 > (promises.get(topic) ?? Infinity),
      );
    },
  };
}
