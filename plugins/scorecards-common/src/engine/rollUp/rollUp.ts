// SPDX-License-Identifier: Apache-2.0
import { RESULT_STATUSES, ResultStatus, Standing } from '../../model/result';
import { RollUp } from '../../model/rollUp';

/** What a roll-up needs of an entity's result; a `ScorecardResult` is one. */
export interface RolledUpResult extends Standing {
  checks: { status: ResultStatus }[];
}

export interface RolledUpEntity {
  entityRef: string;
  /** All groups that it counts for, those above its own included; none: it counts for `''`. */
  groupKeys: string[];
  result: RolledUpResult;
}

/**
 * How a set of entities stands.
 *
 * @param levels - Ids of the scorecard's levels, from the lowest: each is told, also with no entity. Levels of results
 *   that are not among them follow, by name.
 */
export function rollUp(
  entities: Pick<RolledUpEntity, 'result'>[],
  levels: readonly string[] = [],
): RollUp {
  const byLevel = new Map<string, number>(
    [...levels, 'none', 'unknown'].map(level => [level, 0]),
  );
  const byStatus = new Map<ResultStatus, number>(
    RESULT_STATUSES.map(status => [status, 0]),
  );
  let scored = 0;
  let sum = 0;
  for (const { result } of entities) {
    increment(byLevel, levelOf(result));
    for (const { status } of result.checks) increment(byStatus, status);
    if (result.scoreFraction !== undefined) {
      scored += 1;
      sum += result.scoreFraction;
    }
  }
  return {
    entities: entities.length,
    byLevel: [...byLevel].map(([level, count]) => ({ level, entities: count })),
    ...(scored > 0 && { scoreFraction: sum / scored }),
    scored,
    byStatus: [...byStatus].map(([status, results]) => ({ status, results })),
  };
}

/** What an entity counts for in a distribution: its level, `none`, or `unknown` when it may have a higher one. */
export function levelOf(
  standing: Pick<Standing, 'level' | 'possibleLevel'>,
): string {
  return standing.possibleLevel === undefined
    ? (standing.level ?? 'none')
    : 'unknown';
}

function increment<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
