// SPDX-License-Identifier: Apache-2.0
import { Entity } from '@backstage/catalog-model';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { aResolvedReference } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import request from 'supertest';
import { FakeStore } from './fakes/FakeStore';
import { fakeDataProductsPlugin } from './fakes/fakeDataProductsPlugin';
import { staticEntities } from './fakes/staticEntities';
import { catalogModuleDataProducts } from './module';

// The catalog looks for work once a second, and stitches as rarely.
jest.setTimeout(60_000);

const directory = createMockDirectory();
const prodId = 'env-7k2mq9';
const brokenId = 'env-0badkey';

/** A whole back end with the real catalog on SQLite, whose files outlive it. */
async function startPortal(stores: Record<string, FakeStore>) {
  const { plugin, announce, nextRead } = fakeDataProductsPlugin(stores);
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      eventsServiceFactory,
      catalogModuleDataProducts,
      staticEntities,
      plugin,
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: {
              client: 'better-sqlite3',
              connection: { directory: directory.path },
            },
          },
          dataMesh: {
            environments: [
              {
                id: prodId,
                namespace: 'prod',
                streamCatalog: {
                  endpoint: 'https://psrc-1.example',
                  credentials: { key: 'KEY', secret: 'SECRET' },
                },
              },
              // No stream catalog: it has a problem, but keeps its entities.
              { id: brokenId, namespace: 'broken' },
            ],
          },
        },
      }),
    ],
  });

  async function products(): Promise<Entity[]> {
    const response = await request(backend.server).get(
      '/api/catalog/entities?filter=kind=dataproduct',
    );
    return response.body;
  }
  async function productNames() {
    const entities = await products();
    return entities
      .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)
      .sort();
  }
  async function entity(ref: string): Promise<Entity> {
    const response = await request(backend.server).get(
      `/api/catalog/entities/by-name/${ref}`,
    );
    return response.body;
  }
  return {
    announce,
    nextRead,
    products,
    productNames,
    entity,
    stop: () => backend.stop(),
  };
}

/** Asks again until the expectation holds; fails with its message when it does not within half a minute. */
async function eventually(expectation: () => Promise<void>): Promise<void> {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

describe('catalogModuleDataProducts', () => {
  it('makes the catalog follow the store, also when the back end is killed and started again', async () => {
    const prod = new FakeStore(prodId, 'prod');
    const broken = new FakeStore(brokenId, 'broken');
    const stores = { [prodId]: prod, [brokenId]: broken };
    prod.put({
      title: 'orders',
      lifecycle: 'deprecated',
      successor: aResolvedReference('dataproduct:prod/orders-v2'),
    });
    prod.put({ title: 'orders-v2' });
    prod.put({ title: 'returns', tags: ['PII', 'Gdpr Art 9'] });
    prod.put({ title: 'Customer orders' }, 'not a name');
    broken.put({ title: 'legacy' });

    let portal = await startPortal(stores);
    await eventually(async () =>
      expect(await portal.productNames()).toEqual([
        'broken/legacy',
        'prod/orders',
        'prod/orders-v2',
        'prod/returns',
      ]),
    );

    await eventually(async () =>
      expect(await portal.entity('dataproduct/prod/orders')).toMatchObject({
        metadata: { title: 'orders' },
        spec: { type: 'kafka', owner: 'group:default/checkout' },
        relations: [
          { type: 'ownedBy', targetRef: 'group:default/checkout' },
          { type: 'partOf', targetRef: 'domain:default/sales' },
          { type: 'succeededBy', targetRef: 'dataproduct:prod/orders-v2' },
        ],
      }),
    );
    await eventually(async () => {
      const { relations } = await portal.entity('domain/default/sales');
      expect(relations).toContainEqual({
        type: 'hasPart',
        targetRef: 'dataproduct:prod/orders',
      });
    });

    // A change that is announced, and a removal.
    prod.put({ title: 'returns', description: 'Every parcel sent back.' });
    prod.remove('orders-v2');
    await portal.announce({ environmentId: prodId, sequence: 6 });
    await eventually(async () => {
      expect(await portal.productNames()).toEqual([
        'broken/legacy',
        'prod/orders',
        'prod/returns',
      ]);
      expect(await portal.entity('dataproduct/prod/returns')).toMatchObject({
        metadata: { description: 'Every parcel sent back.' },
      });
    });

    // What the store commits while nobody projects.
    const uids = new Map(
      (await portal.products()).map(({ metadata }) => [
        metadata.name,
        metadata.uid,
      ]),
    );
    await portal.stop();
    prod.put({ title: 'shipments' });
    prod.remove('returns');
    portal = await startPortal(stores);
    await eventually(async () =>
      expect(await portal.productNames()).toEqual([
        'broken/legacy',
        'prod/orders',
        'prod/shipments',
      ]),
    );
    const orders = await portal.entity('dataproduct/prod/orders');
    expect(orders.metadata.uid).toBe(uids.get('orders'));
    await portal.stop();
  });

  it('removes nothing while the store has not been filled by a whole sync', async () => {
    directory.clear();
    const prod = new FakeStore(prodId, 'prod');
    prod.put({ title: 'orders' });
    prod.put({ title: 'returns' });
    let portal = await startPortal({ [prodId]: prod });
    await eventually(async () =>
      expect(await portal.productNames()).toEqual([
        'prod/orders',
        'prod/returns',
      ]),
    );
    await portal.stop();

    // The store's database is lost, and its first sync has only just begun.
    prod.reset();
    prod.isComplete = false;
    prod.put({ title: 'shipments' });
    portal = await startPortal({ [prodId]: prod });
    await eventually(async () =>
      expect(await portal.productNames()).toEqual([
        'prod/orders',
        'prod/returns',
        'prod/shipments',
      ]),
    );
    await portal.stop();
  });

  it('looks at the store as soon as a change is announced, not at the next turn', async () => {
    directory.clear();
    const prod = new FakeStore(prodId, 'prod');
    prod.put({ title: 'orders' });
    const portal = await startPortal({ [prodId]: prod });
    await eventually(async () =>
      expect(await portal.productNames()).toEqual(['prod/orders']),
    );

    await portal.nextRead(prodId);
    const turnAt = Date.now();
    prod.put({ title: 'returns' });
    const read = portal.nextRead(prodId);
    await portal.announce({ environmentId: prodId, sequence: 2 });
    await read;
    expect(Date.now() - turnAt).toBeLessThan(4_000);
    await portal.stop();
  });
});
