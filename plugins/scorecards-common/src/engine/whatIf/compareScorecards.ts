// SPDX-License-Identifier: Apache-2.0
import { ScorecardResult } from '../../model/result';
import { WhatIf } from '../../model/rollUp';
import { Scorecard } from '../../model/scorecard';
import { rollUp } from '../rollUp/rollUp';
import { levelPositions } from './levelPositions';

/** A scorecard with what it says about entities. */
export interface EvaluatedScorecard {
  scorecard: Scorecard;
  /** At most one of an entity; none of entities to which it does not apply. */
  results: ScorecardResult[];
}

/** Entities of which a comparison tells what changes. */
export const MAX_CHANGES = 500;

/**
 * The difference it makes whether the one or the other scorecard counts, over every entity that at least one of them
 * has a result of.
 *
 * @remarks Rises and falls are of levels that are certain, and count all entities, also those past `MAX_CHANGES`. A
 * level that only the first ladder has counts as the next one below it that both have.
 * @param before - Absent when there is none yet: then everything that reaches a level rises.
 */
export function compareScorecards(
  before: EvaluatedScorecard | undefined,
  after: EvaluatedScorecard,
  titleOf: (entityRef: string) => string,
): WhatIf {
  const positionBefore = levelPositions(
    before?.scorecard.levels ?? [],
    after.scorecard.levels,
  );
  const positionAfter = levelPositions(
    after.scorecard.levels,
    after.scorecard.levels,
  );
  const pairs = pairsOf(before?.results ?? [], after.results);
  const changes = pairs
    .filter(({ from, to }) => from?.level !== to?.level)
    .map(({ entityRef, from, to }) => ({
      entityRef,
      title: titleOf(entityRef),
      ...(from?.level !== undefined && { from: from.level }),
      ...(to?.level !== undefined && { to: to.level }),
      checks: changedChecks(from, to),
      climb: positionAfter(to?.level) - positionBefore(from?.level),
    }))
    .sort(
      (a, b) =>
        a.climb - b.climb ||
        a.title.localeCompare(b.title, 'en') ||
        (a.entityRef < b.entityRef ? -1 : 1),
    );
  return {
    scorecard: after.scorecard.id,
    entities: pairs.length,
    before: rolledUp(before),
    after: rolledUp(after),
    changes: changes
      .slice(0, MAX_CHANGES)
      .map(({ climb: _climb, ...change }) => change),
    rises: changes.filter(({ climb }) => climb > 0).length,
    falls: changes.filter(({ climb }) => climb < 0).length,
  };
}

interface Pair {
  entityRef: string;
  from?: ScorecardResult;
  to?: ScorecardResult;
}

function pairsOf(before: ScorecardResult[], after: ScorecardResult[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const from of before) {
    pairs.set(from.entityRef, { entityRef: from.entityRef, from });
  }
  for (const to of after) {
    const { entityRef } = to;
    pairs.set(entityRef, { entityRef, ...pairs.get(entityRef), to });
  }
  return [...pairs.values()];
}

function changedChecks(
  before: ScorecardResult | undefined,
  after: ScorecardResult | undefined,
): WhatIf['changes'][number]['checks'] {
  const from = statuses(before);
  const to = statuses(after);
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter(check => from.get(check) !== to.get(check))
    .map(check => ({ check, from: from.get(check), to: to.get(check) }));
}

function statuses(result: ScorecardResult | undefined) {
  return new Map(result?.checks.map(({ check, status }) => [check, status]));
}

function rolledUp(evaluated: EvaluatedScorecard | undefined) {
  return rollUp(
    (evaluated?.results ?? []).map(result => ({ result })),
    evaluated?.scorecard.levels.map(({ id }) => id),
  );
}
