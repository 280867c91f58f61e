// SPDX-License-Identifier: Apache-2.0
import {
  addDays,
  type FactProviderStatus,
  type Overview,
  rollUp,
  rollUpBy,
  type RollUpFacet,
  type RollUpGroup,
  type Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { OrganisationTree } from '../entities/types';
import type { RankedStanding } from '../standings/createStandings';
import type { Trends } from '../trends/createTrends';
import { definitionChangesIn, scoresOf } from '../trends/trendOf';
import type { DayColumns, EntityMask } from '../trends/types';
import { compareTitles } from './compareTitles';
import { firstOf } from './firstOf';
import { toRankedEntity, toRolledUp, worstFirst } from './selectStandings';

/** How many are shown of the worst, and of the most improved. */
const SHOWN = 10;

/** Everything an overview is made of; `rows` are all that it may tell of. */
export interface OverviewInput {
  scorecard: Scorecard;
  rows: readonly RankedStanding[];
  tree: OrganisationTree;
  trends: Pick<Trends, 'days' | 'numberOf' | 'numberCount'>;
  today: string;
  /** That trends go back. */
  days: number;
}

/** How a set of entities is doing, as of now and over the last days. */
export function overviewOf(
  input: OverviewInput,
  about: {
    providers: FactProviderStatus[];
    evaluatedAt?: string;
    trendPoints: (
      days: readonly DayColumns[],
      mask: EntityMask,
    ) => Overview['trend'];
  },
): Overview {
  const { scorecard, rows, today } = input;
  const levels = scorecard.levels.map(({ id }) => id);
  const past = pastDays(input);
  const before = scoresBefore(input);
  const now = rollUp(
    rows.map(row => toRolledUp(row)),
    levels,
  );
  const { entities, byLevel, scoreFraction } = now;
  const improved = rows.flatMap(row => {
    const from = before.get(row.entity.entityRef);
    const to = row.stored.standing.scoreFraction;
    return from === undefined || to === undefined || to - from <= 0
      ? []
      : [{ row, improvement: to - from }];
  });
  const mostImproved = firstOf(
    improved,
    SHOWN,
    (a, b) =>
      b.improvement - a.improvement ||
      compareTitles(a.row.entity, b.row.entity),
  );
  return {
    scorecard: scorecard.id,
    now,
    trend: [
      ...about.trendPoints(past, maskOf(input)),
      {
        day: today,
        entities,
        byLevel,
        ...(scoreFraction !== undefined && { scoreFraction }),
      },
    ],
    definitionChanges: definitionChangesIn([
      ...past,
      { day: today, version: scorecard.version },
    ]),
    byDomain: groupsBy(input, 'domain', before),
    byOwner: groupsBy(input, 'owner', before),
    worst: firstOf(rows.filter(isMendable), SHOWN, worstFirst(levels)).map(
      toRankedEntity,
    ),
    mostImproved: mostImproved.map(({ row, improvement }) => ({
      ...toRankedEntity(row),
      improvement,
    })),
    providers: about.providers,
    ...(about.evaluatedAt && { evaluatedAt: about.evaluatedAt }),
  };
}

/** Roll-ups of a facet, worst first, with the change of their mean over the days. */
export function rollUpsOf(
  input: OverviewInput,
  facet: RollUpFacet,
): RollUpGroup[] {
  return groupsBy(input, facet, scoresBefore(input));
}

function groupsBy(
  { rows, tree, scorecard }: OverviewInput,
  facet: RollUpFacet,
  before: ReadonlyMap<string, number>,
): RollUpGroup[] {
  const isTree = facet === 'owner' || facet === 'domain';
  return rollUpBy(
    rows.map(row => toRolledUp(row, facet, tree)),
    {
      levels: scorecard.levels.map(({ id }) => id),
      before,
      ...(isTree && {
        titleOf: (key: string) => (key === '' ? '' : tree.titleOf(key)),
        parentOf: (key: string) => tree.ancestorsOf(key)[0],
      }),
    },
  );
}

/** Those of the period, without today: that is told as it is now. */
export function pastDays({ trends, scorecard, today, days }: OverviewInput) {
  const from = addDays(today, -days);
  return trends
    .days(scorecard.id)
    .filter(({ day }) => day >= from && day < today);
}

/** Which of the numbers in snapshots count. */
export function maskOf({ rows, trends }: OverviewInput): EntityMask {
  const mask = new Uint8Array(trends.numberCount());
  for (const { entity } of rows) {
    const number = trends.numberOf(entity.entityRef);
    if (number !== undefined) mask[number] = 1;
  }
  return mask;
}

/** Scores at the beginning of the period, by entity ref: those of its first day that is kept. */
function scoresBefore(input: OverviewInput): Map<string, number> {
  const [first] = pastDays(input);
  const scores = new Map<string, number>();
  if (!first) return scores;
  const scoreOf = scoresOf(first);
  for (const { entity } of input.rows) {
    const number = input.trends.numberOf(entity.entityRef);
    const score = number === undefined ? undefined : scoreOf(number);
    if (score !== undefined) scores.set(entity.entityRef, score);
  }
  return scores;
}

/** Whether anything is known to be left to do. */
function isMendable({ stored: { standing } }: RankedStanding): boolean {
  return standing.scoreFraction !== undefined && standing.scoreFraction < 1;
}
