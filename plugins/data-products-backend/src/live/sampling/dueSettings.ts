// SPDX-License-Identifier: Apache-2.0

import { StoredSettings } from '../samples/settingsTypes';
import { Unknown } from '../types';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** What may be over soon. */
const PASSING = new Set<Unknown['reason']>([
  'unreachable',
  'timeout',
  'unavailable',
]);

/**
 * Topics whose settings are to be read now, the one that waited longest first: a day after the last time, an hour where there was
 * no answer, at once those that nobody has tried to read.
 *
 * @param stored - In the order of the topics.
 */
export function dueSettings(
  topics: readonly string[],
  stored: readonly (StoredSettings | undefined)[],
  nowMs: number,
): string[] {
  return topics
    .map((topic, index) => ({ topic, kept: stored[index] }))
    .filter(({ kept }) => !kept || isDue(kept, nowMs))
    .sort((a, b) => attemptOf(a.kept) - attemptOf(b.kept))
    .map(({ topic }) => topic);
}

function isDue({ attemptedAt, problem }: StoredSettings, nowMs: number) {
  const waitMs = problem && PASSING.has(problem.reason) ? HOUR_MS : DAY_MS;
  return nowMs - Date.parse(attemptedAt) >= waitMs;
}

function attemptOf(kept: StoredSettings | undefined): number {
  return kept ? Date.parse(kept.attemptedAt) : 0;
}
