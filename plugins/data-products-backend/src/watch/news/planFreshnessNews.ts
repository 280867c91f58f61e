// SPDX-License-Identifier: Apache-2.0

import { FreshnessMark, Planned } from './types';

const DAY_MS = 86_400_000;

/** Whether a product keeps its promise of freshness now, and if not, by which of its topics. */
export type SeenFreshness =
  | { isBroken: false }
  | {
      isBroken: true;
      topic: string;
      /** ISO 8601 */
      lastRecordAt: string;
      promisedSeconds: number;
    };

/**
 * Tells that a promise of freshness is broken, and that it is kept again; at most once a day, so that a product on the edge
 * of its promise is no noise.
 *
 * @param before - Undefined at the beginning: how it is then is no news.
 */
export function planFreshnessNews(
  before: FreshnessMark | undefined,
  seen: SeenFreshness,
  now: Date,
): Planned<FreshnessMark> {
  const at = now.toISOString();
  if (!before) {
    const { isBroken } = seen;
    const mark = { isBroken, ...(isBroken && { brokenToldAt: at }) };
    return { mark, news: [] };
  }
  if (seen.isBroken === before.isBroken) return { mark: before, news: [] };
  if (!seen.isBroken) {
    return {
      mark: { ...before, isBroken: false },
      news: [{ kind: 'freshness', event: 'kept' }],
    };
  }
  const { brokenToldAt } = before;
  const isToldToday =
    brokenToldAt !== undefined &&
    now.getTime() - Date.parse(brokenToldAt) < DAY_MS;
  if (isToldToday) return { mark: before, news: [] };
  const { topic, lastRecordAt, promisedSeconds } = seen;
  return {
    mark: { isBroken: true, brokenToldAt: at },
    news: [
      {
        kind: 'freshness',
        event: 'broken',
        topic,
        lastRecordAt,
        promisedSeconds,
      },
    ],
  };
}
