// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anEnvironment,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { aContext, anUpsert, aPlan } from '../__testUtils__/plans';
import { ProductStore } from '../store/types';
import { createExploreIndex, ExploreIndex } from './createExploreIndex';
import { ProductSchemaFacts } from './ProductSchemaFacts';

const databases = createTestDatabases();
const prod = anEnvironment();
const staging = anEnvironment({ id: 'env-4p8xd3', namespace: 'staging' });
const orders = aDataProduct({ title: 'orders' });
const payments = aDataProduct({ title: 'payments' });

async function open(): Promise<{ store: ProductStore; index: ExploreIndex }> {
  const { store } = await openStore(databases, 'SQLITE_3');
  const environments = [prod, staging];
  return { store, index: createExploreIndex({ store, environments }) };
}

async function refsIn(index: ExploreIndex, environmentId?: string) {
  const entries = await index.entries(environmentId);
  return entries.map(entry => entry.summary.entityRef).sort();
}

describe('createExploreIndex', () => {
  it('follows what is added, changed and removed', async () => {
    const { store, index } = await open();
    expect(await refsIn(index)).toEqual([]);

    await store.applyPlan(
      aPlan({ upserts: [orders, payments].map(anUpsert) }),
      aContext(0),
    );
    expect(await refsIn(index)).toEqual([
      'dataproduct:prod/orders',
      'dataproduct:prod/payments',
    ]);

    await store.applyPlan(
      aPlan({
        upserts: [anUpsert({ ...orders, description: 'Better.' })],
        removals: [payments.key],
      }),
      aContext(2),
    );
    expect(await index.entries()).toMatchObject([
      { entityName: 'orders', summary: { description: 'Better.' } },
    ]);
  });

  it('holds each environment in its own namespace', async () => {
    const { store, index } = await open();
    const elsewhere = aDataProduct({ environmentId: staging.id });
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(0));
    await store.applyPlan(
      aPlan({ upserts: [anUpsert(elsewhere)] }),
      aContext(0, { environmentId: staging.id }),
    );

    expect(await refsIn(index)).toHaveLength(2);
    expect(await refsIn(index, staging.id)).toEqual([
      'dataproduct:staging/orders',
    ]);
    expect(await refsIn(index, 'env-unknown')).toEqual([]);
  });

  it('reads as many pages as there are', async () => {
    const { store, index } = await open();
    const upserts = Array.from({ length: 1_001 }, (_, n) =>
      anUpsert(aDataProduct({ title: `topic-${n}` })),
    );
    await store.applyPlan(aPlan({ upserts }), aContext(0));

    expect(await index.entries()).toHaveLength(1_001);
  });

  it('tells with the products what their schemas say by now', async () => {
    const { store } = await openStore(databases, 'SQLITE_3');
    let facts = new Map<ProductKey, ProductSchemaFacts>();
    const index = createExploreIndex({
      environments: [prod],
      store,
      schemaFacts: () => facts,
    });
    const formats = async () => {
      const { sorted } = await index.table();
      const rows = sorted({ sortBy: 'title', sortOrder: 'ascending' });
      return rows.map(({ summary }) => summary.formats);
    };
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(0));
    expect(await formats()).toEqual([undefined]);

    facts = new Map([[orders.key, { formats: ['AVRO'], hasPii: false }]]);
    expect(await formats()).toEqual([['AVRO']]);
  });

  it('prepares nothing again when nothing changed', async () => {
    const { store, index } = await open();
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(0));
    const table = await index.table();
    expect(await index.table()).toBe(table);

    await store.applyPlan(aPlan({ removals: [orders.key] }), aContext(2));
    expect(await index.table()).not.toBe(table);
  });

  it('shows callers that meet a read under way what was committed before they called', async () => {
    const { store } = await openStore(databases, 'SQLITE_3');
    const reads: (() => void)[] = [];
    const index = createExploreIndex({
      environments: [prod],
      store: {
        async changedSince(...args) {
          const page = await store.changedSince(...args);
          await new Promise<void>(resolve => reads.push(resolve));
          return page;
        },
      },
    });
    const nextRead = async () => {
      while (reads.length === 0) await new Promise(setImmediate);
      reads.shift()?.();
    };

    const early = index.entries();
    while (reads.length === 0) await new Promise(setImmediate);
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(0));
    const late = [index.entries(), index.entries()];
    await nextRead();
    await nextRead();

    expect(await early).toEqual([]);
    expect((await Promise.all(late)).map(list => list.length)).toEqual([1, 1]);
  });

  it('begins anew when the database was replaced by an older one', async () => {
    const first = await open();
    const second = await openStore(databases, 'SQLITE_3');
    let { store } = first;
    const index = createExploreIndex({
      environments: [prod],
      store: { changedSince: (...args) => store.changedSince(...args) },
    });
    await store.applyPlan(
      aPlan({ upserts: [orders, payments].map(anUpsert) }),
      aContext(0),
    );
    expect(await refsIn(index)).toHaveLength(2);

    store = second.store;
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(0));

    expect(await refsIn(index)).toEqual(['dataproduct:prod/orders']);
  });

  it.each([
    ['at its beginning', 1],
    ['after a page', 2],
  ])('tries again after a read that failed %s', async (_case, failing) => {
    const { store } = await open();
    const upserts = Array.from({ length: 1_001 }, (_, n) =>
      anUpsert(aDataProduct({ title: `topic-${n}` })),
    );
    await store.applyPlan(aPlan({ upserts }), aContext(0));
    let reads = 0;
    const index = createExploreIndex({
      environments: [prod],
      store: {
        changedSince: async (...args) => {
          reads += 1;
          if (reads === failing) throw new Error('The database is away');
          return store.changedSince(...args);
        },
      },
    });

    await expect(index.entries()).rejects.toThrow('The database is away');
    expect(await index.entries()).toHaveLength(1_001);
  });
});
