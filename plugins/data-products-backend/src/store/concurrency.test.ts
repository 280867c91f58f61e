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
import { ProductStore } from './types';

const databases = createTestDatabases();

/** Applies plans of two products each, one after the other. */
async function writePlans(store: ProductStore, writer: string, plans: number) {
  for (let plan = 0; plan < plans; plan++) {
    await store.applyPlan(
      aPlan({
        upserts: ['x', 'y'].map(half =>
          anUpsert(aDataProduct({ title: `${writer}-${plan}-${half}` })),
        ),
      }),
      aContext(0),
    );
  }
}

/** Pages to the end again and again, as the projection does, until every product was seen. */
async function readUntil(store: ProductStore, products: number) {
  const seen: number[] = [];
  while (seen.length < products) {
    const { items } = await store.changedSince(
      ENVIRONMENT_ID,
      seen.at(-1) ?? 0,
      3,
    );
    seen.push(...items.map(item => item.sequence));
  }
  return seen;
}

describe.each(databases.eachSupportedId())('two writers on %s', databaseId => {
  it('give out each sequence number once, and a reader that follows skips none', async () => {
    const { store } = await openStore(databases, databaseId);

    const [seen] = await Promise.all([
      readUntil(store, 40),
      writePlans(store, 'first', 10),
      writePlans(store, 'second', 10),
    ]);

    expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('never give two products the same name', async () => {
    const { store } = await openStore(databases, databaseId);
    const twins = ['Orders', 'orders', 'ORDERS'].map(title =>
      aDataProduct({ title }),
    );

    await Promise.all(
      twins.map(twin =>
        store.applyPlan(aPlan({ upserts: [anUpsert(twin)] }), aContext(0)),
      ),
    );

    const known = await store.known(ENVIRONMENT_ID);
    expect(new Set(known.map(product => product.entityName)).size).toBe(3);
  });

  it('start one run between them', async () => {
    const { store } = await openStore(databases, databaseId);
    const run = {
      environmentId: ENVIRONMENT_ID,
      trigger: 'schedule' as const,
      at: instant(0),
      leaseMs: 60_000,
    };

    const starts = await Promise.all([1, 2, 3].map(() => store.startRun(run)));

    expect(starts.filter(start => start.started)).toHaveLength(1);
    expect(await store.runs(ENVIRONMENT_ID, 5)).toHaveLength(1);
  });

  it('decide a hold once between them', async () => {
    const { store } = await openStore(databases, databaseId);
    const product = aDataProduct({ title: 'orders' });
    const hold = { productKeys: [product.key], knownProducts: 1 };
    await store.applyPlan(
      aPlan({ upserts: [anUpsert(product)], hold }),
      aContext(0),
    );
    const [pending] = await store.holds({});

    const decisions = await Promise.allSettled(
      (['released', 'rejected'] as const).map(decision =>
        store.decideHold({
          id: pending!.id,
          decision,
          by: 'user:default/kim',
          at: instant(2),
          removals: {
            productKeys: [product.key],
            readStartedAt: instant(1),
          },
        }),
      ),
    );

    expect(decisions.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });
});
