// SPDX-License-Identifier: Apache-2.0
import { ValueTest } from '../../model/check';

/** Numbers between two bounds. A side without a bound is infinite, and included. */
export interface Interval {
  from: number;
  includesFrom: boolean;
  to: number;
  includesTo: boolean;
}

/** The tests that are of numbers. */
export type BoundsTest = Extract<ValueTest, { atLeast?: number }>;

/** The numbers for which a test holds; of two lower or two upper bounds the tighter counts. */
export function intervalOf({
  atLeast = -Infinity,
  above = -Infinity,
  atMost = Infinity,
  below = Infinity,
}: BoundsTest): Interval {
  const from = Math.max(atLeast, above);
  const to = Math.min(atMost, below);
  return {
    from,
    includesFrom: from === -Infinity || atLeast > above,
    to,
    includesTo: to === Infinity || atMost < below,
  };
}

export function contains(interval: Interval, value: number): boolean {
  const { from, includesFrom, to, includesTo } = interval;
  return (
    (includesFrom ? value >= from : value > from) &&
    (includesTo ? value <= to : value < to)
  );
}

/** As in mathematics: `[20, 40)` includes 20 and leaves out 40; one number alone is only that. */
export function describeInterval(interval: Interval): string {
  const { from, includesFrom, to, includesTo } = interval;
  if (from === to) return String(from);
  const lower =
    from === -Infinity ? '(-∞' : `${includesFrom ? '[' : '('}${from}`;
  const upper = to === Infinity ? '∞)' : `${to}${includesTo ? ']' : ')'}`;
  return `${lower}, ${upper}`;
}
