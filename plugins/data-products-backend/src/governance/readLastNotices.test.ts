// SPDX-License-Identifier: Apache-2.0

import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { readLastNotices } from './readLastNotices';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('readLastNotices in %s', id => {
  it('tells the last reminder of the end that holds now', async () => {
    const { knex } = await openStore(databases, id);
    const shipments = aDataProduct({ title: 's', endsOn: '2026-12-12' });
    const parcels = aDataProduct({ title: 'p', endsOn: '2027-01-31' });
    const reminder = (
      key: string,
      ends_on: string,
      days_before: number,
      sent_at: string,
    ) => ({ product_key: key, ends_on, days_before, sent_at });
    await knex('sent_reminders').insert([
      reminder(shipments.key, '2026-12-12', 30, '2026-11-12T08:00:00.000Z'),
      reminder(shipments.key, '2026-12-12', 7, '2026-12-05T08:00:00.000Z'),
      reminder(parcels.key, '2026-12-31', 30, '2026-12-01T08:00:00.000Z'),
    ]);
    const products = [shipments, parcels, aDataProduct({ title: 'orders' })];
    expect(await readLastNotices(knex, products)).toEqual(
      new Map([[shipments.key, '2026-12-05T08:00:00.000Z']]),
    );
  });
});
