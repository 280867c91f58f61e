// SPDX-License-Identifier: Apache-2.0

import { JudgedTime } from './judgeFreshness';

export const HOUR_MS = 60 * 60 * 1000;

/** An hour, counted from 1970. */
export function hourOf(ms: number): number {
  return Math.floor(ms / HOUR_MS);
}

/** How long in an hour a promise was kept, and broken; together at most the hour, less where nobody knows. */
export interface JudgedHour {
  hour: number;
  keptMs: number;
  brokenMs: number;
}

/** Hour by hour, in their order; hours of which nothing is known are left out. */
export function byHour(times: readonly JudgedTime[]): JudgedHour[] {
  const hours = new Map<number, JudgedHour>();
  for (const { fromMs, toMs, isKept } of times) {
    for (let hour = hourOf(fromMs); hour * HOUR_MS < toMs; hour++) {
      const judged = hours.get(hour) ?? { hour, keptMs: 0, brokenMs: 0 };
      const ms =
        Math.min(toMs, (hour + 1) * HOUR_MS) - Math.max(fromMs, hour * HOUR_MS);
      judged[isKept ? 'keptMs' : 'brokenMs'] += ms;
      hours.set(hour, judged);
    }
  }
  return [...hours.values()].sort((a, b) => a.hour - b.hour);
}
