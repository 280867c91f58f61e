// SPDX-License-Identifier: Apache-2.0

import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { ProductStore } from '../store/types';
import { openSimulatedSync } from './__testUtils__/openSimulatedSync';

const databases = createTestDatabases();
const PROD = 'env-7k2mq9';
const STAGING = 'env-4p8xd3';
const by = 'user:default/kim';

describe.each(databases.eachSupportedId())(
  'syncing the simulated retailer into %s',
  databaseId => {
    let simulator: Simulator;
    let store: ProductStore;

    beforeAll(async () => {
      simulator = await startSimulator({ scenario: 'retail', limits: false });
    });
    beforeEach(async () => {
      ({ store } = await openStore(databases, databaseId));
      simulator.reset();
    });
    afterAll(() => simulator.stop());

    const open = (
      environmentId: string,
      options: Partial<Parameters<typeof openSimulatedSync>[2]> = {},
    ) => openSimulatedSync(store, simulator, { environmentId, ...options });

    const sequenceOf = async (environmentId: string) =>
      (await store.changedSince(environmentId, 0, 1)).lastSequence;

    it.each([
      [PROD, 'advanced'],
      [STAGING, 'essentials'],
    ])('finds out that %s has the %s package', async (id, expected) => {
      const { syncOnce } = open(id);
      expect(await syncOnce()).toEqual({ status: 'succeeded' });
      expect(await store.packageSeen(id)).toBe(expected);
    });

    it('joins the two topics of orders, and keeps equal names of two clusters apart', async () => {
      const { syncOnce, stored, titles } = open(PROD);
      await syncOnce();
      const { orders } = await stored();
      expect(orders?.outputPorts).toHaveLength(2);
      const all = await titles();
      const twice = all.filter((title, index) => all.indexOf(title) !== index);
      expect(twice).toHaveLength(1);
    });

    it.each([PROD, STAGING])(
      'finds in %s nothing to change a second time, nor product by product',
      async id => {
        const { sync, syncOnce } = open(id);
        await syncOnce();
        const before = await sequenceOf(id);
        await syncOnce();
        for (const { key } of await store.known(id)) {
          await sync.refresh(key, { by });
        }
        expect(await sequenceOf(id)).toBe(before);
      },
    );

    it('asks little of an unchanged environment', async () => {
      const { syncOnce, lastRun } = open(PROD);
      await syncOnce();
      await syncOnce();
      expect((await lastRun())?.upstreamRequests).toBeLessThanOrEqual(6);
    });

    it('removes nothing for a key that silently sees fewer topics', async () => {
      const strong = open(PROD);
      await strong.syncOnce();
      const before = await strong.titles();
      const weak = open(PROD, {
        apiKey: { key: 'weak-key', secret: 'weak-secret' },
        clock: strong.clock,
      });

      expect(await weak.syncOnce()).toMatchObject({ status: 'partial' });
      expect(await weak.titles()).toEqual(before);
      const { id = '' } = (await weak.pendingHold()) ?? {};
      await expect(
        weak.sync.decideHold({ id, decision: 'release', by }),
      ).rejects.toMatchObject({ status: 403 });
      expect(await weak.titles()).toEqual(before);

      expect(await strong.syncOnce()).toEqual({ status: 'succeeded' });
      expect(await strong.pendingHold()).toBeUndefined();
    });

    it('removes nothing while the index lags behind the topics', async () => {
      const { syncOnce, titles, stored } = open(PROD);
      await syncOnce();
      const environment = simulator.world.environment(PROD);
      environment.setCatalogDelay({ ms: 3_600_000 });
      environment.setBusinessMetadata('payments', {
        DataProduct: { product: 'money', owner: '@payments' },
      });
      const before = await titles();
      await syncOnce();
      expect(await titles()).toEqual(before);

      environment.settle();
      expect(await syncOnce()).toEqual({ status: 'succeeded' });
      const products = await stored();
      expect(products.money?.outputPorts).toMatchObject([{ name: 'payments' }]);
      expect(products.payments).toBeUndefined();
    });
  },
);
