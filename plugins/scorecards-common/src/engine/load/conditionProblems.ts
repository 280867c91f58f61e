// SPDX-License-Identifier: Apache-2.0
import { Condition, FactCondition, ValueTest } from '../../model/check';
import { FactDefinition, FactType } from '../../model/fact';
import { Cell, decide } from '../cells/Cell';
import { cellsOf } from '../cells/cellsOf';
import { numberCells } from '../cells/numberCells';
import { providerOf } from '../condition/factsOfCondition';
import { describeInterval } from '../intervals/interval';
import { joined } from '../intervals/partition';
import { KnownFacts } from './KnownFacts';
import { Path, problem, Problem } from './problems';

const BOUNDS = ['atLeast', 'above', 'atMost', 'below'];

/** Which tests are of which values; `otherwise` is of all. */
const TESTS: Record<FactType, readonly string[]> = {
  boolean: ['is'],
  number: BOUNDS,
  instant: BOUNDS,
  string: ['equals', 'oneOf', 'matches', 'longerThan'],
  strings: ['includes', 'includesOneOf', 'isEmpty'],
};

/**
 * What is wrong with a condition, given the facts that there are: tests of another type, values that no rule decides,
 * rules that decide nothing, and facts that an installed provider does not offer. Facts of providers that are not
 * installed are no problem.
 */
export function conditionProblems(
  condition: Condition,
  facts: KnownFacts,
  path: Path,
): Problem[] {
  const [key, parts] = partsWithKey(condition);
  if (key) {
    return parts.flatMap((part, index) =>
      conditionProblems(part, facts, [...path, key, index]),
    );
  }
  return 'fact' in condition ? ruleProblems(condition, facts, path) : [];
}

function partsWithKey(condition: Condition): [string | undefined, Condition[]] {
  if ('all' in condition) return ['all', condition.all];
  return 'any' in condition ? ['any', condition.any] : [undefined, []];
}

function ruleProblems(
  condition: FactCondition,
  facts: KnownFacts,
  path: Path,
): Problem[] {
  const fact = facts.get(condition.fact);
  if (!fact) return unknownFact(condition.fact, facts, path);
  const misfits = condition.rules.flatMap(({ when }, index) =>
    misfit(when, fact, [...path, 'rules', index, 'when']),
  );
  if (misfits.length > 0) return misfits;
  return [
    ...uselessRules(condition, fact, path),
    ...gap(condition, fact, [...path, 'rules']),
  ];
}

function unknownFact(fact: string, facts: KnownFacts, path: Path): Problem[] {
  if (!facts.hasProvider(fact)) return [];
  return [
    problem(
      [...path, 'fact'],
      `'${providerOf(fact)}' offers no fact '${fact}'; it offers ${facts.namesOf(fact).join(', ')}`,
    ),
  ];
}

function misfit(test: ValueTest, fact: FactDefinition, path: Path): Problem[] {
  const allowed = ['otherwise', ...TESTS[fact.type]];
  const stranger = Object.keys(test).find(key => !allowed.includes(key));
  if (stranger === undefined) return [];
  return [
    problem(
      path,
      `'${fact.id}' is a ${fact.type}, of which '${stranger}' is no test; use ${allowed.join(', ')}`,
    ),
  ];
}

/** Rules that decide no value, because of what they say or of the rules before them. */
function uselessRules(
  { rules }: FactCondition,
  { type }: FactDefinition,
  path: Path,
): Problem[] {
  const tests = rules.map(({ when }) => when);
  const cells = cellsOf(type, tests);
  if (!cells) return [];
  return tests.flatMap((test, index) => {
    const held = cells.filter(cell => cell.holds(test));
    const decides = held.some(
      cell => !tests.slice(0, index).some(earlier => cell.holds(earlier)),
    );
    if (decides) return [];
    return [
      problem(
        [...path, 'rules', index],
        held.length === 0
          ? 'Holds for no value'
          : 'Is never reached: the rules before it decide every value it holds for',
      ),
    ];
  });
}

function gap(
  { rules }: FactCondition,
  { id, type }: FactDefinition,
  path: Path,
): Problem[] {
  const tests = rules.map(({ when }) => when);
  if (tests.some(test => 'otherwise' in test)) return [];
  if (type === 'number' || type === 'instant') {
    const [first] = joined(
      numberCells(tests)
        .filter(isUndecided)
        .map(({ interval }) => interval),
    );
    return first ? [gapProblem(describeInterval(first))] : [];
  }
  const undecided = cellsOf(type, tests);
  if (!undecided) return [gapProblem('every value')];
  const first = undecided.find(isUndecided);
  return first ? [gapProblem(first.description)] : [];

  function isUndecided(cell: Cell): boolean {
    return decide(rules, cell) === undefined;
  }
  function gapProblem(values: string): Problem {
    return problem(
      path,
      `No rule decides ${values} of '${id}': add one, or end with \`otherwise: true\``,
    );
  }
}
