// SPDX-License-Identifier: Apache-2.0
import type { Overview } from '@data-mesh/backstage-plugin-scorecards-common';
import {
  anOverview,
  aRankedEntity,
  aRollUp,
  aRollUpGroup,
} from '@data-mesh/backstage-plugin-scorecards-common/testUtils';

/** The thirty days that the shop looks back on. */
export const days = Array.from({ length: 30 }, (_, index) =>
  new Date(Date.UTC(2026, 9, 25 + index)).toISOString().slice(0, 10),
);

/** Forty products that grew better, but for one domain. */
export const overview: Overview = anOverview({
  now: aRollUp({
    entities: 40,
    byLevel: [
      { level: 'gold', entities: 5 },
      { level: 'silver', entities: 11 },
      { level: 'bronze', entities: 13 },
      { level: 'none', entities: 8 },
      { level: 'unknown', entities: 3 },
    ],
    scoreFraction: 0.71,
    scored: 40,
  }),
  trend: days.map((day, index) => ({
    day,
    entities: 40,
    scoreFraction: 0.55 + index * 0.005,
    byLevel: [
      { level: 'gold', entities: Math.floor(index / 6) },
      { level: 'silver', entities: 7 + Math.floor(index / 7) },
      { level: 'bronze', entities: 13 },
      { level: 'unknown', entities: 3 },
      {
        level: 'none',
        entities: 17 - Math.floor(index / 6) - Math.floor(index / 7),
      },
    ],
  })),
  definitionChanges: [{ day: days[12] ?? '', version: 2 }],
  byDomain: [
    aRollUpGroup({
      key: 'domain:default/sales',
      title: 'Sales',
      scoreFraction: 0.8,
      improvement: 0.04,
    }),
    aRollUpGroup({
      key: 'domain:default/payments',
      title: 'Payments',
      parentKey: 'domain:default/sales',
      scoreFraction: 0.93,
      improvement: 0.11,
    }),
    aRollUpGroup({
      key: 'domain:default/logistics',
      title: 'Logistics',
      scoreFraction: 0.42,
      improvement: -0.05,
    }),
  ],
  byOwner: [
    aRollUpGroup({
      key: 'group:default/checkout',
      title: 'Checkout',
      scoreFraction: 0.77,
    }),
  ],
  worst: [
    aRankedEntity({
      entityRef: 'dataproduct:prod/returns',
      title: 'returns',
      level: undefined,
      scoreFraction: 0.2,
    }),
  ],
  mostImproved: [
    {
      ...aRankedEntity({
        entityRef: 'dataproduct:prod/payments',
        title: 'payments',
        level: 'gold',
        scoreFraction: 0.97,
      }),
      improvement: 0.3,
    },
  ],
  providers: [
    {
      id: 'shop',
      title: 'Shop',
      lastRunAt: '2026-11-23T08:00:00.000Z',
      lastCompleteRunAt: '2026-11-23T08:00:00.000Z',
    },
    {
      id: 'registry',
      title: 'Schema Registry',
      lastRunAt: '2026-11-23T08:00:00.000Z',
      lastCompleteRunAt: '2026-11-22T20:00:00.000Z',
      problem: 'Schema Registry did not answer within 10 seconds',
    },
  ],
});
