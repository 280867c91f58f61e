// SPDX-License-Identifier: Apache-2.0
import { metricsErrors } from './metricsErrors';

export interface Interval {
  fromMs: number;
  /** Not included. */
  toMs: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE_MS,
  h: HOUR_MS,
  d: DAY_MS,
};

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
/** e.g. `now-1h|h`: an hour ago, at its beginning. */
const RELATIVE = /^now(?:([+-])(\d+)([mhd]))?(?:\|([mhd]))?$/;
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/**
 * Reads an interval of ISO 8601: two instants, or one and a duration.
 *
 * @throws MetricsError when it is none.
 */
export function parseInterval(text: string, nowMs: number): Interval {
  const [first = '', second = '', ...more] = text.split('/');
  const [from, to] = [first, second].map(part => instantOf(part, nowMs));
  const [before, after] = [first, second].map(durationOf);
  const interval = intervalOf({ from, to, before, after });
  if (!interval || more.length > 0 || interval.toMs <= interval.fromMs) {
    throw metricsErrors.invalid(`'${text}' is not an interval`);
  }
  return interval;
}

function intervalOf(parts: {
  from?: number;
  to?: number;
  before?: number;
  after?: number;
}): Interval | undefined {
  const { from, to, before, after } = parts;
  if (from !== undefined && to !== undefined) return { fromMs: from, toMs: to };
  if (from !== undefined && after !== undefined) {
    return { fromMs: from, toMs: from + after };
  }
  if (before !== undefined && to !== undefined) {
    return { fromMs: to - before, toMs: to };
  }
  return undefined;
}

function instantOf(text: string, nowMs: number): number | undefined {
  const relative = RELATIVE.exec(text);
  if (relative) {
    const [, sign, count = '0', unit = 'm', grain] = relative;
    const distanceMs = Number(count) * (UNITS[unit] ?? 0);
    const atMs = nowMs + (sign === '-' ? -distanceMs : distanceMs);
    const grainMs = UNITS[grain ?? ''] ?? 1;
    return Math.floor(atMs / grainMs) * grainMs;
  }
  const atMs = INSTANT.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(atMs) ? undefined : atMs;
}

function durationOf(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const [, days = '0', hours = '0', minutes = '0'] = match;
  return (
    Number(days) * DAY_MS +
    Number(hours) * HOUR_MS +
    Number(minutes) * MINUTE_MS
  );
}
