// SPDX-License-Identifier: Apache-2.0
import { addDays } from '@data-mesh/backstage-plugin-scorecards-common';
import type { PastCounts } from '@data-mesh/backstage-plugin-scorecards-node';
import { SCORECARD } from './retailNow';
import { daysOf, type ScorecardsStory } from './ScorecardsStory';

/** Stages before the levels, the first one first; each is a part of the one before. */
export const STAGES = ['topics', 'owned', 'with-schema', 'published'] as const;
type Stage = (typeof STAGES)[number];

/** How many the retailer has today, in the order of the stages, by domain; `''` for what has none. */
// prettier-ignore
export const COUNTS_NOW: ReadonlyMap<string, readonly number[]> = new Map([
  ['',            [12, 9, 8, 1]],
  ['customer',    [4, 4, 4, 4]],
  ['delivery',    [4, 4, 4, 4]],
  ['marketing',   [5, 4, 3, 2]],
  ['payments',    [5, 5, 5, 5]],
  ['pricing',     [3, 3, 3, 3]],
  ['sales',       [4, 4, 4, 3]],
  ['sourcing',    [3, 2, 2, 2]],
  ['store-sales', [4, 4, 3, 3]],
  ['warehousing', [5, 5, 4, 4]],
  ['web-sales',   [3, 3, 3, 3]],
]);

/** Something came past these stages on a day; or, with `lost`, fell back behind them. */
interface Step {
  daysAgo: number;
  domain: string;
  stages: readonly Stage[];
  lost?: true;
}

// prettier-ignore
const STEPS: readonly Step[] = [
  { daysAgo: 110, domain: 'delivery', stages: ['published'] },
  { daysAgo: 99, domain: '', stages: ['owned', 'with-schema'] },
  { daysAgo: 94, domain: '', stages: ['published'] },
  { daysAgo: 86, domain: 'warehousing', stages: ['owned'] },
  { daysAgo: 75, domain: 'sales', stages: ['topics', 'owned', 'with-schema', 'published'] },
  { daysAgo: 67, domain: '', stages: ['topics'] },
  { daysAgo: 56, domain: 'sales', stages: ['owned', 'with-schema'] },
  { daysAgo: 43, domain: 'marketing', stages: ['owned', 'with-schema', 'published'], lost: true },
  { daysAgo: 35, domain: 'store-sales', stages: ['owned'] },
  { daysAgo: 20, domain: '', stages: ['owned', 'with-schema'] },
  { daysAgo: 9, domain: '', stages: ['topics', 'owned'] },
];

/** How many came how far, on each day before today. */
export function pastCounts(
  story: ScorecardsStory,
  today: string,
): PastCounts[] {
  return daysOf(story).flatMap(daysAgo =>
    STAGES.map((stage, index) => ({
      scorecard: SCORECARD,
      stage,
      day: addDays(today, -daysAgo),
      counts: [...COUNTS_NOW].map(([domain, counts]) => ({
        ...(domain && { domainRef: `domain:default/${domain}` }),
        count: (counts[index] ?? 0) - sinceThen({ daysAgo, domain, stage }),
      })),
    })),
  );
}

function sinceThen(of: {
  daysAgo: number;
  domain: string;
  stage: Stage;
}): number {
  return STEPS.filter(
    ({ daysAgo, domain, stages }) =>
      daysAgo < of.daysAgo && domain === of.domain && stages.includes(of.stage),
  ).reduce((sum, { lost }) => sum + (lost ? -1 : 1), 0);
}
