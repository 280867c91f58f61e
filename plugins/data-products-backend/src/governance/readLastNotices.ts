// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Knex } from 'knex';
import { inChunks } from '../store/chunks';

interface SentReminderRow {
  product_key: ProductKey;
  ends_on: string;
  sent_at: string;
}

/** When those who read each product were last reminded of its end, by key; reminders of an end that was put off do not count. */
export async function readLastNotices(
  knex: Knex,
  products: Pick<DataProduct, 'key' | 'endsOn'>[],
): Promise<Map<ProductKey, string>> {
  const endOf = new Map(
    products.flatMap(({ key, endsOn }) => (endsOn ? [[key, endsOn]] : [])),
  );
  const notices = new Map<ProductKey, string>();
  for (const keys of inChunks([...endOf.keys()])) {
    const rows = await knex<SentReminderRow>('sent_reminders')
      .whereIn('product_key', keys)
      .orderBy('sent_at');
    for (const row of rows) {
      if (row.ends_on === endOf.get(row.product_key)) {
        notices.set(row.product_key, row.sent_at);
      }
    }
  }
  return notices;
}
