// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { firstOf } from './firstOf';

describe('firstOf', () => {
  it('finds what sorting would put first, with equals in the order they came', () => {
    const anItem = fc.record({ rank: fc.nat(5), name: fc.string() });
    fc.assert(
      fc.property(
        fc.array(anItem),
        fc.integer({ min: 1, max: 8 }),
        (items, count) => {
          const byRank = (a: { rank: number }, b: { rank: number }) =>
            a.rank - b.rank;
          expect(firstOf(items, count, byRank)).toEqual(
            [...items].sort(byRank).slice(0, count),
          );
        },
      ),
    );
  });
});
