// SPDX-License-Identifier: Apache-2.0
import { type Expression, partsOf } from '../parse/Expression';
import type { AggregateFunction } from './AggregateFunction';
import { LISTS } from './lists';
import { PICKS } from './picks';
import { SUMS } from './sums';

export const AGGREGATE_FUNCTIONS: readonly AggregateFunction[] = [
  ...SUMS,
  ...PICKS,
  ...LISTS,
];

const BY_NAME = new Map(AGGREGATE_FUNCTIONS.map(each => [each.name, each]));

/** @param name - In capitals. */
export function aggregateFunction(name: string): AggregateFunction | undefined {
  return BY_NAME.get(name);
}

/** Whether it, or anything inside it, is a call of an aggregate function. */
export function hasAggregate(expression: Expression): boolean {
  return (
    (expression.is === 'call' && BY_NAME.has(expression.name)) ||
    partsOf(expression).some(hasAggregate)
  );
}
