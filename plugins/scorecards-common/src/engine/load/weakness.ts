// SPDX-License-Identifier: Apache-2.0
import { Condition, FactCondition } from '../../model/check';
import { Cell, decide } from '../cells/Cell';
import { cellsOf } from '../cells/cellsOf';
import { factsOfCondition, partsOf } from '../condition/factsOfCondition';
import { allOf, anyOf, Outcome } from '../condition/outcomes';
import { KnownFacts } from './KnownFacts';

/** Conditions over so many facts that they have more combinations are not compared. */
const MAX_CASES = 20_000;

/** What may be known of a fact: a value, that there is none, or nothing. */
type Situation = Cell | 'absent' | 'unknown';

const SEVERITY: Record<Exclude<Outcome, 'notApplicable'>, number> = {
  pass: 0,
  warn: 1,
  noData: 2,
  error: 2,
  fail: 3,
};

/**
 * Why it is not certain that one condition is never weaker than another, in words; `undefined` when it is proved.
 *
 * @remarks Both are decided for every combination of values that their rules tell apart, of facts that there are none of,
 * and of facts that are not known. Regular expressions are taken for independent of each other, so two different ones
 * can only be compared where it does not matter which of them matches.
 */
export function weakness(
  condition: Condition,
  base: Condition,
  facts: KnownFacts,
): string | undefined {
  const ids = [
    ...new Set([...factsOfCondition(base), ...factsOfCondition(condition)]),
  ];
  const missing = ids.filter(id => !facts.get(id));
  if (missing.length > 0) {
    return `It cannot be proved that this is never weaker: no installed provider offers ${missing.join(' and ')}`;
  }
  const parts = [...partsOf(base), ...partsOf(condition)];
  const situations = ids.map(id => situationsOf(id, parts, facts));
  const cases = situations.reduce((sum, { length }) => sum * length, 1);
  if (cases === 0 || cases > MAX_CASES) {
    return 'It cannot be proved that this is never weaker: too many cases; use fewer facts or tests';
  }
  for (let number = 0; number < cases; number += 1) {
    const situation = situationNumber(number, ids, situations);
    const from = outcomeOf(base, situation);
    const to = outcomeOf(condition, situation);
    if (isWeaker(to, from)) {
      return `Is weaker, or may be: ${describe(situation)} comes to '${to}' here and to '${from}' in the scorecard`;
    }
  }
  return undefined;
}

function isWeaker(to: Outcome, from: Outcome): boolean {
  if (from === 'notApplicable') return false;
  return to === 'notApplicable' || SEVERITY[to] < SEVERITY[from];
}

function situationsOf(
  id: string,
  parts: FactCondition[],
  facts: KnownFacts,
): Situation[] {
  const fact = facts.get(id);
  const tests = parts
    .filter(part => part.fact === id)
    .flatMap(({ rules }) => rules.map(({ when }) => when));
  const cells = fact && cellsOf(fact.type, tests);
  return cells ? [...cells, 'absent', 'unknown'] : [];
}

/** Counts through all combinations, as the digits of a number. */
function situationNumber(
  number: number,
  ids: string[],
  situations: Situation[][],
): ReadonlyMap<string, Situation> {
  let rest = number;
  return new Map(
    ids.map((id, index): [string, Situation] => {
      const choices = situations[index] ?? [];
      const choice = choices[rest % choices.length] ?? 'unknown';
      rest = Math.floor(rest / choices.length);
      return [id, choice];
    }),
  );
}

function outcomeOf(
  condition: Condition,
  situation: ReadonlyMap<string, Situation>,
): Outcome {
  if ('all' in condition) {
    return allOf(condition.all.map(part => outcomeOf(part, situation)));
  }
  if ('any' in condition) {
    return anyOf(condition.any.map(part => outcomeOf(part, situation)));
  }
  const known = situation.get(condition.fact) ?? 'unknown';
  if (known === 'unknown') return 'noData';
  if (known === 'absent') return condition.whenAbsent ?? 'noData';
  return decide(condition.rules, known) ?? 'error';
}

function describe(situation: ReadonlyMap<string, Situation>): string {
  return [...situation]
    .map(([fact, known]) => {
      if (known === 'absent') return `no '${fact}' at all`;
      if (known === 'unknown') return `an unknown '${fact}'`;
      return `${known.description} of '${fact}'`;
    })
    .join(' with ');
}
