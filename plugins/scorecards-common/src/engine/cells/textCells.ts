// SPDX-License-Identifier: Apache-2.0
import { ValueTest } from '../../model/check';
import { compileTest } from '../condition/compileTest';
import { Cell } from './Cell';

/** With more, their combinations are too many to go through. */
const MAX_EXPRESSIONS = 6;

/**
 * Every text that the tests name, and all others by their length and by which of the expressions they match: these are
 * taken for independent of each other. `undefined` when there are too many.
 */
export function textCells(tests: ValueTest[]): Cell[] | undefined {
  const named = new Set(tests.flatMap(namedTexts));
  const patterns = unique(
    tests.flatMap(test => ('matches' in test ? [test.matches] : [])),
  );
  if (patterns.length > MAX_EXPRESSIONS) return undefined;

  const others = lengths(tests)
    // Of length 0 there is only one text.
    .filter(({ max }) => max > 0 || !named.has(''))
    .flatMap(length =>
      subsets(patterns).map(matched =>
        otherTexts(length, matched, named.size > 0),
      ),
    );
  return [...[...named].map(namedText), ...others];
}

function namedText(text: string): Cell {
  return {
    description: `'${text}'`,
    holds: test => compileTest(test)(text),
  };
}

function otherTexts(
  { min, max }: Length,
  matched: string[],
  isOther: boolean,
): Cell {
  const length = max === Infinity ? `${min} or more` : `${min} to ${max}`;
  const matches = matched.map(pattern => ` that matches /${pattern}/`);
  return {
    description: `${isOther ? 'any other text' : 'a text'} of ${length} characters${matches.join(' and')}`,
    holds(test) {
      if ('otherwise' in test) return true;
      if ('matches' in test) return matched.includes(test.matches);
      return 'longerThan' in test && min > test.longerThan;
    },
  };
}

interface Length {
  min: number;
  max: number;
}

/** All lengths, cut where a test does. */
function lengths(tests: ValueTest[]): Length[] {
  const cuts = unique(
    tests.flatMap(test => ('longerThan' in test ? [test.longerThan] : [])),
  ).sort((a, b) => a - b);
  const mins = [0, ...cuts.map(cut => cut + 1)];
  return mins.map((min, index) => ({ min, max: cuts[index] ?? Infinity }));
}

function namedTexts(test: ValueTest): string[] {
  if ('equals' in test) return [test.equals];
  return 'oneOf' in test ? test.oneOf : [];
}

function subsets<T>(items: T[]): T[][] {
  return items.reduce<T[][]>(
    (found, item) => [...found, ...found.map(subset => [...subset, item])],
    [[]],
  );
}

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}
