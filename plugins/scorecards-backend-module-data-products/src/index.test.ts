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
// It is what the module is for.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import dataProductsPlugin from '@data-mesh/backstage-plugin-data-products-backend';
import type { FactReading } from '@data-mesh/backstage-plugin-scorecards-common';
import { type Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { capturingScorecards } from './__testUtils__/capturingScorecards';
import module from './index';

jest.setTimeout(30_000);

const SHOP = 'env-shop01';
const ORDERS = 'dataproduct:shop/orders';

const organisation: Entity[] = [
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

/** A portal over a simulated shop; stop it when done. */
async function startPortal(
  options: {
    settings?: Record<string, boolean>;
    /** Has Confluent's Metrics API asked. */
    hasMetrics?: boolean;
    /** Has something go wrong before anything is asked. */
    spoil?: (simulator: Simulator) => void;
  } = {},
) {
  const { settings = {}, hasMetrics = false, spoil } = options;
  const simulator = await startSimulator({ scenario: 'small-shop' });
  spoil?.(simulator);
  const scorecards = capturingScorecards();
  const backend = await startTestBackend({
    features: [
      dataProductsPlugin,
      scorecards.plugin,
      module,
      eventsServiceFactory,
      catalogServiceMock.factory({ entities: organisation }),
      mockServices.rootConfig.factory({
        data: {
          scorecards: { dataProducts: settings },
          dataMesh: {
            sync: { interval: { hours: 1 } },
            environments: [
              {
                id: SHOP,
                title: 'Shop',
                namespace: 'shop',
                streamCatalog: {
                  endpoint: simulator.environmentUrl(SHOP),
                  credentials: { key: 'shop-key', secret: 'shop-secret' },
                },
                ...(hasMetrics && {
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
  const [provider] = scorecards.providers;

  /** What is told of a product: its facts by name, without the provider's id. */
  async function factsOf(entityRef: string, entityRefs?: string[]) {
    const { signal } = new AbortController();
    const facts: Record<string, FactReading> = {};
    for await (const batch of provider!.read({ entityRefs, signal })) {
      for (const { entityRef: of, readings } of batch) {
        if (of !== entityRef) continue;
        for (const reading of readings) {
          facts[reading.fact.replace('data-products.', '')] = reading;
        }
      }
    }
    return facts;
  }

  return {
    ...scorecards,
    simulator,
    provider: provider!,
    factsOf,
    sync: (path: string) =>
      fetch(`http://127.0.0.1:${port}/api/data-products${path}/sync`, {
        method: 'POST',
        headers: { authorization: mockCredentials.user.header() },
      }),
    async stop() {
      await backend.stop();
      await simulator.stop();
    },
  };
}

/** Asks again, every 50 ms, until the answer is as wanted. */
async function until<T>(
  ask: () => Promise<T> | T,
  isWanted: (answer: T) => boolean,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

describe('the facts about the products of a simulated Confluent', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    portal = await startPortal();
    // Said once its schemas and their settings were read.
    await until(
      () => portal.factsOf(ORDERS),
      facts => facts['weakest-compatibility']?.state === 'known',
    );
  });
  afterAll(() => portal.stop());

  it('come with a scorecard', () => {
    expect(portal.definitions).toEqual([
      {
        definition: expect.objectContaining({ id: 'governance' }),
        place: expect.stringMatching(/scorecards\/governance\.yaml$/),
      },
    ]);
  });

  it('say what Confluent and the catalog say', async () => {
    const facts = await portal.factsOf(ORDERS);
    expect(facts).toMatchObject({
      'owner-kind': { value: 'group' },
      'support-channel': { value: 'owner' },
      domain: { value: 'resolved' },
      'description-length': { value: 45 },
      tags: { value: ['PII'] },
      'topics-without-value-schema': { value: [] },
      keys: { value: 'undeclared' },
      'documented-fields-fraction': { value: 0 },
      'weakest-compatibility': { value: 'FULL' },
      'incompatible-changes': { value: [] },
      'event-metadata': { value: ['id', 'source'] },
      'unprotected-personal-fields': { state: 'absent' },
      'sla-tier': { value: 'tier-1' },
      lifecycle: { value: 'active' },
      producers: { value: 0 },
    });
    expect(await portal.factsOf(ORDERS, [ORDERS])).toEqual(facts);
  });

  it('are told of every product', async () => {
    const { signal } = new AbortController();
    const refs: string[] = [];
    for await (const batch of portal.provider.read({ signal })) {
      refs.push(...batch.map(({ entityRef }) => entityRef));
    }
    expect(refs).toEqual([
      ORDERS,
      'dataproduct:shop/payments',
      'dataproduct:shop/stock-levels',
    ]);
  });

  it('are announced when they may be different, and then are', async () => {
    const { changed, simulator } = portal;
    await until(
      () => new Set(changed).size,
      size => size === 3,
    );
    changed.length = 0;
    simulator.world
      .environment(SHOP)
      .changeTopic('orders', { description: 'Better.' });
    await portal.sync('/products/shop/orders');

    await until(
      () => changed,
      refs => refs.includes(ORDERS),
    );
    expect(await portal.factsOf(ORDERS, [ORDERS])).toMatchObject({
      'description-length': { value: 7 },
    });
  });
});

describe('a portal whose key may not read the levels of subjects', () => {
  it('says so of what needs them, and tells the rest', async () => {
    const portal = await startPortal({
      spoil: ({ faults }) =>
        faults.add({
          routes: ['schemaRegistry.subjectConfig'],
          kind: 'status',
          status: 403,
        }),
    });
    try {
      const facts = await until(
        () => portal.factsOf(ORDERS),
        told => told['documented-fields-fraction']?.state === 'known',
      );
      const unknown = {
        state: 'failed',
        reason: 'The settings of orders-value were not read yet.',
      };
      expect(facts).toMatchObject({
        'owner-kind': { value: 'group' },
        'weakest-compatibility': unknown,
        'incompatible-changes': unknown,
      });
    } finally {
      await portal.stop();
    }
  });
});

describe('the stages before the levels', () => {
  it('are counted over all topics', async () => {
    const portal = await startPortal();
    try {
      await until(
        () => portal.factsOf(ORDERS),
        facts => facts.domain !== undefined,
      );
      const { signal } = new AbortController();
      const counts = new Map<string, number>();
      for (const { id, read } of portal.stages) {
        const byDomain = await read({ signal });
        counts.set(
          id,
          byDomain.reduce((sum, { count }) => sum + count, 0),
        );
      }
      // Nobody is called `payments` here, nobody owns `stock-levels`, and `checkout-debug` is no product.
      expect([...counts]).toEqual([
        ['topics', 4],
        ['owned', 1],
        ['with-schema', 1],
        ['published', 1],
      ]);
    } finally {
      await portal.stop();
    }
  });
});

describe('a portal with a scorecard of its own', () => {
  it('has the facts, and not the scorecard of the module', async () => {
    const portal = await startPortal({
      settings: { defaultScorecard: false },
    });
    try {
      expect(portal.definitions).toEqual([]);
      expect(portal.providers).toHaveLength(1);
    } finally {
      await portal.stop();
    }
  });
});

describe('facts about Kafka', () => {
  test.each([
    ['somebody can be asked', true, ['data-products', 'kafka']],
    ['nobody can be asked', false, ['data-products']],
  ])('are told where %s', async (_case, hasMetrics, expected) => {
    const portal = await startPortal({ hasMetrics });
    try {
      expect(portal.providers.map(({ id }) => id)).toEqual(expected);
    } finally {
      await portal.stop();
    }
  });
});
