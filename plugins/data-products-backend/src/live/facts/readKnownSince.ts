// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { Knex } from 'knex';
import { inChunks } from '../../store/chunks';

interface FirstChangeRow {
  product_key: ProductKey;
  at: string;
}

/**
 * When products first appeared, as the change log says, by key. ISO 8601. One that was gone in between counts from the first
 * time on.
 */
export async function readKnownSince(
  knex: Knex,
  keys: readonly ProductKey[],
): Promise<Map<ProductKey, string>> {
  const since = new Map<ProductKey, string>();
  for (const chunk of inChunks(keys)) {
    const rows: FirstChangeRow[] = await knex('changes')
      .select('product_key')
      .min({ at: 'changed_at' })
      .whereIn('product_key', chunk)
      .where({ field: 'product', kind: 'added' })
      .groupBy('product_key');
    for (const { product_key: key, at } of rows) since.set(key, at);
  }
  return since;
}
