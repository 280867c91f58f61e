// SPDX-License-Identifier: Apache-2.0
import type {
  Adoption,
  CheckEntitiesPage,
  CheckStanding,
  Overview,
} from '../api/types';
import type {
  RankedEntity,
  RollUp,
  RollUpGroup,
  WhatIf,
} from '../model/rollUp';
import { aCheckResult, aStanding } from './result';

/** Two entities: one at `bronze`, one without a level. */
export function aRollUp(overrides: Partial<RollUp> = {}): RollUp {
  return {
    entities: 2,
    byLevel: [
      { level: 'bronze', entities: 1 },
      { level: 'none', entities: 1 },
      { level: 'unknown', entities: 0 },
    ],
    scoreFraction: 0.5,
    scored: 2,
    byStatus: [
      { status: 'pass', results: 1 },
      { status: 'fail', results: 1 },
    ],
    ...overrides,
  };
}

export function aRollUpGroup(
  overrides: Partial<RollUpGroup> = {},
): RollUpGroup {
  return {
    ...aRollUp(),
    key: 'domain:default/sales',
    title: 'Sales',
    ...overrides,
  };
}

export function aRankedEntity(
  overrides: Partial<RankedEntity> = {},
): RankedEntity {
  return {
    ...aStanding(),
    entityRef: 'dataproduct:prod/orders',
    title: 'orders',
    ownerRef: 'group:default/checkout',
    domainRef: 'domain:default/sales',
    ...overrides,
  };
}

export function anOverview(overrides: Partial<Overview> = {}): Overview {
  const { entities, byLevel, scoreFraction } = aRollUp();
  return {
    scorecard: 'governance',
    now: aRollUp(),
    trend: [{ day: '2026-11-02', entities, byLevel, scoreFraction }],
    definitionChanges: [],
    byDomain: [aRollUpGroup()],
    byOwner: [
      aRollUpGroup({ key: 'group:default/checkout', title: 'Checkout' }),
    ],
    worst: [aRankedEntity()],
    mostImproved: [],
    providers: [
      {
        id: 'shop',
        title: 'Shop',
        lastRunAt: '2026-11-02T09:00:00.000Z',
        lastCompleteRunAt: '2026-11-02T09:00:00.000Z',
      },
    ],
    evaluatedAt: '2026-11-02T09:30:00.000Z',
    ...overrides,
  };
}

export function aCheckStanding(
  overrides: Partial<CheckStanding> = {},
): CheckStanding {
  return {
    check: 'has-owner',
    byStatus: aRollUp().byStatus,
    trend: [{ day: '2026-11-02', passFraction: 0.5 }],
    ...overrides,
  };
}

export function aCheckEntitiesPage(
  overrides: Partial<CheckEntitiesPage> = {},
): CheckEntitiesPage {
  return {
    items: [
      {
        entity: aRankedEntity(),
        result: aCheckResult(),
        since: '2026-11-02T09:30:00.000Z',
      },
    ],
    totalItems: 1,
    ...overrides,
  };
}

/** One of two entities falls from `bronze`. */
export function aWhatIf(overrides: Partial<WhatIf> = {}): WhatIf {
  return {
    scorecard: 'governance',
    entities: 2,
    before: aRollUp(),
    after: aRollUp({ scoreFraction: 0.25 }),
    changes: [
      {
        entityRef: 'dataproduct:prod/orders',
        title: 'orders',
        from: 'bronze',
        checks: [{ check: 'has-owner', from: 'pass', to: 'fail' }],
      },
    ],
    rises: 0,
    falls: 1,
    ...overrides,
  };
}

export function anAdoption(overrides: Partial<Adoption> = {}): Adoption {
  return {
    scorecard: 'governance',
    stages: [
      {
        id: 'topics',
        title: 'Topics',
        description: 'Everything there is.',
      },
      { id: 'bronze', title: 'Bronze', description: 'Reaches Bronze.' },
    ],
    weeks: [
      {
        week: '2026-11-02',
        byDomain: [
          {
            domainRef: 'domain:default/sales',
            counts: [
              { stage: 'topics', count: 4 },
              { stage: 'bronze', count: 1 },
            ],
          },
        ],
      },
    ],
    ...overrides,
  };
}
