// SPDX-License-Identifier: Apache-2.0

/** What was seen of a topic at a time. Times are milliseconds since 1970. */
export interface FreshnessObservation {
  atMs: number;
  /** When its newest record was written; absent when it held none. */
  lastRecordAtMs?: number;
}

/** A time in which a promise is known to have been kept, or to have been broken. */
export interface JudgedTime {
  fromMs: number;
  toMs: number;
  isKept: boolean;
}

/**
 * What two observations tell of the time between them: in which of it the newest record was never older than promised, and in
 * which it was. Of the rest, where a record may have come that nobody saw, nothing is said.
 *
 * @remarks Knows no longest gap: where no record came in between, a gap of days is known as well as one of minutes.
 */
export function judgeFreshness(
  before: FreshnessObservation,
  after: FreshnessObservation,
  promisedMs: number,
): JudgedTime[] {
  const { atMs: startMs } = before;
  const { atMs: endMs } = after;
  if (endMs <= startMs) return [];
  const within = (ms: number) => Math.min(Math.max(ms, startMs), endMs);
  const judged: JudgedTime[] = [];
  const judge = (fromMs: number, toMs: number, isKept: boolean) => {
    if (fromMs < toMs) judged.push({ fromMs, toMs, isKept });
  };

  const first = before.lastRecordAtMs;
  // Records that came later can only have made it fresher.
  const keptUntilMs =
    first === undefined ? startMs : within(first + promisedMs);
  judge(startMs, keptUntilMs, true);

  const last = after.lastRecordAtMs;
  if (last === undefined) return judged;
  const isNew = first === undefined || last > first;
  const newest = isNew ? last : first;
  const knownFromMs = isNew
    ? Math.max(keptUntilMs, within(newest))
    : keptUntilMs;
  const freshUntilMs = Math.max(knownFromMs, within(newest + promisedMs));
  judge(knownFromMs, freshUntilMs, true);
  judge(freshUntilMs, endMs, false);
  return judged;
}
