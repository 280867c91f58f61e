// SPDX-License-Identifier: Apache-2.0
import { busiestSecond } from './busiestSecond';

// prettier-ignore
test.each([
  ['none in none',                       [],                         0],
  ['all of a second',                    [0, 500, 999],              3],
  ['not one that comes a second later',  [0, 500, 1000],             2],
  ['across the turn of a second',        [0, 900, 1100, 1300, 3000], 3],
  ['those of one instant',               [5, 5, 5, 2000],            3],
])('the busiest second counts %s', (_case, times, expected) => {
  expect(busiestSecond(times)).toBe(expected);
});
