// SPDX-License-Identifier: Apache-2.0
import { busiestSecond } from './busiestSecond';

/** Looks that take no time. */
const at = (...looks: [ms: number, calls: number][]) =>
  looks.map(([ms, calls]) => ({ from: ms, to: ms, calls }));

describe('busiestSecond', () => {
  // prettier-ignore
  test.each<[string, Parameters<typeof busiestSecond>[0], number]>([
    ['no look',                                    [],                                                           0],
    ['one look alone',                             at([0, 70]),                                                  0],
    ['what came within just a second',             at([0, 0], [500, 20], [1_000, 50]),                           50],
    ['what came in a little more, in parts',       at([0, 0], [500, 20], [1_001, 50]),                           30],
    ['a burst at the edge of a second',            at([0, 0], [900, 0], [1_000, 10], [1_900, 60], [2_000, 60]),  60],
    ['looks that are further apart, as unknown',   at([0, 0], [2_000, 100]),                                     0],
    ['a look that took long, as if it were late',  [{ from: 0, to: 10, calls: 0 }, { from: 900, to: 1_100, calls: 60 }], 0],
  ])('counts %s', (_case, looks, expected) => {
    expect(busiestSecond(looks)).toBe(expected);
  });
});
