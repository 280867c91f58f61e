// SPDX-License-Identifier: Apache-2.0

import { RateSample } from '../types';
import { toRates } from './toRates';

const MINUTE = 60_000;
const NOON = Date.parse('2026-11-23T12:00:00.000Z');

const sample = (from: number, to: number, records: number): RateSample => ({
  fromMs: NOON - from * MINUTE,
  toMs: NOON - to * MINUTE,
  records,
});
/** Minutes ago and rate of each slot, oldest first. */
const slots = (samples: RateSample[], nowMs = NOON) =>
  toRates(samples, nowMs).map(({ at, recordsPerSecond }) => [
    (NOON - Date.parse(at)) / MINUTE,
    recordsPerSecond,
  ]);

describe('toRates', () => {
  // prettier-ignore
  test.each<[string, RateSample[], [number, number | undefined][]]>([
    ['nothing measured',                        [],                                         []],
    ['one sample in a slot',                    [sample(5, 0, 300)],                        [[15, 1]]],
    ['several samples in a slot',               [sample(10, 5, 0), sample(5, 0, 300)],      [[15, 0.5]]],
    ['nothing written',                         [sample(15, 0, 0)],                         [[15, 0]]],
    ['a sample over two slots',                 [sample(20, 10, 600)],                      [[30, 1], [15, 1]]],
    ['a slot between in which nobody measured', [sample(45, 40, 300), sample(5, 0, 600)],   [[45, 1], [30, undefined], [15, 2]]],
    ['a sample that is too old',                [sample(24 * 60 + 5, 24 * 60, 300)],        []],
    ['samples of days ago beside one of now',   [sample(5000, 4900, 300), sample(5, 0, 300)], [[15, 1]]],
    ['a sample of the future',                  [sample(-5, -10, 300)],                     []],
  ])('of %s', (_case, samples, expected) => {
    expect(slots(samples)).toEqual(expected);
  });

  it('has a day of slots at most, the last of which has only begun', () => {
    const day = slots([sample(26 * 60, -5, 60 * 1565)], NOON + 5 * MINUTE);
    expect(day).toHaveLength(96);
    expect(day.at(0)).toEqual([24 * 60 - 15, 1]);
    expect(day.at(-1)).toEqual([0, 1]);
  });
});
