// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import { FactDefinition } from '../../model/fact';
import { ScorecardResult } from '../../model/result';
import { Scorecard } from '../../model/scorecard';
import { Observation, observe } from '../condition/observe';
import { providerOf } from '../condition/factsOfCondition';
import { EvaluationInput, Evaluator } from '../types';
import { activeExemptions } from './activeExemptions';
import { AskedCheck, compileCheck } from './compileCheck';
import { createPredicates } from './createPredicates';
import { CountedResult, standingOf } from './standingOf';

/**
 * Makes a scorecard ready for many evaluations.
 *
 * @remarks Checks that are not enabled, and those that a domain set for others, are asked of nobody else and have no
 * result. Neither the order of facts nor that of checks matters, and of two observations of a fact the newer counts.
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
        observe: createObserve(input),
        exemptions: activeExemptions(input, scorecard.id, entityRef),
        domainRefs: input.domainRefs,
        today: input.today,
        applies,
      };
      const asked = checks.flatMap(check => check(context) ?? []);
      return {
        scorecard: scorecard.id,
        scorecardVersion: scorecard.version,
        entityRef,
        ...standings(asked, levels),
        checks: asked.map(({ result }) => result),
        evaluatedAt: input.now.toISOString(),
      };
    },
  };
}

function standings(
  asked: AskedCheck[],
  levels: string[],
): Pick<ScorecardResult, 'knownFraction' | 'withoutExemptions'> {
  const counted: CountedResult[] = [];
  const without: CountedResult[] = [];
  for (const { result, weight, level } of asked) {
    if (result.countsFrom !== undefined) continue;
    const { status, statusWithoutExemption } = result;
    counted.push({ status, weight, level });
    without.push({ status: statusWithoutExemption, weight, level });
  }
  return {
    ...standingOf(counted, levels),
    withoutExemptions: standingOf(without, levels),
  };
}

/** Looks each fact of an entity up once. */
function createObserve({ facts, failedProviders, now }: EvaluationInput) {
  const factById = new Map<string, EvaluationInput['facts'][number]>();
  for (const fact of facts) {
    const known = factById.get(fact.id);
    if (!known || known.observedAt < fact.observedAt) {
      factById.set(fact.id, fact);
    }
  }
  const observations = new Map<string, Observation>();
  return (definition: FactDefinition): Observation => {
    const known = observations.get(definition.id);
    if (known) return known;
    const observation = observe({
      definition,
      fact: factById.get(definition.id),
      failure: failedProviders.get(providerOf(definition.id)),
      now,
    });
    observations.set(definition.id, observation);
    return observation;
  };
}
