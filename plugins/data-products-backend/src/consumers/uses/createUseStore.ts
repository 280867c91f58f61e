// SPDX-License-Identifier: Apache-2.0

import {
  DeclaredUse,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Knex } from 'knex';

/** Who said to use which product. Uses outlive a product that is removed, and count again when it comes back. */
export interface UseStore {
  /** By entity ref. */
  of(key: ProductKey): Promise<DeclaredUse[]>;
  /** How many said to use each product; those that nobody uses are left out. */
  counts(): Promise<ReadonlyMap<ProductKey, number>>;
  /** Of what was declared before, the first declaration stays. */
  declare(key: ProductKey, use: DeclaredUse): Promise<DeclaredUse>;
  /** False when there was none. */
  remove(key: ProductKey, entityRef: string): Promise<boolean>;
}

interface UseRow {
  product_key: ProductKey;
  entity_ref: string;
  declared_by: string;
  declared_at: string;
}

/** Keeps them in the database of the product store. */
export function createUseStore(knex: Knex): UseStore {
  return {
    async of(key) {
      const rows = await knex<UseRow>('declared_uses')
        .where({ product_key: key })
        .orderBy('entity_ref');
      return rows.map(toUse);
    },

    async counts() {
      const rows = await knex<UseRow>('declared_uses')
        .groupBy('product_key')
        // PostgreSQL has text for big integers.
        .select<{ product_key: ProductKey; uses: number | string }[]>(
          'product_key',
          knex.raw('count(*) as uses'),
        );
      return new Map(
        rows.map(({ product_key: key, uses }) => [key, Number(uses)]),
      );
    },

    async declare(key, { entityRef, declaredBy, declaredAt }) {
      const row: UseRow = {
        product_key: key,
        entity_ref: entityRef,
        declared_by: declaredBy,
        declared_at: declaredAt,
      };
      await knex<UseRow>('declared_uses')
        .insert(row)
        .onConflict(['product_key', 'entity_ref'])
        .ignore();
      const kept = await knex<UseRow>('declared_uses')
        .where({ product_key: key, entity_ref: entityRef })
        .first();
      return toUse(kept ?? row);
    },

    async remove(key, entityRef) {
      const removed = await knex<UseRow>('declared_uses')
        .where({ product_key: key, entity_ref: entityRef })
        .delete();
      return removed > 0;
    },
  };
}

function toUse(row: UseRow): DeclaredUse {
  return {
    entityRef: row.entity_ref,
    declaredBy: row.declared_by,
    declaredAt: row.declared_at,
  };
}
