// SPDX-License-Identifier: Apache-2.0
import { ValueTest } from '../../model/check';
import { FactValue } from '../../model/fact';
import { contains, intervalOf } from '../intervals/interval';

/** Longer texts match no regular expression: so no expression can keep a back end busy. */
export const MAX_MATCHED_LENGTH = 500;

export type ValuePredicate = (value: FactValue) => boolean;

/**
 * Makes a test ready for many values. It holds for no value of another type than it is of; instants are given as the
 * days since then.
 *
 * @remarks Lengths are counted in UTF-16 code units, as JavaScript does.
 */
export function compileTest(test: ValueTest): ValuePredicate {
  if ('otherwise' in test) return () => true;
  if ('is' in test) return value => value === test.is;
  if ('equals' in test) return value => value === test.equals;
  if ('oneOf' in test) {
    const values = new Set(test.oneOf);
    return value => typeof value === 'string' && values.has(value);
  }
  if ('matches' in test) {
    const expression = wholeText(test.matches);
    return value =>
      typeof value === 'string' &&
      value.length <= MAX_MATCHED_LENGTH &&
      expression.test(value);
  }
  if ('longerThan' in test) {
    return value => typeof value === 'string' && value.length > test.longerThan;
  }
  if ('includes' in test) {
    return value => Array.isArray(value) && value.includes(test.includes);
  }
  if ('includesOneOf' in test) {
    const members = new Set(test.includesOneOf);
    return value =>
      Array.isArray(value) && value.some(member => members.has(member));
  }
  if ('isEmpty' in test) {
    return value =>
      Array.isArray(value) && (value.length === 0) === test.isEmpty;
  }
  const interval = intervalOf(test);
  return value => typeof value === 'number' && contains(interval, value);
}

/** @throws SyntaxError when it is no regular expression. */
function wholeText(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}
