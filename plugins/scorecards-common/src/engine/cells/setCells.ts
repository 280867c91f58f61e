// SPDX-License-Identifier: Apache-2.0
import { ValueTest } from '../../model/check';
import { compileTest } from '../condition/compileTest';
import { Cell } from './Cell';

/** With more, their combinations are too many to go through. */
const MAX_CLASSES = 10;

/**
 * All sets by which of the members that tests name are in them, and whether others are. Members that the same tests
 * name are not told apart. `undefined` when there are too many.
 */
export function setCells(tests: ValueTest[]): Cell[] | undefined {
  const classes = memberClasses(tests);
  if (classes.length > MAX_CLASSES) return undefined;

  const other = anotherThan(new Set(tests.flatMap(namedMembers)));
  const kinds = [
    ...classes.map(members => ({ members, words: describe(members) })),
    { members: [other], words: 'others' },
  ];
  return Array.from({ length: 2 ** kinds.length }, (_, mask) => {
    // eslint-disable-next-line no-bitwise
    const present = kinds.filter((_kind, index) => (mask >> index) & 1);
    const set = present.flatMap(({ members }) => members.slice(0, 1));
    return {
      description:
        present.length === 0
          ? 'an empty set'
          : `a set of ${present.map(({ words }) => words).join(' and ')}`,
      holds: (test: ValueTest) => compileTest(test)(set),
    };
  });
}

function memberClasses(tests: ValueTest[]): string[][] {
  const classes = new Map<string, string[]>();
  for (const member of new Set(tests.flatMap(namedMembers))) {
    const namedBy = tests
      .flatMap((test, index) =>
        namedMembers(test).includes(member) ? [index] : [],
      )
      .join();
    classes.set(namedBy, [...(classes.get(namedBy) ?? []), member]);
  }
  return [...classes.values()];
}

function namedMembers(test: ValueTest): string[] {
  if ('includes' in test) return [test.includes];
  return 'includesOneOf' in test ? test.includesOneOf : [];
}

function anotherThan(named: ReadonlySet<string>): string {
  let other = 'another';
  while (named.has(other)) other += '-';
  return other;
}

function describe(members: string[]): string {
  const quoted = members.map(member => `'${member}'`);
  return quoted.length > 1 ? `one of ${quoted.join(', ')}` : quoted.join();
}
