// SPDX-License-Identifier: Apache-2.0
import type {
  OverviewRequest,
  RankedEntity,
  RolledUpEntity,
  RollUpFacet,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { Readability } from '../access/createReadableEntities';
import { toStanding } from '../evaluation/planStanding';
import type { OrganisationTree } from '../entities/types';
import type { RankedStanding } from '../standings/createStandings';
import { compareTitles } from './compareTitles';
import { groupKeysOf } from './groupKeysOf';

/** What the caller may read, and has all that is asked for. */
export function selectStandings(
  ranked: readonly RankedStanding[],
  selection: {
    readability: Readability;
    where?: OverviewRequest['where'];
    tree: OrganisationTree;
  },
): readonly RankedStanding[] {
  const { readability, where = [], tree } = selection;
  if (readability.isUnconditional && where.length === 0) return ranked;
  return ranked.filter(
    ({ entity }) =>
      readability.isReadable(entity.entityRef) &&
      where.every(({ facet, value }) => {
        const keys = groupKeysOf(entity, facet, tree);
        return value === '' ? keys.length === 0 : keys.includes(value);
      }),
  );
}

/** For the sums of the engine. @param facet - What to group by; none: groups do not matter. */
export function toRolledUp(
  { entity, result }: RankedStanding,
  facet?: RollUpFacet,
  tree?: OrganisationTree,
): RolledUpEntity {
  return {
    entityRef: entity.entityRef,
    groupKeys: facet && tree ? groupKeysOf(entity, facet, tree) : [],
    result,
  };
}

export function toRankedEntity({
  entity,
  stored,
}: RankedStanding): RankedEntity {
  const { entityRef, title, ownerRef, domainRef } = entity;
  return {
    ...toStanding(stored.standing),
    entityRef,
    title,
    ...(ownerRef && { ownerRef }),
    ...(domainRef && { domainRef }),
  };
}

/** The lowest level first, then the lowest score, then by title; what nothing is known of comes last. */
export function worstFirst(
  levels: readonly string[],
): (a: RankedStanding, b: RankedStanding) => number {
  const rankOf = ({ stored: { standing } }: RankedStanding) =>
    standing.level === undefined ? -1 : levels.indexOf(standing.level);
  const scoreOf = ({ stored: { standing } }: RankedStanding) =>
    standing.scoreFraction ?? Infinity;
  return (a, b) =>
    Number(scoreOf(a) === Infinity) - Number(scoreOf(b) === Infinity) ||
    rankOf(a) - rankOf(b) ||
    (scoreOf(a) === scoreOf(b) ? 0 : scoreOf(a) - scoreOf(b)) ||
    compareTitles(a.entity, b.entity);
}
