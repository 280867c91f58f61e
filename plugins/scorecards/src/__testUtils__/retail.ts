// SPDX-License-Identifier: Apache-2.0
import type {
  CheckResult,
  EffectiveCheck,
  ResultStatus,
  ScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common';
import {
  aCheck,
  aCheckResult,
  aFactDefinition,
  aLevel,
  anEntityScorecard,
  anEvidence,
  anExemption,
  aRankedEntity,
  aRollUp,
  aScorecard,
  aScorecardDescription,
  aScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { FakeWorld } from './FakeScorecardsApi';
import { days, overview } from './retailOverview';

/** The product that has something of everything. */
export const ORDERS_REF = 'dataproduct:prod/orders';

const facts = [
  aFactDefinition({ id: 'shop.owner', title: 'Owner is a group' }),
  aFactDefinition({
    id: 'shop.documented',
    title: 'Documented fields',
    type: 'number',
    unit: 'fraction',
  }),
  aFactDefinition({
    id: 'shop.description',
    title: 'Description',
    type: 'string',
  }),
].map(fact => ({ ...fact, provider: 'shop' }));

const CHECKS: [
  Partial<EffectiveCheck> & { id: string; title: string },
  ResultStatus,
][] = [
  [
    {
      id: 'owner',
      title: 'A group owns it',
      level: 'bronze',
      weight: 5,
    },
    'pass',
  ],
  [
    {
      id: 'description',
      title: 'The description says what it is',
      level: 'bronze',
      severity: 'important',
      weight: 4,
    },
    'fail',
  ],
  [
    {
      id: 'documented',
      title: 'Fields are documented',
      level: 'silver',
      severity: 'important',
      weight: 3,
    },
    'warn',
  ],
  [
    {
      id: 'compatibility',
      title: 'Schemas stay compatible',
      level: 'silver',
      weight: 4,
    },
    'error',
  ],
  [
    {
      id: 'support',
      title: 'People know where to ask',
      level: 'silver',
      severity: 'advisory',
      weight: 2,
    },
    'exempt',
  ],
  [
    {
      id: 'lineage',
      title: 'Its readers are known',
      level: 'gold',
      severity: 'advisory',
      weight: 2,
    },
    'notApplicable',
  ],
];

const scorecard = aScorecard({
  title: 'Governance',
  description: 'What every data product that is offered to others should be.',
  levels: [
    aLevel({
      id: 'bronze',
      title: 'Bronze',
      description: 'Can be found and used.',
    }),
    aLevel({ id: 'silver', title: 'Silver', description: 'Can be relied on.' }),
    aLevel({ id: 'gold', title: 'Gold', description: 'An example to others.' }),
  ],
  checks: [
    ...CHECKS.map(([check]) =>
      aCheck({
        why: 'People who look for data judge by it whether they can trust a product.',
        howToFix: {
          text: 'Edit the product and fill it in.',
          links: [
            {
              title: 'Edit product',
              template: '/data-products/edit?product={{ entityRef }}',
            },
          ],
        },
        ...check,
      }),
    ),
    aCheck({
      id: 'freshness',
      title: 'Records come as promised',
      level: 'gold',
      notEnabled: {
        missingFacts: ['kafka.freshness'],
        reason: 'No source tells of freshness. Connect Kafka to enable it.',
      },
    }),
  ],
});

const EVIDENCE: Record<string, CheckResult['evidence']> = {
  owner: [
    anEvidence({
      fact: 'shop.owner',
      title: 'Owner is a group',
      expected: 'yes',
    }),
  ],
  description: [
    anEvidence({
      fact: 'shop.description',
      title: 'Description',
      observed: '',
      expected: 'longer than 39 letters',
    }),
  ],
  documented: [
    anEvidence({
      fact: 'shop.documented',
      title: 'Documented fields',
      observed: 0.72,
      expected: 'at least 90%',
    }),
  ],
  compatibility: [
    anEvidence({
      fact: 'shop.compatibility',
      title: 'Compatibility level',
      observed: undefined,
      reason: 'Schema Registry did not answer within 10 seconds',
      expected: 'BACKWARD or stricter',
    }),
  ],
};

const result: ScorecardResult = aScorecardResult({
  entityRef: ORDERS_REF,
  level: undefined,
  scoreFraction: 0.54,
  knownFraction: 0.8,
  withoutExemptions: { scoreFraction: 0.46, knownFraction: 0.8 },
  checks: CHECKS.map(([{ id }, status]) =>
    aCheckResult({
      check: id,
      status,
      evidence: EVIDENCE[id] ?? [],
      ...(status === 'exempt' && {
        exemptionId: 'exemption-1',
        statusWithoutExemption: 'fail',
      }),
    }),
  ),
});

const STAGES = ['Topics', 'Owned', 'With schema', 'Published', 'Silver'];

/** A small shop: one product with every status, one of every kind of list. */
export function retailWorld(): FakeWorld {
  return {
    scorecards: [aScorecardDescription({ scorecard, facts })],
    entities: {
      [ORDERS_REF]: [
        anEntityScorecard({
          result,
          exemptions: [
            {
              ...anExemption({ check: 'support', lastDay: '2027-01-31' }),
              phase: 'active',
            },
          ],
        }),
      ],
    },
    histories: {
      [ORDERS_REF]: {
        scorecard: scorecard.id,
        points: days.map((day, index) => ({
          at: `${day}T12:00:00.000Z`,
          scorecardVersion: index < 12 ? 1 : 2,
          ...(index < 18 && { level: 'bronze' }),
          scoreFraction: index < 18 ? 0.7 : 0.54,
          knownFraction: 1,
        })),
        changes: [
          {
            at: '2026-11-11T09:30:00.000Z',
            check: 'description',
            from: 'pass',
            to: 'fail',
          },
        ],
        definitionChanges: [{ at: `${days[12]}T09:00:00.000Z`, version: 2 }],
      },
    },
    overview: request => ({ ...overview, scorecard: request.scorecard }),
    checkStandings: CHECKS.map(([{ id }], index) => ({
      check: id,
      byStatus: [
        { status: 'pass', results: 10 + index * 4 },
        { status: 'fail', results: 28 - index * 4 },
        { status: 'error', results: 2 },
      ],
      trend: days.map((day, at) => ({ day, passFraction: 0.3 + at * 0.01 })),
    })),
    checkEntities: ({ check }) => ({
      items: [
        {
          entity: aRankedEntity({
            entityRef: 'dataproduct:prod/returns',
            title: 'returns',
          }),
          result: aCheckResult({
            check,
            status: 'fail',
            evidence: EVIDENCE.documented,
          }),
          since: '2026-11-01T09:00:00.000Z',
        },
      ],
      totalItems: 1,
    }),
    exemptions: [
      {
        ...anExemption({
          id: 'exemption-2',
          check: 'documented',
          state: 'requested',
          decidedBy: undefined,
          decidedAt: undefined,
          reason: 'The producer moves to a new schema in January.',
        }),
        phase: 'requested',
        title: 'orders',
        checkTitle: 'Fields are documented',
        allowed: {
          approve: true,
          reject: true,
          revoke: false,
          withdraw: false,
        },
      },
      {
        ...anExemption({ check: 'support' }),
        phase: 'active',
        title: 'orders',
        checkTitle: 'People know where to ask',
        allowed: {
          approve: false,
          reject: false,
          revoke: true,
          withdraw: false,
        },
      },
    ],
    adoption: {
      scorecard: scorecard.id,
      stages: STAGES.map(title => ({ id: title, title, description: title })),
      weeks: days
        .filter((_day, index) => index % 7 === 0)
        .map((week, at) => ({
          week,
          byDomain: [
            {
              domainRef: 'domain:default/sales',
              counts: STAGES.map((stage, index) => ({
                stage,
                count: 30 - index * (6 - at),
              })),
            },
            {
              counts: STAGES.map((stage, index) => ({
                stage,
                count: Math.max(0, 6 - index * 2),
              })),
            },
          ],
        })),
    },
    whatIf: () => ({
      scorecard: scorecard.id,
      entities: 40,
      before: overview.now,
      after: aRollUp({
        entities: 40,
        byLevel: [
          { level: 'gold', entities: 2 },
          { level: 'silver', entities: 10 },
          { level: 'bronze', entities: 17 },
          { level: 'none', entities: 8 },
          { level: 'unknown', entities: 3 },
        ],
      }),
      changes: [
        {
          entityRef: 'dataproduct:prod/payments',
          title: 'payments',
          from: 'gold',
          to: 'bronze',
          checks: [{ check: 'documented', from: 'pass', to: 'fail' }],
        },
      ],
      rises: 0,
      falls: 4,
    }),
  };
}
