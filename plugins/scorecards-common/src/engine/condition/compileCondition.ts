// SPDX-License-Identifier: Apache-2.0
import { Condition, FactCondition, RuleOutcome } from '../../model/check';
import { FactDefinition, FactValue } from '../../model/fact';
import { Evidence } from '../../model/result';
import { compileTest } from './compileTest';
import { describeExpected } from './describeCondition';
import { providerOf } from './factsOfCondition';
import { Observation } from './observe';
import { allOf, anyOf, Outcome } from './outcomes';

/** Tells what is valid now of a fact, which the provider with this id offers. */
export type Observe = (
  definition: FactDefinition,
  provider: string,
) => Observation;

/** Decides a condition, and adds what it rests on to the evidence: one entry for each fact, in the condition's order. */
export type CompiledCondition = (
  observe: Observe,
  evidence: Evidence[],
) => Outcome;

/** Makes a condition ready for many entities. */
export function compileCondition(
  condition: Condition,
  definitions: ReadonlyMap<string, FactDefinition>,
): CompiledCondition {
  if ('all' in condition) {
    const parts = condition.all.map(part =>
      compileCondition(part, definitions),
    );
    return (observe, evidence) =>
      allOf(parts.map(part => part(observe, evidence)));
  }
  if ('any' in condition) {
    const parts = condition.any.map(part =>
      compileCondition(part, definitions),
    );
    return (observe, evidence) =>
      anyOf(parts.map(part => part(observe, evidence)));
  }
  return compileFactCondition(condition, definitions.get(condition.fact));
}

function compileFactCondition(
  condition: FactCondition,
  definition: FactDefinition | undefined,
): CompiledCondition {
  const expected = describeExpected(condition, definition);
  if (!definition) {
    const { fact } = condition;
    const reason = 'No installed provider offers this fact.';
    return (_observe, evidence) => {
      evidence.push({ fact, title: fact, expected, source: '', reason });
      return 'noData';
    };
  }
  const { id: fact, title, source } = definition;
  const provider = providerOf(fact);
  const outcomeOf = compileRules(condition);
  return (observe, evidence) => {
    const observation = observe(definition, provider);
    // Each entry is written as a whole: growing one property by property made evaluation four times as slow.
    const { observedAt, reason } = observation;
    if (observation.state === 'known') {
      const { told: observed, value } = observation;
      evidence.push(
        reason === undefined
          ? { fact, title, expected, source, observed, observedAt }
          : { fact, title, expected, source, observed, observedAt, reason },
      );
      return outcomeOf(value);
    }
    evidence.push(
      observedAt === undefined
        ? { fact, title, expected, source, reason }
        : { fact, title, expected, source, observedAt, reason },
    );
    return observation.state === 'absent'
      ? (condition.whenAbsent ?? 'noData')
      : observation.state;
  };
}

/** The first rule decides; loading proves that there is one. */
function compileRules({
  rules,
}: FactCondition): (value: FactValue) => RuleOutcome | 'error' {
  const compiled = rules.map(({ when, then }) => ({
    holds: compileTest(when),
    then,
  }));
  return value => {
    for (const { holds, then } of compiled) if (holds(value)) return then;
    return 'error';
  };
}
