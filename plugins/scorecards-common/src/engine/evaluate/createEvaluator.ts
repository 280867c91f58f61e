// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Fact, FactDefinition } from '../../model/fact';
import { CheckResult } from '../../model/result';
import { Scorecard } from '../../model/scorecard';
import { Observe } from '../condition/compileCondition';
import { observe } from '../condition/observe';
import { EvaluationInput, Evaluator } from '../types';
import { activeExemptions } from './activeExemptions';
import { compileCheck } from './compileCheck';
import { createPredicates } from './createPredicates';
import { createTally } from './standingOf';

/**
 * Makes a scorecard ready for many evaluations.
 *
 * @remarks A check that is not enabled has no result, and one that a domain added has results for entities of that domain
 * only. Neither the order of facts nor that of checks matters, and of two observations of a fact the newer counts.
 * @param facts - Of all installed providers.
 */
export function createEvaluator(
  scorecard: Scorecard,
  facts: FactDefinition[],
): Evaluator {
  const definitions = new Map(facts.map(fact => [fact.id, fact]));
  const predicates = createPredicates();
  const appliesTo = predicates.add(scorecard.appliesTo);
  const levels = scorecard.levels.map(({ id }) => id);
  const timeOf = createTimeReader();
  const checks = scorecard.checks
    .filter(check => !check.notEnabled)
    .map(check => compileCheck(check, { definitions, predicates, levels }));

  return {
    scorecard,
    evaluate(input) {
      const applies = predicates.of(input.entity);
      if (!applies(appliesTo)) return undefined;

      const entityRef = stringifyEntityRef(input.entity);
      const context = {
        observe: createObserve(input, timeOf),
        exemptions: activeExemptions(input, scorecard.id, entityRef),
        domainRefs: input.domainRefs,
        today: input.today,
        applies,
      };
      const results: CheckResult[] = [];
      const tally = createTally(levels);
      const tallyWithoutExemptions = createTally(levels);
      for (const { weight, level, answer } of checks) {
        const result = answer(context);
        if (!result) continue;
        results.push(result);
        if (result.countsFrom !== undefined) continue;
        tally.add(result.status, weight, level);
        tallyWithoutExemptions.add(
          result.statusWithoutExemption,
          weight,
          level,
        );
      }
      return {
        scorecard: scorecard.id,
        scorecardVersion: scorecard.version,
        entityRef,
        ...tally.standing(),
        withoutExemptions: tallyWithoutExemptions.standing(),
        checks: results,
        evaluatedAt: input.now.toISOString(),
      };
    },
  };
}

/** What is valid now of the facts of an entity. */
function createObserve(
  { facts, failedProviders, now }: EvaluationInput,
  timeOf: (instant: string) => number,
): Observe {
  const factById = new Map<string, Fact>();
  for (const fact of facts) {
    const known = factById.get(fact.id);
    if (!known || known.observedAt < fact.observedAt) {
      factById.set(fact.id, fact);
    }
  }
  return (definition, provider) => {
    const fact = factById.get(definition.id);
    return observe({
      definition,
      fact,
      observedTime: fact ? timeOf(fact.observedAt) : NaN,
      failure: failedProviders.get(provider),
      now,
    });
  };
}

/** Facts of one run share their time, so the last one that was read is kept. */
function createTimeReader(): (instant: string) => number {
  let lastInstant = '';
  let lastTime = NaN;
  return instant => {
    if (instant !== lastInstant) {
      lastInstant = instant;
      lastTime = Date.parse(instant);
    }
    return lastTime;
  };
}
