// SPDX-License-Identifier: Apache-2.0
import { ValueTest } from '../../model/check';
import { FactDefinition } from '../../model/fact';
import { Interval, intervalOf } from '../intervals/interval';
import { describeNumber } from './describeNumber';

/** The values for which a test holds, in words. */
export function describeTest(
  test: ValueTest,
  fact: FactDefinition | undefined,
): string {
  if ('otherwise' in test) return 'anything else';
  if ('is' in test) return test.is ? 'yes' : 'no';
  if ('equals' in test) return quoted(test.equals);
  if ('oneOf' in test) return oneOf(test.oneOf);
  if ('matches' in test) return `a text that matches /${test.matches}/`;
  if ('longerThan' in test) {
    return `a text of at least ${characters(Math.floor(test.longerThan) + 1)}`;
  }
  if ('includes' in test) return `with ${quoted(test.includes)}`;
  if ('includesOneOf' in test) return `with ${oneOf(test.includesOneOf)}`;
  if ('isEmpty' in test) return test.isEmpty ? 'none' : 'at least one';
  return describeRange(intervalOf(test), fact);
}

/** An interval in words, with the fact's unit. */
export function describeRange(
  { from, includesFrom, to, includesTo }: Interval,
  fact: FactDefinition | undefined,
): string {
  if (from === to) return `exactly ${describeNumber(from, fact)}`;
  const lower =
    from === -Infinity
      ? []
      : [
          `${includesFrom ? 'at least' : 'more than'} ${describeNumber(from, fact)}`,
        ];
  const upper =
    to === Infinity
      ? []
      : [`${includesTo ? 'at most' : 'less than'} ${describeNumber(to, fact)}`];
  return [...lower, ...upper].join(' and ') || 'any number';
}

function oneOf(values: string[]): string {
  return values.length === 1
    ? values.map(quoted).join()
    : `one of ${values.map(quoted).join(', ')}`;
}

function quoted(value: string): string {
  return `‘${value}’`;
}

function characters(count: number): string {
  return `${count} character${count === 1 ? '' : 's'}`;
}
