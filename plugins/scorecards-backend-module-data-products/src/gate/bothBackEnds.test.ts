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
import { aProductMetadata } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { startSimulator } from '@data-mesh/confluent-simulator';
import module from '../index';

jest.setTimeout(60_000);

const SHOP = 'env-shop01';
const TOPIC = 'checkout-debug';
const GOOD = 'What the checkout says while it works, one record for each step.';

const entities: Entity[] = [
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

/** A portal in which authoritative products need Bronze, with both back ends and a simulated Confluent. */
async function startPortal() {
  const simulator = await startSimulator({ scenario: 'small-shop' });
  const world = simulator.world.environment(SHOP);
  world.registerSchema(`${TOPIC}-value`, { schema: { type: 'string' } });
  const backend = await startTestBackend({
    features: [
      dataProductsPlugin,
      scorecardsPlugin,
      module,
      eventsServiceFactory,
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
              },
            ],
          },
        },
      }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  const post = async (path: string, body: object) => {
    const response = await fetch(
      `http://127.0.0.1:${port}/api/data-products${path}`,
      {
        method: 'POST',
        headers: {
          authorization: mockCredentials.user.header(),
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      },
    );
    return { status: response.status, body: await response.json() };
  };
  return {
    world,
    plan: async (request: OperationRequest): Promise<OperationPlan> =>
      (await post('/operations/plan', request)).body,
    submit: (request: OperationRequest) => post('/operations', { request }),
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

describe('publishing where authoritative products need a level', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    portal = await startPortal();
    // The environment was read, and the scorecard was loaded.
    for (;;) {
      const plan = await portal.plan(
        publish({ qualityTier: 'authoritative', description: 'Debug.' }),
      );
      if (codesOf(plan).includes('level-not-reached')) break;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  });
  afterAll(() => portal.stop());

  const poor = publish({
    qualityTier: 'authoritative',
    description: 'Debug.',
  });

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
