// SPDX-License-Identifier: Apache-2.0
import type { AddressInfo } from 'node:net';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
// They are what the modules are for.
/* eslint-disable @backstage/no-mixed-plugin-imports */
import dataProductsPlugin from '@data-mesh/backstage-plugin-data-products-backend';
import scorecardsPlugin from '@data-mesh/backstage-plugin-scorecards-backend';
/* eslint-enable @backstage/no-mixed-plugin-imports */
import type {
  OperationPlan,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProductEntity,
  aProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import type {
  CheckResult,
  EntityScorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { startSimulator } from '@data-mesh/confluent-simulator';
import module from './index';

jest.setTimeout(60_000);

const SHOP = 'env-shop01';
const TOPIC = 'checkout-debug';
const GOOD = 'What the checkout says while it works, one record for each step.';

const ORDERS = 'dataproduct:shop/orders';

const entities: Entity[] = [
  aDataProductEntity({}, { namespace: 'shop' }),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'checkout' },
    spec: { type: 'team', children: [], profile: { email: 'c@shop.example' } },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: 'sales' },
    spec: { owner: 'checkout' },
  },
];

/**
 * A portal in which authoritative products need Bronze, with both back ends and a simulated Confluent.
 *
 * @param options.isMeasured - Whether it may ask how products are doing, and does so from the start.
 */
async function startPortal(options: { isMeasured?: boolean } = {}) {
  const { isMeasured = false } = options;
  const simulator = await startSimulator({
    scenario: 'small-shop',
    scenarioOptions: { now: new Date() },
  });
  const world = simulator.world.environment(SHOP);
  world.registerSchema(`${TOPIC}-value`, { schema: { type: 'string' } });
  const backend = await startTestBackend({
    features: [
      dataProductsPlugin,
      scorecardsPlugin,
      module,
      eventsServiceFactory,
      ...(isMeasured
        ? [
            mockServices.scheduler.factory({
              includeInitialDelayedTasksOnStartup: true,
            }),
          ]
        : []),
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          scorecards: {
            gates: {
              publish: [
                { when: { qualityTier: 'authoritative' }, level: 'bronze' },
              ],
            },
          },
          dataMesh: {
            operations: { enforceOwnership: false },
            tiers: {
              slaDefinitions: {
                'tier-1': {
                  objectives: { freshness: { minutes: 15 }, target: 0.95 },
                },
              },
            },
            sync: { interval: { hours: 1 } },
            environments: [
              {
                id: SHOP,
                title: 'Shop',
                namespace: 'shop',
                mode: 'readWrite',
                streamCatalog: {
                  endpoint: simulator.environmentUrl(SHOP),
                  credentials: { key: 'shop-key', secret: 'shop-secret' },
                },
                ...(isMeasured && {
                  kafka: [
                    {
                      clusterId: 'lkc-shop01',
                      rest: {
                        endpoint: simulator.environmentUrl(SHOP),
                        credentials: {
                          key: 'shop-kafka-key',
                          secret: 'shop-kafka-secret',
                        },
                      },
                    },
                  ],
                  metrics: {
                    endpoint: simulator.url,
                    credentials: { key: 'cloud-key', secret: 'cloud-secret' },
                  },
                }),
              },
            ],
          },
        },
      }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  const send = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}/api${path}`, {
      ...init,
      headers: {
        authorization: mockCredentials.user.header(),
        'content-type': 'application/json',
      },
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {} };
  };
  const post = (path: string, body: object) =>
    send(path, { method: 'POST', body: JSON.stringify(body) });
  return {
    world,
    get: (path: string) => send(path),
    post,
    plan: async (request: OperationRequest): Promise<OperationPlan> =>
      (await post('/data-products/operations/plan', request)).body,
    submit: (request: OperationRequest) =>
      post('/data-products/operations', { request }),
    async stop() {
      await backend.stop();
      await simulator.stop();
    },
  };
}

const publish = (
  metadata: Parameters<typeof aProductMetadata>[0],
): OperationRequest => ({
  kind: 'publish',
  environmentId: SHOP,
  targets: [
    {
      clusterId: 'lkc-shop01',
      topic: TOPIC,
      metadata: aProductMetadata(metadata),
      acceptedSlaTier: 'tier-2',
    },
  ],
});

const codesOf = ({ targets }: OperationPlan) =>
  targets.flatMap(({ problems }) => problems.map(({ code }) => code));

/** The results of the scorecards of an entity. */
const checksOf = (answer: unknown): CheckResult[] =>
  Array.isArray(answer)
    ? (answer as EntityScorecard[]).flatMap(({ result }) => result.checks)
    : [];

const poor = publish({ qualityTier: 'authoritative', description: 'Debug.' });

describe('publishing where authoritative products need a level', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    portal = await startPortal();
    // The environment was read, and the scorecard was loaded.
    await until(
      () => portal.plan(poor),
      plan => codesOf(plan).includes('level-not-reached'),
    );
  });
  afterAll(() => portal.stop());

  it('is refused by the plan, which says what is missing and where it is explained', async () => {
    const plan = await portal.plan(poor);
    expect(plan.isRunnable).toBe(false);
    expect(plan.targets[0]?.steps).toEqual([]);
    expect(plan.targets[0]?.problems).toEqual([
      {
        severity: 'error',
        code: 'level-not-reached',
        field: 'metadata.qualityTier',
        message:
          'A product of quality tier authoritative has to reach Bronze of “Governance of data products”. In the way: “Its description says something”. Describe in a sentence or two what one record stands for, where it comes from, and what it is good for.',
        links: [
          {
            title: 'Its description says something',
            url: '/scorecards/checks?scorecard=governance&check=doc-1',
          },
        ],
      },
    ]);
  });

  it('is refused without a plan, and nothing is written', async () => {
    const before = structuredClone(portal.world.topic(TOPIC));
    const { status, body } = await portal.submit(poor);
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining('has to reach Bronze'),
    ]);
    expect(portal.world.topic(TOPIC)).toEqual(before);
  });

  it('is possible for what reaches it as far as can be known, and says what is known later', async () => {
    const plan = await portal.plan(
      publish({ qualityTier: 'authoritative', description: GOOD }),
    );
    expect(plan.isRunnable).toBe(true);
    expect(plan.targets[0]?.notes).toEqual([
      expect.stringMatching(
        /Nothing that is known now is in the way; not known before the product is there: “.+”\.$/,
      ),
    ]);
  });

  it('asks nothing of products of other tiers', async () => {
    const plan = await portal.plan(
      publish({ qualityTier: 'curated', description: 'Debug.' }),
    );
    expect([plan.isRunnable, codesOf(plan)]).toEqual([true, []]);
  });
});

describe('what is done to exemptions', () => {
  it('is on the page of the audit, with whom and what it is about', async () => {
    const portal = await startPortal();
    try {
      const asked = await until(
        () =>
          portal.post('/scorecards/exemptions', {
            entityRef: ORDERS,
            scorecard: 'governance',
            check: 'doc-1',
            reason: 'We are about to.',
            lastDay: new Date(Date.now() + 86_400_000)
              .toISOString()
              .slice(0, 10),
          }),
        ({ status }) => status === 200,
      );
      await portal.post(`/scorecards/exemptions/${asked.body.id}/decision`, {
        state: 'withdrawn',
      });
      const { body } = await until(
        () =>
          portal.post('/data-products/audit/by-query', {
            pluginId: 'scorecards',
            outcome: 'succeeded',
          }),
        answer => answer.body.items.length === 2,
      );
      const about = {
        by: 'user:default/mock',
        target: ORDERS,
        severity: 'medium',
        meta: {
          entityRef: ORDERS,
          check: 'doc-1',
          exemptionId: asked.body.id,
        },
      };
      expect(body.items).toMatchObject([
        {
          ...about,
          eventId: 'scorecard-exemption-decision',
          meta: { ...about.meta, state: 'withdrawn' },
        },
        { ...about, eventId: 'scorecard-exemption-request' },
      ]);
    } finally {
      await portal.stop();
    }
  });
});

describe('what Kafka tells of products', () => {
  it('is judged soon after it was measured, with the evidence', async () => {
    const portal = await startPortal({ isMeasured: true });
    try {
      const { body } = await until(
        () => portal.get('/scorecards/entities/dataproduct/shop/orders'),
        answer =>
          checksOf(answer.body).some(
            ({ check, status }) => check === 'sla-2' && status === 'pass',
          ),
      );
      const found = new Map(
        checksOf(body).map(each => [each.check, each] as const),
      );
      expect(found.get('sla-2')).toMatchObject({
        status: 'pass',
        evidence: [{ fact: 'kafka.freshness-shortfall', observed: 0 }],
      });
      expect(found.get('dur-1')).toMatchObject({ status: 'pass' });
      expect(found.get('use-1')).toMatchObject({ status: 'notApplicable' });
    } finally {
      await portal.stop();
    }
  });
});

/** Asks again, every 50 ms, until the answer is as wanted. */
async function until<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
