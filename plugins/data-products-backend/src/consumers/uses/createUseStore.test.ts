// SPDX-License-Identifier: Apache-2.0

import {
  DeclaredUse,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { createUseStore } from './createUseStore';

const databases = createTestDatabases();

const keyOf = (title: string): ProductKey => aDataProduct({ title }).key;
const ORDERS = keyOf('orders');

const aUse = (overrides: Partial<DeclaredUse> = {}): DeclaredUse => ({
  entityRef: 'component:default/till',
  declaredBy: 'user:default/kim',
  declaredAt: '2026-11-22T12:00:00.000Z',
  ...overrides,
});

describe.each(databases.eachSupportedId())('declared uses on %s', id => {
  async function open() {
    const { knex } = await openStore(databases, id);
    return createUseStore(knex);
  }

  it('are of one product, by entity', async () => {
    const uses = await open();
    const app = aUse({ entityRef: 'component:default/app' });
    await uses.declare(ORDERS, aUse());
    await uses.declare(ORDERS, app);
    await uses.declare(keyOf('returns'), aUse());
    expect(await uses.of(ORDERS)).toEqual([app, aUse()]);
    expect(await uses.of(keyOf('payments'))).toEqual([]);
  });

  it('are counted for each product', async () => {
    const uses = await open();
    await uses.declare(ORDERS, aUse());
    await uses.declare(ORDERS, aUse({ entityRef: 'component:default/app' }));
    await uses.declare(keyOf('returns'), aUse());
    expect([...(await uses.counts())].sort()).toEqual([
      [ORDERS, 2],
      [keyOf('returns'), 1],
    ]);
  });

  it('stay as they were declared first', async () => {
    const uses = await open();
    await uses.declare(ORDERS, aUse());
    const again = await uses.declare(
      ORDERS,
      aUse({
        declaredBy: 'user:default/robin',
        declaredAt: '2026-11-23T12:00:00.000Z',
      }),
    );
    expect(again).toEqual(aUse());
    expect(await uses.of(ORDERS)).toEqual([aUse()]);
  });

  it('are declared at the same time without one getting in the way of the other', async () => {
    const uses = await open();
    const answers = await Promise.all(
      [0, 1, 2].map(() => uses.declare(ORDERS, aUse())),
    );
    expect(answers).toEqual([aUse(), aUse(), aUse()]);
  });

  it('are removed one at a time', async () => {
    const uses = await open();
    await uses.declare(ORDERS, aUse());
    await uses.declare(keyOf('returns'), aUse());
    expect(await uses.remove(ORDERS, aUse().entityRef)).toBe(true);
    expect(await uses.remove(ORDERS, aUse().entityRef)).toBe(false);
    expect(await uses.of(keyOf('returns'))).toHaveLength(1);
  });
});
