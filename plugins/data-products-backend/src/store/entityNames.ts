// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import {
  assignEntityName,
  DataProduct,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { inChunks } from './chunks';
import { EntityNameRow } from './rows';

/** The names of an environment's products; whoever once had one keeps it, also while removed. */
export interface EntityNames {
  /** Gives a product its name, the old one when it had one. */
  assign(product: DataProduct): void;
  /** Writes the names given since they were loaded. */
  save(): Promise<void>;
}

/** Loads every name of the environment; the transaction must hold the environment's lock. */
export async function loadEntityNames(
  transaction: Knex.Transaction,
  environmentId: string,
): Promise<EntityNames> {
  const known = await transaction<EntityNameRow>('entity_names')
    .where({ environment_id: environmentId })
    .select('product_key', 'entity_name');
  const named = new Set<ProductKey>(known.map(row => row.product_key));
  const taken = new Set(known.map(row => row.entity_name));
  const fresh: EntityNameRow[] = [];

  return {
    assign(product) {
      if (named.has(product.key)) return;
      const name = assignEntityName({
        title: product.title,
        key: product.key,
        isTaken: candidate => taken.has(candidate),
      });
      named.add(product.key);
      taken.add(name);
      fresh.push({
        product_key: product.key,
        environment_id: environmentId,
        entity_name: name,
      });
    },
    async save() {
      for (const chunk of inChunks(fresh.splice(0))) {
        await transaction<EntityNameRow>('entity_names').insert(chunk);
      }
    },
  };
}
