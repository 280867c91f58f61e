// SPDX-License-Identifier: Apache-2.0
import { Interval } from './interval';

/**
 * Cuts all numbers where one of the intervals begins or ends: every bound by itself and what lies between two of them,
 * from the lowest. None of the intervals tells two numbers of one part apart.
 *
 * @remarks Two bounds may be so close that no number lies between them; then nothing is between them here either.
 */
export function partition(intervals: Interval[]): Interval[] {
  const bounds = intervals
    .flatMap(({ from, to }) => [from, to])
    .filter(bound => Number.isFinite(bound))
    .sort((a, b) => a - b);
  const parts: Interval[] = [];
  let from = -Infinity;
  for (const to of [...new Set(bounds), Infinity]) {
    const between = open(from, to);
    if (inside(between) !== undefined) parts.push(between);
    if (to !== Infinity) {
      parts.push({ from: to, includesFrom: true, to, includesTo: true });
    }
    from = to;
  }
  return parts;
}

/** A number of a part; `undefined` when it has none. Infinity stands for what lies beyond every bound. */
export function inside({ from, to }: Interval): number | undefined {
  if (from === to) return from;
  if (from === -Infinity) return -Infinity;
  if (to === Infinity) return Infinity;
  // Halved before they are added: their sum may be too large for a number.
  const middle = from / 2 + to / 2;
  return middle > from && middle < to ? middle : undefined;
}

/** The same numbers in as few intervals as possible; parts must be in order and not overlap. */
export function joined(parts: Interval[]): Interval[] {
  const intervals: Interval[] = [];
  for (const part of parts) {
    const last = intervals.at(-1);
    if (last && touches(last, part)) {
      intervals[intervals.length - 1] = {
        ...last,
        to: part.to,
        includesTo: part.includesTo,
      };
    } else {
      intervals.push(part);
    }
  }
  return intervals;
}

function open(from: number, to: number): Interval {
  return {
    from,
    includesFrom: from === -Infinity,
    to,
    includesTo: to === Infinity,
  };
}

function touches(lower: Interval, upper: Interval): boolean {
  return lower.to === upper.from && (lower.includesTo || upper.includesFrom);
}
