// SPDX-License-Identifier: Apache-2.0
import { isMet, percentile } from './measurement';

describe('percentile', () => {
  // prettier-ignore
  test.each<[string, number[], number, number]>([
    ['the only sample',                 [7],                             0.5,  7],
    ['the middle of an odd number',     [3, 1, 2],                       0.5,  2],
    ['the lower middle of an even one', [4, 1, 3, 2],                    0.5,  2],
    ['the 95th of twenty',              [...Array(20).keys()],           0.95, 18],
    ['the largest for the whole',       [5, 9, 1],                       1,    9],
    ['the smallest for nothing',        [5, 9, 1],                       0,    1],
  ])('gives %s', (_case, samples, fraction, expected) => {
    expect(percentile(samples, fraction)).toBe(expected);
  });

  it('refuses an empty list', () => {
    expect(() => percentile([], 0.5)).toThrow('no samples');
  });
});

describe('isMet', () => {
  // prettier-ignore
  test.each<[string, Parameters<typeof isMet>[0], boolean | undefined]>([
    ['nothing is promised',         { value: 9 },             undefined],
    ['the limit is reached',        { value: 9, limit: 9 },   true],
    ['the limit is exceeded',       { value: 9, limit: 8 },   false],
    ['as much as promised',         { value: 9, atLeast: 9 }, true],
    ['less than promised',          { value: 9, atLeast: 10 }, false],
  ])('tells when %s', (_case, measurement, expected) => {
    expect(isMet(measurement)).toBe(expected);
  });
});
