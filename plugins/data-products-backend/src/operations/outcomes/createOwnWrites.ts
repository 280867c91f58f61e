// SPDX-License-Identifier: Apache-2.0

import {
  ProductKey,
  isProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Knex } from 'knex';
import { LockRow } from '../journal/rows';

/** Which products operations of the portal write to, and wrote to; also those that they took away. */
export interface OwnWrites {
  /** Instants are ISO 8601. */
  remember(environmentId: string, key: ProductKey, at: string): Promise<void>;
  since(environmentId: string, at: string): Promise<ReadonlySet<ProductKey>>;
  /** Those that an operation has locked: it is not done with them, and what can be seen of them is half of it. */
  underWay(environmentId: string): Promise<ReadonlySet<ProductKey>>;
}

interface OwnWriteRow {
  environment_id: string;
  product_key: ProductKey;
  written_at: string;
}

/** Remembers them in the database of the product store; one row a product. */
export function createOwnWrites(knex: Knex): OwnWrites {
  return {
    async remember(environmentId, key, at) {
      await knex<OwnWriteRow>('own_writes')
        .insert({
          environment_id: environmentId,
          product_key: key,
          written_at: at,
        })
        .onConflict(['environment_id', 'product_key'])
        .merge();
    },
    async since(environmentId, at) {
      const rows = await knex<OwnWriteRow>('own_writes')
        .where({ environment_id: environmentId })
        .where('written_at', '>=', at)
        .select('product_key');
      return new Set(rows.map(row => row.product_key));
    },
    async underWay(environmentId) {
      const locks = await knex<LockRow>('operation_locks')
        .where('name', 'like', `${environmentId}/%`)
        .select('name');
      return new Set(
        locks
          .map(({ name }) => name)
          .filter(isProductKey)
          .filter(key => key.startsWith(`${environmentId}/`)),
      );
    },
  };
}
