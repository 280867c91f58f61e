// SPDX-License-Identifier: Apache-2.0
import { Condition, FactCondition } from '../../model/check';
import { FactDefinition } from '../../model/fact';

/** A condition in words, with what each value means. */
export function describeCondition(
  condition: Condition,
  facts: FactDefinition[],
): string {
  throw new Error(`Not built: ${Object.keys(condition)}, ${facts.length}`);
}

/** The values that pass, in words. */
export function describeExpected(
  condition: FactCondition,
  fact: FactDefinition | undefined,
): string {
  throw new Error(`Not built: ${condition.fact}, ${fact?.id}`);
}
