// SPDX-License-Identifier: Apache-2.0
import { ConditionRule, RuleOutcome, ValueTest } from '../../model/check';

/**
 * Values that no test of some rules tells apart, so that what holds for one of them holds for all.
 *
 * @remarks All cells of a type together are all its values. There may be cells that no value is in (a text that matches
 * two expressions which no text matches): what is proved for every cell is true, what is found in one need not be.
 */
export interface Cell {
  holds(test: ValueTest): boolean;
  /** The values, in words. */
  description: string;
}

/** What the first rule that holds says; `undefined` when none does. */
export function decide(
  rules: ConditionRule[],
  cell: Cell,
): RuleOutcome | undefined {
  return rules.find(({ when }) => cell.holds(when))?.then;
}
