// SPDX-License-Identifier: Apache-2.0
import { ScorecardDefinition } from '../../model/scorecard';
import { conditionProblems } from './conditionProblems';
import { KnownFacts } from './KnownFacts';
import { Path, problem, Problem } from './problems';

/** What is wrong with a scorecard whose form is right. */
export function scorecardProblems(
  { levels, checks }: ScorecardDefinition,
  facts: KnownFacts,
): Problem[] {
  return [
    ...duplicates(
      levels.map(({ id }) => id),
      index => ['levels', index, 'id'],
    ),
    ...duplicates(
      checks.map(({ id }) => id),
      index => ['checks', index, 'id'],
    ),
    ...levelProblems(levels, new Set(checks.map(({ id }) => id))),
    ...checks.flatMap(({ condition }, index) =>
      conditionProblems(condition, facts, ['checks', index, 'condition']),
    ),
  ];
}

/** Ids that were there before. */
export function duplicates(
  ids: string[],
  pathOf: (index: number) => Path,
): Problem[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [problem(pathOf(index), `'${id}' is there already; choose another`)]
      : [],
  );
}

function levelProblems(
  levels: ScorecardDefinition['levels'],
  checks: ReadonlySet<string>,
): Problem[] {
  const levelByCheck = new Map<string, string>();
  return levels.flatMap((level, levelIndex) =>
    level.checks.flatMap((check, index) => {
      const path = ['levels', levelIndex, 'checks', index];
      const other = levelByCheck.get(check);
      levelByCheck.set(check, level.id);
      if (!checks.has(check)) {
        return [problem(path, `There is no check '${check}'`)];
      }
      return other === undefined
        ? []
        : [
            problem(
              path,
              `'${check}' is in the level '${other}' already; every level demands what those below it do`,
            ),
          ];
    }),
  );
}
