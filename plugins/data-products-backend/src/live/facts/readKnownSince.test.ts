// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { readKnownSince } from './readKnownSince';

const databases = createTestDatabases();
const [ORDERS, PAYMENTS] = ['orders', 'payments'].map(
  name => `env-7k2mq9/lkc-3x9wz1/${name}` as ProductKey,
) as [ProductKey, ProductKey];

const change = (
  key: ProductKey,
  day: number,
  overrides: { field?: string; kind?: string } = {},
) => ({
  environment_id: 'env-7k2mq9',
  product_key: key,
  changed_at: `2026-11-0${day}T08:00:00.000Z`,
  changed_by: 'sync',
  field: 'product',
  kind: 'added',
  ...overrides,
});

describe.each(databases.eachSupportedId())(
  'readKnownSince in %s',
  databaseId => {
    it('tells when products first appeared, whatever happened since', async () => {
      const { knex } = await openStore(databases, databaseId);
      await knex('changes').insert([
        change(ORDERS, 1, { field: 'owner' }),
        change(ORDERS, 2),
        change(ORDERS, 3, { kind: 'removed' }),
        change(ORDERS, 4),
        change(PAYMENTS, 5, { field: 'owner' }),
      ]);
      expect(await readKnownSince(knex, [ORDERS, PAYMENTS])).toEqual(
        new Map([[ORDERS, '2026-11-02T08:00:00.000Z']]),
      );
    });
  },
);
