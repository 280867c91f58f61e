// SPDX-License-Identifier: Apache-2.0
import { compareText } from '../../world/catalog/EntityIndex';
import { readField, type Node } from './nodes';

/** A `where` argument: fields with their operators, and `_and` and `_or` over more of the same. */
export type Criteria = Readonly<Record<string, unknown>>;

type Test = (node: Node) => boolean;

/** The test that a `where` argument stands for. */
export function toTest(where: Criteria | null | undefined): Test {
  const tests = Object.entries(where ?? {}).map(([name, value]): Test => {
    if (name === '_and') {
      const all = criteriaList(value).map(toTest);
      return node => all.every(test => test(node));
    }
    if (name === '_or') {
      const any = criteriaList(value).map(toTest);
      return node => any.some(test => test(node));
    }
    return fieldTest(name, isCriteria(value) ? value : {});
  });
  return node => tests.every(test => test(node));
}

function fieldTest(field: string, operators: Criteria): Test {
  const tests = Object.entries(operators).map(([operator, operand]): Test => {
    // `{ _gte: null }` is how callers ask for "has a value".
    if (operand === null) return node => readField(node, field) !== null;
    return node => holds(operator, readField(node, field), operand);
  });
  return node => tests.every(test => test(node));
}

function holds(operator: string, value: unknown, operand: unknown): boolean {
  if (value === null) return false;
  switch (operator) {
    case '_eq':
      return value === operand;
    case '_gt':
      return compare(value, operand) > 0;
    case '_gte':
      return compare(value, operand) >= 0;
    case '_lt':
      return compare(value, operand) < 0;
    case '_lte':
      return compare(value, operand) <= 0;
    case '_starts_with':
      return String(value).startsWith(String(operand));
    default:
      return false;
  }
}

/** Numbers by size, everything else as text; times are ISO texts of one length and sort as such. */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareText(String(a), String(b));
}

function criteriaList(value: unknown): Criteria[] {
  return Array.isArray(value) ? value.filter(isCriteria) : [];
}

export function isCriteria(value: unknown): value is Criteria {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
