// SPDX-License-Identifier: Apache-2.0

import { byHour, HOUR_MS, hourOf } from './byHour';

const MINUTE = 60_000;
const at = (hour: number, minute: number) => hour * HOUR_MS + minute * MINUTE;

describe('byHour', () => {
  test.each([
    ['nothing', [], []],
    [
      'a time within an hour',
      [{ fromMs: at(5, 10), toMs: at(5, 15), isKept: true }],
      [{ hour: 5, keptMs: 5 * MINUTE, brokenMs: 0 }],
    ],
    [
      'a time that ends with the hour',
      [{ fromMs: at(5, 0), toMs: at(6, 0), isKept: false }],
      [{ hour: 5, keptMs: 0, brokenMs: HOUR_MS }],
    ],
    [
      'a time over three hours',
      [{ fromMs: at(5, 50), toMs: at(7, 10), isKept: false }],
      [
        { hour: 5, keptMs: 0, brokenMs: 10 * MINUTE },
        { hour: 6, keptMs: 0, brokenMs: HOUR_MS },
        { hour: 7, keptMs: 0, brokenMs: 10 * MINUTE },
      ],
    ],
    [
      'kept and broken in one hour',
      [
        { fromMs: at(5, 0), toMs: at(5, 5), isKept: true },
        { fromMs: at(5, 5), toMs: at(5, 6), isKept: false },
        { fromMs: at(5, 30), toMs: at(5, 40), isKept: true },
      ],
      [{ hour: 5, keptMs: 15 * MINUTE, brokenMs: MINUTE }],
    ],
  ])('divides %s', (_, times, expected) => {
    expect(byHour(times)).toEqual(expected);
  });
});

describe('hourOf', () => {
  test.each([
    [at(5, 0) - 1, 4],
    [at(5, 0), 5],
    [at(5, 59), 5],
  ])('%d is in hour %d', (ms, hour) => expect(hourOf(ms)).toBe(hour));
});
