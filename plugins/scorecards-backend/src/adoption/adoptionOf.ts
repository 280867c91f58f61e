// SPDX-License-Identifier: Apache-2.0
import {
  addDays,
  type Adoption,
  type Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { AdoptionStage } from '@data-mesh/backstage-plugin-scorecards-node';
import type { RankedStanding } from '../standings/createStandings';
import type { Trends } from '../trends/createTrends';
import { type DayColumns, NO_LEVEL } from '../trends/types';
import type { StageCounts } from './types';

type Counts = Map<string, Map<string, number>>;

/**
 * How far everything has come, week after week, each as it ended; the current one as of its last day so far.
 *
 * @param input.stages - Before the levels; none for callers who may not read everything, because they count what is
 *   hidden too.
 * @param input.rows - Of entities that the caller may read; their domains of today count for the past too.
 */
export function adoptionOf(input: {
  scorecard: Scorecard;
  stages: readonly Omit<AdoptionStage, 'read'>[];
  counted: readonly StageCounts[];
  rows: readonly RankedStanding[];
  trends: Pick<Trends, 'days' | 'numberOf'>;
  today: string;
  weeks: number;
}): Adoption {
  const { scorecard, stages, counted, rows, trends, today } = input;
  const firstWeek = addDays(weekOf(today), -7 * (input.weeks - 1));
  const domainByNumber = new Map<number, string>();
  for (const { entity } of rows) {
    const number = trends.numberOf(entity.entityRef);
    if (number !== undefined)
      domainByNumber.set(number, entity.domainRef ?? '');
  }
  const days = lastOfWeek(trends.days(scorecard.id));
  const stageDays = lastOfWeek(counted);
  const weeks: Adoption['weeks'] = [];
  for (let week = firstWeek; week <= today; week = addDays(week, 7)) {
    const counts: Counts = new Map();
    const [columns] = days.get(week) ?? [];
    for (const { stage, counts: byDomain } of stageDays.get(week) ?? []) {
      if (!stages.some(({ id }) => id === stage)) continue;
      for (const { domainRef = '', count } of byDomain) {
        add(counts, { domain: domainRef, stage, count });
      }
    }
    if (columns) countLevels(counts, { columns, scorecard, domainByNumber });
    if (counts.size > 0) weeks.push({ week, byDomain: toByDomain(counts) });
  }
  return {
    scorecard: scorecard.id,
    stages: [
      ...stages.map(({ id, title, description }) => ({
        id,
        title,
        description,
      })),
      ...scorecard.levels.map(({ id, title, description }) => ({
        id,
        title,
        description,
      })),
    ],
    weeks,
  };
}

/** The Monday of a day's week. */
export function weekOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** Of each week everything that was said on the last day of it on which anything was said, by the week's Monday. */
function lastOfWeek<T extends { day: string }>(
  items: readonly T[],
): Map<string, T[]> {
  const last = new Map<string, T[]>();
  for (const item of items) {
    const week = weekOf(item.day);
    const known = last.get(week);
    const knownDay = known?.[0]?.day ?? '';
    if (known && item.day === knownDay) known.push(item);
    else if (item.day > knownDay) last.set(week, [item]);
  }
  return last;
}

/** Whoever reaches a level has come past all below it. */
function countLevels(
  counts: Counts,
  of: {
    columns: DayColumns;
    scorecard: Scorecard;
    domainByNumber: ReadonlyMap<number, string>;
  },
): void {
  const { columns, scorecard, domainByNumber } = of;
  columns.entities.forEach((number, row) => {
    const domain = domainByNumber.get(number);
    const index = columns.level[row] ?? NO_LEVEL;
    if (domain === undefined) return;
    const reached = scorecard.levels.findIndex(
      ({ id }) => id === columns.levels[index],
    );
    scorecard.levels.forEach(({ id }, rank) =>
      add(counts, { domain, stage: id, count: rank <= reached ? 1 : 0 }),
    );
  });
}

function add(
  counts: Counts,
  { domain, stage, count }: { domain: string; stage: string; count: number },
): void {
  const ofDomain = counts.get(domain) ?? new Map<string, number>();
  counts.set(domain, ofDomain);
  ofDomain.set(stage, (ofDomain.get(stage) ?? 0) + count);
}

function toByDomain(counts: Counts): Adoption['weeks'][number]['byDomain'] {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([domain, byStage]) => ({
      ...(domain !== '' && { domainRef: domain }),
      counts: [...byStage].map(([stage, count]) => ({ stage, count })),
    }));
}
