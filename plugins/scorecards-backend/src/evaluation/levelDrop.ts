// SPDX-License-Identifier: Apache-2.0
import type {
  Scorecard,
  Standing,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { StoredStanding } from '../standings/types';

/** An entity that reaches less than before, for certain. */
export interface LevelDrop {
  scorecard: string;
  entityRef: string;
  /** Ids of levels; `to` is absent when none is left. */
  from: string;
  to?: string;
  /** Checks that became worse. */
  checks: string[];
  /** Whether another version of the scorecard counts than before, which may be the only reason. */
  isByDefinition: boolean;
}

type Kept = Omit<StoredStanding, 'sequence'>;

/**
 * What an entity fell from, and to.
 *
 * @remarks The highest level that could be reached counts, before and after: when a provider does not answer, what is
 * not known is no drop. Drafts and what is gone have none.
 */
export function levelDrop(
  before: Kept | undefined,
  after: Kept,
  scorecard: Scorecard,
): LevelDrop | undefined {
  if (!before?.isPresent || !after.isPresent || scorecard.draft) {
    return undefined;
  }
  const rankOf = (level: string | undefined) =>
    scorecard.levels.findIndex(({ id }) => id === level);
  const from = reachOf(before.standing);
  const to = reachOf(after.standing);
  if (from === undefined || rankOf(to) >= rankOf(from)) return undefined;
  const statusBefore = new Map(
    before.statuses.map(({ check, status }) => [check, status]),
  );
  return {
    scorecard: scorecard.id,
    entityRef: after.entityRef,
    from,
    ...(to !== undefined && { to }),
    checks: after.statuses.flatMap(({ check, status }) =>
      status === 'fail' && statusBefore.get(check) !== 'fail' ? [check] : [],
    ),
    isByDefinition: before.digest !== after.digest,
  };
}

function reachOf(standing: Standing): string | undefined {
  return standing.possibleLevel ?? standing.level;
}
