// SPDX-License-Identifier: Apache-2.0
import { ChartPoint, linePath, valueRange } from './linePath';

const SIZE = { width: 100, height: 10 };
const points = (...values: (number | undefined)[]): ChartPoint[] =>
  values.map((value, minute) => ({
    at: new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString(),
    value,
  }));

describe('linePath', () => {
  // prettier-ignore
  test.each<[string, ChartPoint[], string]>([
    ['rises to the largest value at the top', points(0, 5, 10),               'M0 10L50 5L100 0'],
    ['stays at the bottom when all is zero',  points(0, 0),                   'M0 10L100 10'],
    ['has a gap where nothing was measured',  points(10, 10, undefined, 5, 5), 'M0 0L25 0M75 5L100 5'],
    ['shows a point between two gaps',        points(undefined, 5, undefined), 'M50 0h1'],
    ['is empty without a value',              points(undefined, undefined),   ''],
    ['is empty without a point',              [],                             ''],
    ['has a stroke for a single point',       points(5),                      'M0 0h1'],
  ])('%s', (_case, given, expected) => {
    expect(linePath(given, SIZE)).toBe(expected);
  });
});

describe('valueRange', () => {
  // prettier-ignore
  test.each([
    ['of values',            points(3, 1, 2),         { least: 1, most: 3, hasGaps: false }],
    ['of values with a gap', points(3, undefined),    { least: 3, most: 3, hasGaps: true }],
    ['of nothing',           points(undefined),       undefined],
  ])('%s', (_case, given, expected) => {
    expect(valueRange(given)).toEqual(expected);
  });
});
