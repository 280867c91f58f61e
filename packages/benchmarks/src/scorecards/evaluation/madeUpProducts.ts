// SPDX-License-Identifier: Apache-2.0
import type {
  CheckDefinition,
  Condition,
  EvaluationInput,
  Fact,
  FactDefinition,
  FactValue,
  ScorecardDefinition,
} from '@data-mesh/backstage-plugin-scorecards-common';

/** As many as the default scorecard has. */
export const CHECKS = 28;

const NOW = new Date('2026-11-02T10:00:00.000Z');
const LEVELS = ['bronze', 'silver', 'gold'];
const otherwise = { otherwise: true } as const;

/** Each type of fact with rules like those of real checks, and values of which some pass and some do not. */
const KINDS: {
  type: FactDefinition['type'];
  rules: Extract<Condition, { fact: string }>['rules'];
  valueOf: (n: number) => FactValue;
}[] = [
  {
    type: 'boolean',
    rules: [
      { when: { is: true }, then: 'pass' },
      { when: { is: false }, then: 'fail' },
    ],
    valueOf: n => n % 41 !== 0,
  },
  {
    type: 'number',
    rules: [
      { when: { atLeast: 0.9 }, then: 'pass' },
      { when: { atLeast: 0.5 }, then: 'warn' },
      { when: otherwise, then: 'fail' },
    ],
    valueOf: n => 0.4 + (n % 61) / 100,
  },
  {
    type: 'string',
    rules: [
      { when: { matches: '[a-z0-9-]+(\\.[a-z0-9-]+)*\\.v\\d+' }, then: 'pass' },
      { when: { oneOf: ['orders', 'returns'] }, then: 'warn' },
      { when: otherwise, then: 'fail' },
    ],
    valueOf: n => (n % 53 === 0 ? 'Orders' : `shop.orders-${n}.v1`),
  },
  {
    type: 'strings',
    rules: [
      { when: { includesOneOf: ['pii', 'public', 'internal'] }, then: 'pass' },
      { when: otherwise, then: 'fail' },
    ],
    valueOf: n => (n % 59 === 0 ? [] : ['sales', 'internal']),
  },
  {
    type: 'instant',
    rules: [
      { when: { atMost: 90 }, then: 'fail' },
      { when: otherwise, then: 'pass' },
    ],
    valueOf: n =>
      new Date(NOW.getTime() - (60 + (n % 700)) * 86_400_000).toISOString(),
  },
];

/** What the checks of the default scorecard are asked of: all, those in use, those with high promises. */
const APPLICABILITY: CheckDefinition['appliesTo'][] = [
  undefined,
  { 'spec.lifecycle': 'active' },
  { 'spec.slaTier': { $in: ['tier-1', 'tier-2'] } },
  {
    $all: [
      { 'spec.lifecycle': { $in: ['active', 'deprecated'] } },
      { 'spec.qualityTier': 'authoritative' },
    ],
  },
];

export const FACTS: FactDefinition[] = Array.from(
  { length: CHECKS },
  (_, n) => ({
    id: `bench.fact-${n}`,
    title: `Fact ${n}`,
    description: 'Made up.',
    type: kindOf(n).type,
    timeToLiveSeconds: 86_400,
    source: 'Benchmark',
  }),
);

export const SCORECARD: ScorecardDefinition = {
  id: 'benchmark',
  version: 1,
  title: 'Benchmark',
  description: 'As large as the default scorecard.',
  appliesTo: { kind: 'DataProduct' },
  levels: LEVELS.map((id, level) => ({
    id,
    title: id,
    description: id,
    checks: Array.from({ length: CHECKS }, (_, n) => n)
      .filter(n => n % LEVELS.length === level)
      .map(n => `check-${n}`),
  })),
  checks: Array.from({ length: CHECKS }, (_, n) => check(n)),
};

/** What is known of one of many products; of every fifth something is missing, and every tenth is exempt of a check. */
export function inputOf(product: number): EvaluationInput {
  return {
    entity: {
      apiVersion: 'data-mesh.dev/v1alpha1',
      kind: 'DataProduct',
      metadata: {
        name: `product-${product}`,
        namespace: 'prod',
        title: `Product ${product}`,
        description: 'One event per order accepted by the web shop.',
        tags: ['internal'],
        annotations: { 'data-mesh.dev/product-key': `key-${product}` },
      },
      spec: {
        type: 'kafka',
        lifecycle: product % 4 === 0 ? 'draft' : 'active',
        owner: 'group:default/checkout',
        domain: 'sales',
        qualityTier: product % 3 === 0 ? 'authoritative' : 'curated',
        slaTier: `tier-${1 + (product % 3)}`,
      },
    },
    facts: FACTS.flatMap((fact, n) => known(fact, n, product)),
    failedProviders: new Map(),
    exemptions: product % 10 === 0 ? [exemption(product)] : [],
    domainRefs: ['domain:default/sales'],
    now: NOW,
    today: '2026-11-02',
  };
}

function kindOf(n: number) {
  const kind = KINDS[n % KINDS.length];
  if (!kind) throw new Error('There are no kinds of facts');
  return kind;
}

function check(n: number): CheckDefinition {
  const condition: Condition = {
    fact: `bench.fact-${n}`,
    rules: kindOf(n).rules,
  };
  const flag: Condition = { fact: 'bench.fact-0', rules: kindOf(0).rules };
  const appliesTo = APPLICABILITY[n % APPLICABILITY.length];
  return {
    id: `check-${n}`,
    version: 1,
    title: `Check ${n}`,
    why: 'Made up.',
    howToFix: { text: 'Made up.' },
    ...(appliesTo && { appliesTo }),
    condition: n % 6 === 5 ? { all: [flag, condition] } : condition,
    severity: 'important',
    weight: 1 + (n % 5),
  };
}

function known(fact: FactDefinition, n: number, product: number): Fact[] {
  if (product % 5 === 0 && n % 9 === 0) return [];
  const value = kindOf(n).valueOf(product + n);
  return [
    {
      id: fact.id,
      reading: { fact: fact.id, state: 'known', value },
      observedAt: '2026-11-02T09:00:00.000Z',
    },
  ];
}

function exemption(product: number): EvaluationInput['exemptions'][number] {
  return {
    id: `exemption-${product}`,
    entityRef: `dataproduct:prod/product-${product}`,
    scorecard: 'benchmark',
    check: 'check-1',
    reason: 'Made up.',
    requestedBy: 'user:default/elif',
    requestedAt: '2026-10-30T10:00:00.000Z',
    firstDay: '2026-11-01',
    lastDay: '2026-11-30',
    state: 'approved',
  };
}
