// SPDX-License-Identifier: Apache-2.0
import { moveSelection } from './moveSelection';

describe('moveSelection', () => {
  // prettier-ignore
  test.each<[string, number | undefined, string, number, number | undefined]>([
    //                                        from       key          rows  to
    ['begins at the first row',               undefined, 'ArrowDown', 30,   0],
    ['begins at the last row going up',       undefined, 'ArrowUp',   30,   29],
    ['goes down',                             3,         'ArrowDown', 30,   4],
    ['goes up',                               3,         'ArrowUp',   30,   2],
    ['stays at the last row',                 29,        'ArrowDown', 30,   29],
    ['stays at the first row',                0,         'ArrowUp',   30,   0],
    ['goes down a page',                      3,         'PageDown',  30,   13],
    ['goes down a page to the last row',      25,        'PageDown',  30,   29],
    ['goes up a page to the first row',       3,         'PageUp',    30,   0],
    ['goes to the first row',                 9,         'Home',      30,   0],
    ['goes to the last row',                  9,         'End',       30,   29],
    ['goes nowhere by another key',           3,         'a',         30,   undefined],
    ['goes nowhere without rows',             undefined, 'ArrowDown', 0,    undefined],
  ])('%s', (_case, selected, key, rowCount, expected) => {
    expect(moveSelection(selected, key, rowCount)).toBe(expected);
  });
});
