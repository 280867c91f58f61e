// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { inChunks } from './chunks';
import { readEnvironment } from './environments';
import { EntityNameRow, parseDocument, PortRow, ProductRow } from './rows';
import {
  KnownProduct,
  ProductStore,
  StoredProduct,
  StoredProjectionItem,
} from './types';

type NamedProductRow = ProductRow & Pick<EntityNameRow, 'entity_name'>;

/** The given products, all when none are given, with their names. */
function namedProducts(
  knex: Knex,
  products: Knex.QueryBuilder | string = 'products',
) {
  const source =
    typeof products === 'string' ? products : products.as('products');
  return knex
    .from<NamedProductRow>(source)
    .join('entity_names', 'entity_names.product_key', 'products.product_key')
    .select<NamedProductRow[]>('products.*', 'entity_names.entity_name');
}

/** See `ProductStore.known`. */
export async function readKnown(
  knex: Knex,
  environmentId: string,
): Promise<KnownProduct[]> {
  const ports = await knex<PortRow>('ports')
    .where({ environment_id: environmentId })
    .orderBy('qualified_name')
    .select('product_key', 'qualified_name');
  const namesByKey = new Map<ProductKey, string[]>();
  for (const port of ports) {
    const names = namesByKey.get(port.product_key) ?? [];
    names.push(port.qualified_name);
    namesByKey.set(port.product_key, names);
  }
  const rows = await knex<NamedProductRow>('products')
    .join('entity_names', 'entity_names.product_key', 'products.product_key')
    .where({ 'products.environment_id': environmentId, state: 'present' })
    .select(
      'products.product_key',
      'content_hash',
      'read_started_at',
      'entity_name',
      'is_kept',
    );
  return rows.map(row => ({
    key: row.product_key,
    contentHash: row.content_hash,
    readStartedAt: row.read_started_at,
    qualifiedNames: namesByKey.get(row.product_key) ?? [],
    entityName: row.entity_name,
    isKept: Boolean(row.is_kept),
  }));
}

/** See `ProductStore.productsByKey`. */
export async function readProductsByKey(
  knex: Knex,
  keys: ProductKey[],
): Promise<StoredProduct[]> {
  const products: StoredProduct[] = [];
  for (const chunk of inChunks(keys)) {
    const rows = await namedProducts(knex)
      .whereIn('products.product_key', chunk)
      .where({ state: 'present' });
    products.push(...rows.map(toStoredProduct));
  }
  return products;
}

/** See `ProductStore.productByEntityName`. */
export async function readProductByEntityName(
  knex: Knex,
  environmentId: string,
  entityName: string,
): Promise<StoredProduct | undefined> {
  const [row] = await namedProducts(knex).where({
    'entity_names.environment_id': environmentId,
    entity_name: entityName.toLowerCase(),
    state: 'present',
  });
  return row && toStoredProduct(row);
}

/** See `ProductStore.productsAfterName`. */
export async function readProductsAfterName(
  knex: Knex,
  page: { environmentId: string; after?: string; limit: number },
): Promise<StoredProduct[]> {
  const { environmentId, after, limit } = page;
  const query = namedProducts(knex)
    .where({ 'entity_names.environment_id': environmentId, state: 'present' })
    .orderBy('entity_name')
    .limit(limit);
  if (after !== undefined) query.where('entity_name', '>', after);
  return (await query).map(toStoredProduct);
}

/** See `ProductStore.changedSince`. */
export async function readChangedSince(
  knex: Knex,
  page: { environmentId: string; after: number; limit: number },
): ReturnType<ProductStore['changedSince']> {
  const { environmentId, after, limit } = page;
  // Read before the items: were it read after them, it could stand for items that they do not hold.
  const { sequence: lastSequence } = await readEnvironment(knex, environmentId);
  if (lastSequence <= after) {
    return { items: [], hasMore: false, lastSequence };
  }
  // The page is cut before the join: without statistics PostgreSQL would join every later product for each page.
  const cut = knex<ProductRow>('products')
    .where({ environment_id: environmentId })
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit + 1);
  const rows = await namedProducts(knex, cut).orderBy('sequence');
  const items = rows.slice(0, limit).map(toProjectionItem);
  return {
    items,
    hasMore: rows.length > limit,
    lastSequence: Math.max(lastSequence, items.at(-1)?.sequence ?? 0),
  };
}

function toStoredProduct(row: NamedProductRow): StoredProduct {
  return {
    product: parseDocument(row.document),
    entityName: row.entity_name,
    sequence: Number(row.sequence),
    readStartedAt: row.read_started_at,
    changedAt: row.changed_at,
    isKept: Boolean(row.is_kept),
  };
}

function toProjectionItem(row: NamedProductRow): StoredProjectionItem {
  const item = {
    sequence: Number(row.sequence),
    entityName: row.entity_name,
    changedAt: row.changed_at,
  };
  return row.state === 'removed'
    ? { ...item, state: 'removed' }
    : { ...item, state: 'present', product: parseDocument(row.document) };
}
