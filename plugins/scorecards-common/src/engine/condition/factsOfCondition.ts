// SPDX-License-Identifier: Apache-2.0
import { Condition, FactCondition } from '../../model/check';

/** Ids of the facts that a condition asks for, each once, in the order of the condition. */
export function factsOfCondition(condition: Condition): string[] {
  return [...new Set(partsOf(condition).map(({ fact }) => fact))];
}

/** The conditions over single facts that a condition is made of, in its order. */
export function partsOf(condition: Condition): FactCondition[] {
  if ('all' in condition) return condition.all.flatMap(partsOf);
  if ('any' in condition) return condition.any.flatMap(partsOf);
  return [condition];
}

/** The id of the provider that offers a fact. */
export function providerOf(factId: string): string {
  return factId.split('.', 1).join();
}
