// SPDX-License-Identifier: Apache-2.0
import { MetricsInterval } from './types';

/** How late Confluent's Metrics API tells, as it documents it; figures that are younger may still grow. */
export const METRICS_DELAY_SECONDS = 300;

/** In seconds; what the API calls a granularity. */
export type Stretch = 60 | 300 | 900 | 3600;

const HOUR_MS = 60 * 60 * 1000;

/** The API's names, and the longest interval that it takes with them. */
export const GRANULARITIES = {
  60: { name: 'PT1M', longestMs: 6 * HOUR_MS },
  300: { name: 'PT5M', longestMs: 24 * HOUR_MS },
  900: { name: 'PT15M', longestMs: 4 * 24 * HOUR_MS },
  3600: { name: 'PT1H', longestMs: Infinity },
} satisfies Record<Stretch, { name: string; longestMs: number }>;

/**
 * The whole stretches that an interval touches and whose figures are final, in intervals that the API takes, oldest first.
 * None when nothing is final yet.
 */
export function finalIntervals(
  { from, to }: MetricsInterval,
  stretch: Stretch,
  nowMs: number,
): MetricsInterval[] {
  const stretchMs = stretch * 1000;
  const startMs = Math.floor(from.getTime() / stretchMs) * stretchMs;
  const finalMs = nowMs - METRICS_DELAY_SECONDS * 1000;
  const endMs = Math.min(
    Math.ceil(to.getTime() / stretchMs) * stretchMs,
    Math.floor(finalMs / stretchMs) * stretchMs,
  );
  const { longestMs } = GRANULARITIES[stretch];
  const intervals: MetricsInterval[] = [];
  for (let beginMs = startMs; beginMs < endMs; beginMs += longestMs) {
    const untilMs = Math.min(beginMs + longestMs, endMs);
    intervals.push({ from: new Date(beginMs), to: new Date(untilMs) });
  }
  return intervals;
}

/** As ISO 8601 writes intervals: `2026-11-16T09:00:00Z/2026-11-16T10:00:00Z`. */
export function intervalText({ from, to }: MetricsInterval): string {
  return [from, to]
    .map(instant => instant.toISOString().replace('.000Z', 'Z'))
    .join('/');
}
