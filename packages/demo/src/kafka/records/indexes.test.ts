// SPDX-License-Identifier: Apache-2.0
import { pastIndexes, someIndexes, Thinning } from './indexes';

/** A record each second, the first one at 0. */
const records = {
  countAt: (nowMs: number) => Math.max(0, Math.floor(nowMs / 1000) + 1),
};

describe('pastIndexes', () => {
  // prettier-ignore
  test.each([
    ['takes one in each step, back from the end',    { fromMs: 0, toMs: 10_000, stepMs: 4_000, first: 0 },      [2, 6, 10]],
    ['takes none twice',                             { fromMs: 0, toMs: 2_000, stepMs: 500, first: 0 },         [0, 1, 2]],
    ['takes nothing from before the first record',   { fromMs: -9_000, toMs: 1_000, stepMs: 4_000, first: 0 },  [1]],
    ['takes the first ones whole',                   { fromMs: 0, toMs: 20_000, stepMs: 10_000, first: 3 },     [0, 1, 2, 10, 20]],
    ['takes no more first ones than there are',      { fromMs: 0, toMs: 1_000, stepMs: 10_000, first: 60 },     [0, 1]],
    ['finds nothing where there is nothing',         { fromMs: -9_000, toMs: -1_000, stepMs: 1_000, first: 5 }, []],
  ])('%s', (_case, options, expected) => {
    expect(pastIndexes(records, options)).toEqual(expected);
  });
});

describe('someIndexes', () => {
  // prettier-ignore
  test.each<[string, Parameters<typeof someIndexes>, number[]]>([
    ['takes all when there are few',         [5, 8, 10],  [5, 6, 7]],
    ['takes some, the last one among them',  [0, 10, 5],  [1, 3, 5, 7, 9]],
    ['takes the last one alone',             [0, 10, 1],  [9]],
    ['takes none of none',                   [3, 3, 5],   []],
  ])('%s', (_case, args, expected) => {
    expect(someIndexes(...args)).toEqual(expected);
  });
});

describe('Thinning', () => {
  test.each([
    [1, 'xxxxxxxx'],
    [0.5, '.x.x.x.x'],
    [0.25, '...x...x'],
    [0, '........'],
  ])('lets a share of %d pass, evenly', (share, expected) => {
    const thinning = new Thinning();
    const passed = [...expected].map(() =>
      thinning.passes(share) ? 'x' : '.',
    );
    expect(passed.join('')).toBe(expected);
  });
});
