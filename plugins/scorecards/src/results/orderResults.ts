// SPDX-License-Identifier: Apache-2.0
import type {
  CheckResult,
  EffectiveCheck,
  LevelDefinition,
  Scorecard,
  ScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common';

/** A result beside the check it answers. */
export interface ResultRow {
  check: EffectiveCheck;
  result: CheckResult;
  /** Absent when the check counts for the score only. */
  level?: LevelDefinition;
}

/** The results of an entity as its tab lists them. */
export interface OrderedResults {
  /** fail and warn */
  toDo: ResultRow[];
  /** noData and error */
  unknown: ResultRow[];
  /** pass */
  met: ResultRow[];
  /** exempt and notApplicable */
  other: ResultRow[];
  notEnabled: EffectiveCheck[];
}

const SEVERITY_ORDER = { critical: 0, important: 1, advisory: 2 };

/**
 * Sorts results into what is to do, what is not known, and the rest.
 *
 * @remarks Within each: fails before warnings, then what holds back the lowest level, then the more severe, then the
 * heavier. A result whose check the definition no longer has is left out: it belongs to an older version.
 */
export function orderResults(
  scorecard: Scorecard,
  result: ScorecardResult,
): OrderedResults {
  const checks = new Map(scorecard.checks.map(check => [check.id, check]));
  const positions = new Map(
    scorecard.levels.map((level, index) => [level.id, index]),
  );
  const rows = result.checks.flatMap((checkResult): ResultRow[] => {
    const check = checks.get(checkResult.check);
    return check
      ? [
          {
            check,
            result: checkResult,
            level: scorecard.levels.find(({ id }) => id === check.level),
          },
        ]
      : [];
  });

  const rank = ({ check, result: { status } }: ResultRow) => [
    status === 'fail' || status === 'error' ? 0 : 1,
    check.level === undefined
      ? scorecard.levels.length
      : (positions.get(check.level) ?? scorecard.levels.length),
    SEVERITY_ORDER[check.severity],
    -check.weight,
  ];
  const sorted = rows
    .map(row => ({ row, rank: rank(row) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ row }) => row);

  const having = (...statuses: CheckResult['status'][]) =>
    sorted.filter(row => statuses.includes(row.result.status));
  return {
    toDo: having('fail', 'warn'),
    unknown: having('noData', 'error'),
    met: having('pass'),
    other: having('exempt', 'notApplicable'),
    notEnabled: scorecard.checks.filter(check => check.notEnabled),
  };
}

function compareRanks(a: number[], b: number[]): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The level above the one certainly reached, and the results that hold it back; none at the top. */
export function nextLevel(
  scorecard: Scorecard,
  result: ScorecardResult,
): { level: LevelDefinition; inTheWay: ResultRow[] } | undefined {
  const reached = scorecard.levels.findIndex(({ id }) => id === result.level);
  const level = scorecard.levels[reached + 1];
  if (!level) return undefined;
  const { toDo, unknown } = orderResults(scorecard, result);
  return {
    level,
    inTheWay: [...toDo, ...unknown].filter(
      row =>
        row.result.status !== 'warn' &&
        !row.result.countsFrom &&
        row.check.level === level.id,
    ),
  };
}
