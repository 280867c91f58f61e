// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { contains, describeInterval, Interval } from './interval';
import { inside, joined, partition } from './partition';

const intervals = fc.array(
  fc.record<Interval>({
    from: fc.double({ noNaN: true }),
    includesFrom: fc.boolean(),
    to: fc.double({ noNaN: true }),
    includesTo: fc.boolean(),
  }),
  { maxLength: 4 },
);

function between(from: number, to: number): Interval {
  return { from, includesFrom: true, to, includesTo: true };
}

describe('partition', () => {
  it('cuts at every bound', () => {
    const parts = partition([between(20, 40), between(40, Infinity)]);
    expect(parts.map(describeInterval)).toEqual([
      '(-∞, 20)',
      '20',
      '(20, 40)',
      '40',
      '(40, ∞)',
    ]);
  });

  it('is one part without bounds', () => {
    expect(partition([]).map(describeInterval)).toEqual(['(-∞, ∞)']);
  });

  test.each([
    ['0.1 and the number after it', 0.1, 0.1 + Number.EPSILON / 16],
    ['0 and the smallest number', 0, Number.MIN_VALUE],
  ])('has nothing between %s', (_case, from, to) => {
    expect(partition([between(from, to)])).toHaveLength(4);
  });

  it('has every number in exactly one part', () => {
    fc.assert(
      fc.property(intervals, fc.double({ noNaN: true }), (given, value) => {
        const parts = partition(given).filter(part => contains(part, value));
        expect(parts).toHaveLength(1);
      }),
    );
  });

  it('has no part of which an interval holds only some', () => {
    fc.assert(
      fc.property(
        intervals,
        fc.array(fc.double({ noNaN: true })),
        (given, values) => {
          for (const part of partition(given)) {
            const sample = inside(part);
            for (const value of values.filter(one => contains(part, one))) {
              for (const interval of given) {
                expect(contains(interval, value)).toBe(
                  contains(interval, sample!),
                );
              }
            }
          }
        },
      ),
    );
  });
});

describe('joined', () => {
  // prettier-ignore
  test.each<[string, number[], string[]]>([
    ['nothing',                     [],              []],
    ['neighbours',                  [1, 2],          ['[20, 40)']],
    ['everything',                  [0, 1, 2, 3, 4], ['(-∞, ∞)']],
    ['two that are apart',          [0, 2],          ['(-∞, 20)', '(20, 40)']],
    ['a point and what is above',   [3, 4],          ['[40, ∞)']],
  ])('joins %s', (_case, indexes, texts) => {
    const parts = partition([between(20, 40)]);
    expect(joined(indexes.map(index => parts[index]!)).map(describeInterval)).toEqual(texts);
  });
});
