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
    ? [`that there is none ${OUTCOME_WORDS[condition.whenAbsent]}`]
    : [];
  return `${fact?.title ?? condition.fact}: ${[...rules, ...absent].join(', ')}`;
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
  const absent = condition.whenAbsent === 'pass' ? ['that there is none'] : [];
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
function passingRanges(
  rules: ConditionRule[],
  fact: FactDefinition,
): string[] {
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
      .map(earlier => describeTest(earlier.when, fact));
    const isOtherwise = 'otherwise' in when;
    const values = isOtherwise ? 'anything' : describeTest(when, fact);
    return exceptions.length > 0 && !isTold(when)
      ? `${values} but ${exceptions.join(' or ')}`
      : values;
  });
}

/** Whether a test names its values one by one, so that what was decided before does not matter to readers. */
function isTold(test: ConditionRule['when']): boolean {
  return 'is' in test || 'equals' in test || 'isEmpty' in test;
}
