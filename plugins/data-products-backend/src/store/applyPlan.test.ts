// SPDX-License-Identifier: Apache-2.0

import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
  instant,
} from '../__testUtils__/plans';
import { ProductStore } from './types';

const databases = createTestDatabases();
const orders = aDataProduct({ title: 'orders' });
const payments = aDataProduct({ title: 'payments' });

async function changesOf(store: ProductStore, key: ProductKey) {
  const { items } = await store.changes({ key, limit: 10, offset: 0 });
  return items.map(({ kind, field, before, after, by }) =>
    [by, kind, field, before ?? '-', after ?? '-'].join(' '),
  );
}

describe.each(databases.eachSupportedId())('applyPlan on %s', databaseId => {
  it('stores new products with a name, a sequence number and one change row each', async () => {
    const { store } = await openStore(databases, databaseId);

    const applied = await store.applyPlan(
      aPlan({ upserts: [anUpsert(orders), anUpsert(payments)] }),
      aContext(0),
    );

    expect(applied).toEqual({
      added: 2,
      changed: 0,
      removed: 0,
      held: 0,
      outdated: 0,
      lastSequence: 2,
    });
    expect(await store.productsByKey([payments.key, orders.key])).toEqual([
      {
        product: orders,
        entityName: 'orders',
        sequence: 1,
        readStartedAt: instant(0),
        changedAt: instant(1),
        isKept: false,
      },
      expect.objectContaining({ entityName: 'payments', sequence: 2 }),
    ]);
    expect(await store.known(ENVIRONMENT_ID)).toContainEqual({
      key: orders.key,
      contentHash: anUpsert(orders).contentHash,
      readStartedAt: instant(0),
      qualifiedNames: ['lsrc-4nv8rd:lkc-3x9wz1:orders'],
      entityName: 'orders',
      isKept: false,
    });
    expect(await changesOf(store, orders.key)).toEqual([
      'sync added product - orders',
    ]);
  });

  it('records which field changed, and by whom', async () => {
    const { store } = await openStore(databases, databaseId);
    await store.applyPlan(
      aPlan({ upserts: [anUpsert(orders), anUpsert(payments)] }),
      aContext(0),
    );

    const applied = await store.applyPlan(
      aPlan({ upserts: [anUpsert({ ...orders, description: 'Better.' })] }),
      aContext(2, { by: 'user:default/kim' }),
    );

    expect(applied).toMatchObject({ added: 0, changed: 1, lastSequence: 3 });
    expect(await changesOf(store, orders.key)).toEqual([
      'user:default/kim changed description One event per order accepted by the web shop. Better.',
      'sync added product - orders',
    ]);
    const page = { key: orders.key, limit: 1, offset: 1 };
    expect(await store.changes(page)).toMatchObject({
      items: [{ field: 'product', at: instant(1) }],
      totalItems: 2,
    });
    expect(await store.changes({ ...page, offset: 0, field: 'owner' })).toEqual(
      { items: [], totalItems: 0 },
    );
  });

  it('counts what only the portal sees differently as changed, without a change row', async () => {
    const { store } = await openStore(databases, databaseId);
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(0));

    const applied = await store.applyPlan(
      aPlan({
        upserts: [
          anUpsert({
            ...orders,
            owner: { status: 'unresolved', text: '@checkout' },
          }),
        ],
      }),
      aContext(2),
    );

    expect(applied).toMatchObject({ changed: 1, lastSequence: 2 });
    expect(await changesOf(store, orders.key)).toHaveLength(1);
  });

  it('gives a removed product its old name when it comes back, and its name to no other', async () => {
    const { store } = await openStore(databases, databaseId);
    const other = aDataProduct({
      title: 'orders',
      key: `${orders.key}/2` as ProductKey,
    });
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(0));
    await store.applyPlan(aPlan({ removals: [orders.key] }), aContext(2));
    expect(await store.productsByKey([orders.key])).toEqual([]);
    expect(
      await store.productByEntityName(ENVIRONMENT_ID, 'orders'),
    ).toBeUndefined();

    await store.applyPlan(aPlan({ upserts: [anUpsert(other)] }), aContext(4));
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(6));

    const [back] = await store.productsByKey([orders.key]);
    const [second] = await store.productsByKey([other.key]);
    expect(back?.entityName).toBe('orders');
    expect(second?.entityName).toMatch(/^orders-\w+$/);
    expect(
      (await store.productByEntityName(ENVIRONMENT_ID, 'ORDERS'))?.product,
    ).toEqual(orders);
    expect(await changesOf(store, orders.key)).toEqual([
      'sync added product - orders',
      'sync removed product orders -',
      'sync added product - orders',
    ]);
  });

  test.each([
    ['an upsert read earlier', 1, { changed: 0, outdated: 1 }],
    ['an upsert read at the same time', 2, { changed: 1, outdated: 0 }],
  ])('with %s than what is stored', async (_case, minute, expected) => {
    const { store } = await openStore(databases, databaseId);
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(2));

    const applied = await store.applyPlan(
      aPlan({ upserts: [anUpsert({ ...orders, tags: [] })] }),
      aContext(minute),
    );

    expect(applied).toMatchObject(expected);
  });

  it('neither removes what was read later nor revives what was removed later', async () => {
    const { store } = await openStore(databases, databaseId);
    await store.applyPlan(
      aPlan({ upserts: [anUpsert(orders), anUpsert(payments)] }),
      aContext(2),
    );
    await store.applyPlan(aPlan({ removals: [payments.key] }), aContext(4));

    const applied = await store.applyPlan(
      aPlan({ upserts: [anUpsert(payments)], removals: [orders.key] }),
      aContext(1),
    );

    expect(applied).toMatchObject({ added: 0, removed: 0, outdated: 2 });
    const known = await store.known(ENVIRONMENT_ID);
    expect(known.map(product => product.key)).toEqual([orders.key]);
  });

  it('takes a second read of the same as later knowledge, and writes nothing else', async () => {
    const { store } = await openStore(databases, databaseId);
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(0));

    const applied = await store.applyPlan(
      aPlan({ upserts: [anUpsert(orders)] }),
      aContext(2),
    );

    expect(applied).toMatchObject({ added: 0, changed: 0, lastSequence: 1 });
    expect(await store.productsByKey([orders.key])).toMatchObject([
      { readStartedAt: instant(2), changedAt: instant(1) },
    ]);
  });

  it('lets a topic be a port of two products until the old one is written again', async () => {
    const { store } = await openStore(databases, databaseId);
    const both = aDataProduct({
      title: 'sales',
      outputPorts: [...orders.outputPorts, ...payments.outputPorts],
    });
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(0));
    await store.applyPlan(aPlan({ upserts: [anUpsert(both)] }), aContext(2));

    const known = await store.known(ENVIRONMENT_ID);

    expect(
      Object.fromEntries(
        known.map(item => [item.entityName, item.qualifiedNames]),
      ),
    ).toEqual({
      orders: ['lsrc-4nv8rd:lkc-3x9wz1:orders'],
      sales: [
        'lsrc-4nv8rd:lkc-3x9wz1:orders',
        'lsrc-4nv8rd:lkc-3x9wz1:payments',
      ],
    });
  });

  it('keeps since when a topic is in quarantine, and forgets what left it', async () => {
    const { store } = await openStore(databases, databaseId);
    const bad = { qualifiedName: 'lkc-1:bad', message: 'Blank\0 name.' };
    const worse = { qualifiedName: 'lkc-1:worse', message: 'No cluster.' };
    await store.applyPlan(aPlan({ quarantined: [bad, worse] }), aContext(0));
    await store.applyPlan(
      aPlan({ quarantined: [{ ...bad, message: 'Too long.' }] }),
      aContext(2),
    );
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(4));

    expect(await store.quarantined(ENVIRONMENT_ID)).toEqual([
      { qualifiedName: 'lkc-1:bad', message: 'Too long.', since: instant(1) },
    ]);
    await store.applyPlan(aPlan({ quarantined: [] }), aContext(6));
    expect(await store.quarantined(ENVIRONMENT_ID)).toEqual([]);
  });

  it('pages what changed by sequence number, removals included', async () => {
    const { store } = await openStore(databases, databaseId);
    const products = ['a', 'b', 'c'].map(title => aDataProduct({ title }));
    await store.applyPlan(
      aPlan({ upserts: products.map(anUpsert) }),
      aContext(0),
    );
    await store.applyPlan(aPlan({ removals: [products[0]!.key] }), aContext(2));

    const first = await store.changedSince(ENVIRONMENT_ID, 0, 2);
    expect(first).toMatchObject({
      items: [
        { sequence: 2, entityName: 'b', state: 'present' },
        { sequence: 3, entityName: 'c', state: 'present' },
      ],
      hasMore: true,
      lastSequence: 4,
    });
    expect(await store.changedSince(ENVIRONMENT_ID, 3, 2)).toEqual({
      items: [
        {
          sequence: 4,
          entityName: 'a',
          state: 'removed',
          changedAt: instant(3),
        },
      ],
      hasMore: false,
      lastSequence: 4,
    });
    expect(await store.changedSince('env-2', 0, 2)).toEqual({
      items: [],
      hasMore: false,
      lastSequence: 0,
    });
  });

  it('leaves other environments alone', async () => {
    const { store } = await openStore(databases, databaseId);
    const elsewhere = aDataProduct({ title: 'orders', environmentId: 'env-2' });
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(0));
    await store.applyPlan(
      aPlan({ upserts: [anUpsert(elsewhere)] }),
      aContext(0, { environmentId: 'env-2' }),
    );

    expect(
      (await store.productByEntityName('env-2', 'orders'))?.product,
    ).toEqual(elsewhere);
    expect(await store.known(ENVIRONMENT_ID)).toHaveLength(1);
  });

  it('leaves nothing behind when it fails in the middle', async () => {
    const { knex, store } = await openStore(databases, databaseId);
    await store.applyPlan(aPlan({ upserts: [anUpsert(orders)] }), aContext(0));
    await knex.schema.dropTable('quarantine');

    await expect(
      store.applyPlan(
        aPlan({
          upserts: [anUpsert(payments)],
          removals: [orders.key],
          quarantined: [],
        }),
        aContext(2),
      ),
    ).rejects.toThrow();

    expect(await store.productsByKey([orders.key, payments.key])).toHaveLength(
      1,
    );
    expect(await changesOf(store, payments.key)).toEqual([]);
    expect(await store.changedSince(ENVIRONMENT_ID, 1, 5)).toMatchObject({
      items: [],
      lastSequence: 1,
    });
  });
});
