// SPDX-License-Identifier: Apache-2.0

import { JudgedTime } from '../../live/freshness/judgeFreshness';

/** How far the group that was furthest behind in a topic was at a time. */
export interface LagObservation {
  /** Milliseconds since 1970. */
  atMs: number;
  /** Age of the oldest record that it had not read. */
  lagSeconds: number;
}

/**
 * What two observations tell of the time between them: in which of it no group was further behind than promised, and in which
 * one was. Where both say the same, and are no further apart than is usual, it was so all the time: what was otherwise for
 * less than that, nobody saw. Else only what cannot have been otherwise is said. A record that is not read grows old no faster
 * than time goes, so a group that is behind by little was within its promise for a while after, and one that is far beyond it
 * was so for a while before.
 */
export function judgeLag(
  before: LagObservation,
  after: LagObservation,
  promise: { promisedMs: number; longestGapMs: number },
): JudgedTime[] {
  const { promisedMs, longestGapMs } = promise;
  const { atMs: startMs } = before;
  const { atMs: endMs } = after;
  if (endMs <= startMs) return [];
  const toGoMs = promisedMs - before.lagSeconds * 1000;
  const beyondMs = after.lagSeconds * 1000 - promisedMs;
  const wasKept = toGoMs >= 0;
  const isKept = beyondMs <= 0;
  if (wasKept === isKept && endMs - startMs <= longestGapMs) {
    return [{ fromMs: startMs, toMs: endMs, isKept }];
  }
  const keptUntilMs = Math.min(endMs, startMs + Math.max(0, toGoMs));
  const brokenFromMs = Math.max(keptUntilMs, endMs - Math.max(0, beyondMs));
  return [
    { fromMs: startMs, toMs: keptUntilMs, isKept: true },
    { fromMs: brokenFromMs, toMs: endMs, isKept: false },
  ].filter(({ fromMs, toMs }) => fromMs < toMs);
}
