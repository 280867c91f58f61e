// SPDX-License-Identifier: Apache-2.0
import { ScorecardAddition } from '../../model/scorecard';
import { conditionProblems } from './conditionProblems';
import { Draft } from './Draft';
import { KnownFacts } from './KnownFacts';
import { Problem, problem } from './problems';
import { duplicates } from './scorecardProblems';
import { weakness } from './weakness';

/** What is wrong with an addition whose form is right, given the scorecard with the additions before it. */
export function additionProblems(
  addition: ScorecardAddition,
  draft: Draft,
  facts: KnownFacts,
): Problem[] {
  const { checks = [], thresholds = [] } = addition;
  return [
    ...duplicates(
      [...draft.checks.map(({ id }) => id), ...checks.map(({ id }) => id)],
      index => ['checks', index - draft.checks.length, 'id'],
    ),
    ...checks.flatMap(({ condition, level }, index) => [
      ...conditionProblems(condition, facts, ['checks', index, 'condition']),
      ...(level === undefined || draft.levels.some(({ id }) => id === level)
        ? []
        : [
            problem(
              ['checks', index, 'level'],
              `'${draft.id}' has no level '${level}'`,
            ),
          ]),
    ]),
    ...duplicates(
      thresholds.map(({ check }) => check),
      index => ['thresholds', index, 'check'],
    ),
    ...thresholds.flatMap((threshold, index) =>
      thresholdProblems(threshold, { index, addition, draft, facts }),
    ),
  ];
}

function thresholdProblems(
  {
    check: id,
    condition,
  }: NonNullable<ScorecardAddition['thresholds']>[number],
  options: {
    index: number;
    addition: ScorecardAddition;
    draft: Draft;
    facts: KnownFacts;
  },
): Problem[] {
  const { index, addition, draft, facts } = options;
  const at = (part: string) => ['thresholds', index, part];
  const check = draft.checks.find(one => one.id === id);
  if (!check || check.setBy.kind === 'domain') {
    return [
      problem(at('check'), `'${id}' is no check of '${draft.id}' itself`),
    ];
  }
  if (check.stricter.some(one => one.domainRef === addition.domainRef)) {
    return [
      problem(
        at('check'),
        `${addition.domainRef} has a threshold for '${id}' already`,
      ),
    ];
  }
  // Nobody is asked, and without the types of its facts nothing can be proved.
  if (check.notEnabled) return [];

  const path = at('condition');
  const problems = conditionProblems(condition, facts, path);
  if (problems.length > 0) return problems;
  const weak = weakness(condition, check.condition, facts);
  return weak === undefined ? [] : [problem(path, weak)];
}
