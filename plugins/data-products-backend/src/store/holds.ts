// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { inChunks } from './chunks';
import { HoldItemRow, HoldRow } from './rows';
import { ApplyContext, ProductStore, StoredHold, SyncPlan } from './types';

/** What becomes of an environment's pending hold. */
export type HoldPlan =
  | { is: 'unchanged' }
  | { is: 'resolved'; id: number }
  | { is: 'opened'; productKeys: ProductKey[]; knownProducts: number }
  | {
      is: 'changed';
      id: number;
      knownProducts: number;
      added: ProductKey[];
      dropped: ProductKey[];
    };

/** Compares what a plan wants held with the pending hold; without a wish nothing changes. */
export function planHold(
  pending: StoredHold | undefined,
  wanted: SyncPlan['hold'],
): HoldPlan {
  if (!wanted) return { is: 'unchanged' };
  const { knownProducts } = wanted;
  const after = new Set(wanted.productKeys);
  if (!pending) {
    return after.size === 0
      ? { is: 'unchanged' }
      : { is: 'opened', productKeys: [...after], knownProducts };
  }
  const id = Number(pending.id);
  if (after.size === 0) return { is: 'resolved', id };
  const before = new Set(pending.productKeys);
  const added = [...after].filter(key => !before.has(key));
  const dropped = [...before].filter(key => !after.has(key));
  const isSame =
    added.length + dropped.length === 0 &&
    knownProducts === pending.knownProducts;
  if (isSame) return { is: 'unchanged' };
  return { is: 'changed', id, knownProducts, added, dropped };
}

/** Carries a hold plan out; the transaction must hold the environment's lock. */
export async function applyHold(
  transaction: Knex.Transaction,
  plan: HoldPlan,
  context: ApplyContext,
): Promise<void> {
  switch (plan.is) {
    case 'unchanged':
      return;
    case 'resolved':
      await transaction<HoldRow>('holds')
        .where({ id: plan.id })
        .update({ state: 'resolved', decided_at: context.at });
      return;
    case 'opened': {
      const [row] = await transaction<HoldRow>('holds')
        .insert({
          environment_id: context.environmentId,
          state: 'pending',
          held_at: context.at,
          known_products: plan.knownProducts,
        })
        .returning('id');
      if (row) await insertItems(transaction, row.id, plan.productKeys);
      return;
    }
    case 'changed':
      await transaction<HoldRow>('holds')
        .where({ id: plan.id })
        .update({ known_products: plan.knownProducts });
      await insertItems(transaction, plan.id, plan.added);
      for (const chunk of inChunks(plan.dropped)) {
        await transaction<HoldItemRow>('hold_items')
          .where({ hold_id: plan.id })
          .whereIn('product_key', chunk)
          .delete();
      }
      return;
    default:
      plan satisfies never;
  }
}

async function insertItems(
  transaction: Knex.Transaction,
  holdId: number,
  keys: ProductKey[],
): Promise<void> {
  for (const chunk of inChunks(keys)) {
    await transaction<HoldItemRow>('hold_items').insert(
      chunk.map(key => ({ hold_id: holdId, product_key: key })),
    );
  }
}

/** Holds with their products sorted by key, newest first. */
export async function readHolds(
  knex: Knex,
  filter: Parameters<ProductStore['holds']>[0] & { id?: number },
): Promise<StoredHold[]> {
  const rows = await knex<HoldRow>('holds')
    .where({
      ...(filter.id !== undefined && { id: filter.id }),
      ...(filter.environmentId && { environment_id: filter.environmentId }),
      ...(filter.state && { state: filter.state }),
    })
    .orderBy('id', 'desc');
  const keysByHold = new Map<number, ProductKey[]>();
  for (const chunk of inChunks(rows)) {
    const items = await knex<HoldItemRow>('hold_items')
      .whereIn(
        'hold_id',
        chunk.map(row => row.id),
      )
      .orderBy('product_key');
    for (const item of items) {
      const keys = keysByHold.get(item.hold_id) ?? [];
      keys.push(item.product_key);
      keysByHold.set(item.hold_id, keys);
    }
  }
  return rows.map(row => ({
    id: String(row.id),
    environmentId: row.environment_id,
    heldAt: row.held_at,
    state: row.state,
    knownProducts: row.known_products,
    productKeys: keysByHold.get(row.id) ?? [],
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    reason: row.reason ?? undefined,
  }));
}

/** `undefined` also for what is no id of a hold. */
export async function readHoldById(
  knex: Knex,
  id: string,
): Promise<StoredHold | undefined> {
  // Larger numbers are not integers of the database.
  if (!/^\d{1,9}$/.test(id)) return undefined;
  const [hold] = await readHolds(knex, { id: Number(id) });
  return hold;
}
