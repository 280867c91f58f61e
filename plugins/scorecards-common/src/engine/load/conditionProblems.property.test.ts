// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { aFactDefinition } from '../../testUtils';
import { ConditionRule, FactCondition, RULE_OUTCOMES } from '../../model/check';
import { compileCondition } from '../condition/compileCondition';
import { compileTest } from '../condition/compileTest';
import { Observation } from '../condition/observe';
import { conditionProblems } from './conditionProblems';
import { knownFacts } from './KnownFacts';

const definition = aFactDefinition({ id: 'shop.lag', type: 'number' });
const facts = knownFacts([definition]);

const bound = fc.integer({ min: -3, max: 3 });
const rule = fc.record<ConditionRule>({
  when: fc.oneof(
    fc.record({ atLeast: bound }),
    fc.record({ above: bound }),
    fc.record({ atMost: bound }),
    fc.record({ below: bound }),
    fc.record({ atLeast: bound, below: bound }),
    fc.record({ above: bound, atMost: bound }),
  ),
  then: fc.constantFrom(...RULE_OUTCOMES),
});
const rules = fc.array(rule, { minLength: 1, maxLength: 5 });
const value = fc.oneof(
  fc.integer({ min: -4, max: 4 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

function conditionOf(given: ConditionRule[]): FactCondition {
  return { fact: definition.id, rules: given };
}

function problemsOf(given: ConditionRule[]) {
  return conditionProblems(conditionOf(given), facts, []);
}

function outcomeOf(given: ConditionRule[], known: number): string {
  const observation: Observation = {
    state: 'known',
    value: known,
    told: known,
    observedAt: '2026-11-02T09:00:00Z',
  };
  return compileCondition(
    conditionOf(given),
    new Map([[definition.id, definition]]),
  )(() => observation, []);
}

function holding(given: ConditionRule[], known: number): ConditionRule[] {
  return given.filter(({ when }) => compileTest(when)(known));
}

describe('rules over numbers', () => {
  it('leave no number undecided when they are accepted, and the first that holds decides', () => {
    fc.assert(
      fc.property(rules, value, (given, known) => {
        fc.pre(problemsOf(given).length === 0);
        const [first] = holding(given, known);
        expect(outcomeOf(given, known)).toBe(first!.then);
      }),
    );
  });

  it('name a gap when a number is undecided', () => {
    fc.assert(
      fc.property(rules, value, (given, known) => {
        fc.pre(holding(given, known).length === 0);
        expect(problemsOf(given).map(({ path }) => path)).toContain('rules');
      }),
    );
  });

  it('are called unreachable only when no number changes without them', () => {
    fc.assert(
      fc.property(rules, value, (given, known) => {
        const useless = problemsOf(given).flatMap(({ path }) => {
          const index = /^rules\[(\d+)\]$/.exec(path)?.[1];
          return index === undefined ? [] : [Number(index)];
        });
        const useful = given.filter((_rule, index) => !useless.includes(index));
        expect(outcomeOf(useful, known)).toBe(outcomeOf(given, known));
      }),
    );
  });
});
