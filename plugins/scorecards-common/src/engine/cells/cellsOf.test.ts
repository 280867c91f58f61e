// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { ValueTest } from '../../model/check';
import { FactType, FactValue } from '../../model/fact';
import { compileTest } from '../condition/compileTest';
import { cellsOf } from './cellsOf';

const word = fc.constantFrom('', 'a', 'b', 'ab', 'abc', 'pii', 'raw');
const words = fc.array(word, { minLength: 1, maxLength: 3 });

const TESTS: Record<FactType, fc.Arbitrary<ValueTest>> = {
  boolean: fc.record({ is: fc.boolean() }),
  number: numberTest(),
  instant: numberTest(),
  string: fc.oneof(
    fc.record({ equals: word }),
    fc.record({ oneOf: words }),
    fc.record({ matches: fc.constantFrom('a.*', '[a-b]+', '.*b') }),
    fc.record({ longerThan: fc.nat({ max: 4 }) }),
  ),
  strings: fc.oneof(
    fc.record({ includes: word }),
    fc.record({ includesOneOf: words }),
    fc.record({ isEmpty: fc.boolean() }),
  ),
};

const VALUES: Record<FactType, fc.Arbitrary<FactValue>> = {
  boolean: fc.boolean(),
  number: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })),
  instant: fc.integer({ min: -3, max: 3 }),
  string: fc.oneof(word, fc.string({ maxLength: 6 })),
  strings: fc.array(fc.oneof(word, fc.string({ maxLength: 2 })), {
    maxLength: 4,
  }),
};

function numberTest(): fc.Arbitrary<ValueTest> {
  const bound = fc.integer({ min: -2, max: 2 });
  return fc.oneof(
    fc.record({ atLeast: bound }),
    fc.record({ above: bound, atMost: bound }),
    fc.record({ below: bound }),
  );
}

describe('cellsOf', () => {
  test.each(Object.keys(TESTS) as FactType[])(
    'has every %s in a cell that the tests take for the same',
    type => {
      fc.assert(
        fc.property(
          fc.array(TESTS[type], { maxLength: 4 }),
          VALUES[type],
          (tests, value) => {
            const held = tests.map(test => compileTest(test)(value));
            const cells = cellsOf(type, tests) ?? [];
            expect(
              cells.map(cell => tests.map(test => cell.holds(test))),
            ).toContainEqual(held);
          },
        ),
      );
    },
  );

  // prettier-ignore
  test.each<[FactType, ValueTest[], string[]]>([
    ['boolean', [],                                      ['true', 'false']],
    ['number',  [{ atLeast: 1 }],                        ['(-∞, 1)', '1', '(1, ∞)']],
    ['string',  [{ equals: 'x' }, { longerThan: 4 }],    ["'x'", 'any other text of 0 to 4 characters', 'any other text of 5 or more characters']],
    ['string',  [{ equals: '' }, { longerThan: 0 }],     ["''", 'any other text of 1 or more characters']],
    ['string',  [{ matches: 'a+' }],                     ['a text of 0 or more characters', 'a text of 0 or more characters that matches /a+/']],
    ['strings', [{ includesOneOf: ['x', 'y'] }],         ['an empty set', "a set of one of 'x', 'y'", 'a set of others', "a set of one of 'x', 'y' and others"]],
  ])('of %s and %j are told in words', (type, tests, descriptions) => {
    expect(cellsOf(type, tests)?.map(({ description }) => description)).toEqual(descriptions);
  });

  it('gives up when there are too many', () => {
    const patterns = Array.from({ length: 7 }, (_, n) => ({
      matches: `x${n}`,
    }));
    const members = Array.from({ length: 11 }, (_, n) => ({
      includes: `x${n}`,
    }));
    expect(cellsOf('string', patterns)).toBeUndefined();
    expect(cellsOf('strings', members)).toBeUndefined();
  });
});
