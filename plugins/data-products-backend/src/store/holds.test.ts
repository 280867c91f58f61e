// SPDX-License-Identifier: Apache-2.0

import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
  instant,
} from '../__testUtils__/plans';

const databases = createTestDatabases();
const products = ['a', 'b', 'c'].map(title => aDataProduct({ title }));
const [a, b, c] = products.map(product => product.key);

const holdOf = (...productKeys: (typeof a)[]) => ({
  productKeys: productKeys.map(key => key!),
  knownProducts: 3,
});

describe.each(databases.eachSupportedId())('holds on %s', databaseId => {
  async function openWithHold() {
    const opened = await openStore(databases, databaseId);
    await opened.store.applyPlan(
      aPlan({ upserts: products.map(anUpsert) }),
      aContext(0),
    );
    await opened.store.applyPlan(aPlan({ hold: holdOf(a, b) }), aContext(2));
    const [hold] = await opened.store.holds({ state: 'pending' });
    return { ...opened, id: hold!.id };
  }

  it('opens one pending hold for an environment and updates it in place', async () => {
    const { store, id } = await openWithHold();

    const applied = await store.applyPlan(
      aPlan({ hold: holdOf(b, c) }),
      aContext(4),
    );

    expect(applied.held).toBe(2);
    expect(await store.holds({})).toEqual([
      {
        id,
        environmentId: ENVIRONMENT_ID,
        heldAt: instant(3),
        state: 'pending',
        knownProducts: 3,
        productKeys: [b, c],
      },
    ]);
  });

  test.each([
    ['resolves it when nothing is left to hold', holdOf(), 'resolved'],
    [
      'leaves it alone when the plan does not speak of it',
      undefined,
      'pending',
    ],
  ])('%s', async (_case, hold, expected) => {
    const { store, id } = await openWithHold();

    await store.applyPlan(aPlan({ hold }), aContext(4));

    expect(await store.holdById(id)).toMatchObject({
      state: expected,
      productKeys: [a, b],
    });
  });

  it('keeps the products of a rejected hold until they reappear', async () => {
    const { store, id } = await openWithHold();
    const keptKeys = async () =>
      (await store.known(ENVIRONMENT_ID))
        .filter(product => product.isKept)
        .map(product => product.key)
        .sort();

    const rejected = await store.decideHold({
      id,
      decision: 'rejected',
      by: 'user:default/kim',
      at: instant(5),
      reason: 'A mistake in Confluent.',
    });

    expect(rejected).toMatchObject({
      state: 'rejected',
      decidedBy: 'user:default/kim',
      decidedAt: instant(5),
      reason: 'A mistake in Confluent.',
    });
    expect(await keptKeys()).toEqual([a, b]);
    await store.applyPlan(aPlan({ reappeared: [a!] }), aContext(6));
    expect(await keptKeys()).toEqual([b]);
    await store.applyPlan(
      aPlan({ upserts: [anUpsert(products[1]!)] }),
      aContext(8),
    );
    expect(await keptKeys()).toEqual([]);
  });

  it('removes with a release what nothing read later brought back', async () => {
    const { store, id } = await openWithHold();
    await store.applyPlan(
      aPlan({ upserts: [anUpsert(products[1]!)] }),
      aContext(7),
    );

    const released = await store.decideHold({
      id,
      decision: 'released',
      by: 'user:default/kim',
      at: instant(8),
      removals: { productKeys: [a!, b!], readStartedAt: instant(6) },
    });

    expect(released.state).toBe('released');
    expect(
      (await store.known(ENVIRONMENT_ID)).map(({ key }) => key).sort(),
    ).toEqual([b, c]);
    const { items } = await store.changes({ key: a!, limit: 1, offset: 0 });
    expect(items).toMatchObject([{ kind: 'removed', by: 'user:default/kim' }]);
    expect((await store.changedSince(ENVIRONMENT_ID, 3, 5)).items).toEqual([
      { sequence: 4, entityName: 'a', state: 'removed', changedAt: instant(8) },
    ]);
  });

  it('refuses a second decision', async () => {
    const { store, id } = await openWithHold();
    const decision = { id, by: 'user:default/kim', at: instant(5) };
    await store.decideHold({ ...decision, decision: 'rejected' });

    await expect(
      store.decideHold({ ...decision, decision: 'released' }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  test.each(['', '0', 'x', '1.0', '99999999999999999999'])(
    'knows no hold %j',
    async id => {
      const { store } = await openWithHold();

      expect(await store.holdById(id)).toBeUndefined();
      await expect(
        store.decideHold({ id, decision: 'released', by: 'x', at: instant(5) }),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    },
  );
});
