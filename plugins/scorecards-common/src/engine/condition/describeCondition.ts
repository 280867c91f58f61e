// SPDX-License-Identifier: Apache-2.0
import {
  Condition,
  ConditionRule,
  FactCondition,
  RuleOutcome,
} from '../../model/check';
import { FactDefinition } from '../../model/fact';
import { decide } from '../cells/Cell';
import { numberCells } from '../cells/numberCells';
import { joined } from '../intervals/partition';
import { describeRange, describeTest } from './describeTest';

const OUTCOME_WORDS: Record<RuleOutcome, string> = {
  pass: 'passes',
  warn: 'is a warning',
  fail: 'fails',
  notApplicable: 'is not applicable',
};

/** A condition in words, with what every value means. */
export function describeCondition(
  condition: Condition,
  facts: FactDefinition[],
): string {
  if ('all' in condition) return describeParts(condition.all, 'and', facts);
  if ('any' in condition) return describeParts(condition.any, 'or', facts);
  const fact = facts.find(({ id }) => id === condition.fact);
  const rules = condition.rules.map(
    ({ when, then }) => `${describeTest(when, fact)} ${OUTCOME_WORDS[then]}`,
  );
  const absent = condition.whenAbsent
    ? `; where there is none it ${OUTCOME_WORDS[condition.whenAbsent]}`
    : '';
  return `${fact?.title ?? condition.fact}: ${rules.join(', ')}${absent}`;
}

/** The values that pass, in words. */
export function describeExpected(
  condition: FactCondition,
  fact: FactDefinition | undefined,
): string {
  const values =
    fact?.type === 'number' || fact?.type === 'instant'
      ? passingRanges(condition.rules, fact)
      : passingTests(condition.rules, fact);
  const absent = condition.whenAbsent === 'pass' ? ['none at all'] : [];
  return [...values, ...absent].join(', or ') || 'no value passes';
}

function describeParts(
  parts: Condition[],
  word: string,
  facts: FactDefinition[],
): string {
  return parts
    .map(part => `(${describeCondition(part, facts)})`)
    .join(` ${word} `);
}

/** Exactly the numbers that pass, whichever rules say so. */
function passingRanges(rules: ConditionRule[], fact: FactDefinition): string[] {
  const passing = numberCells(rules.map(({ when }) => when)).filter(
    cell => decide(rules, cell) === 'pass',
  );
  return joined(passing.map(({ interval }) => interval)).map(range =>
    describeRange(range, fact),
  );
}

/** The tests that pass, each but for what rules before it decide otherwise. */
function passingTests(
  rules: ConditionRule[],
  fact: FactDefinition | undefined,
): string[] {
  return rules.flatMap(({ when, then }, index) => {
    if (then !== 'pass') return [];
    const exceptions = rules
      .slice(0, index)
      .filter(earlier => earlier.then !== 'pass')
      .map(earlier => describeTest(earlier.when, fact))
      .join(' or ');
    if ('otherwise' in when) {
      return exceptions ? `anything but ${exceptions}` : 'anything';
    }
    const values = describeTest(when, fact);
    return exceptions && !namesItsValues(when)
      ? `${values}, but not ${exceptions}`
      : values;
  });
}

/** Of tests that name every value, readers need not be told what was decided before. */
function namesItsValues(test: ConditionRule['when']): boolean {
  return 'is' in test || 'equals' in test || 'isEmpty' in test;
}
