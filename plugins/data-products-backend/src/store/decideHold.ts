// SPDX-License-Identifier: Apache-2.0

import { ConflictError, NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { inChunks } from './chunks';
import { inEnvironment } from './environments';
import { readHoldById } from './holds';
import { removeProducts } from './removeProducts';
import { HoldRow, ProductRow } from './rows';
import { ProductStore, StoredHold } from './types';

/** See `ProductStore.decideHold`. */
export async function decideHold(
  knex: Knex,
  decision: Parameters<ProductStore['decideHold']>[0],
): Promise<StoredHold> {
  const { id, by, at, removals } = decision;
  const found = await readHoldById(knex, id);
  if (!found) throw new NotFoundError(`There is no held removal ${id}`);
  const { environmentId } = found;

  return inEnvironment(knex, environmentId, async environment => {
    const { transaction } = environment;
    const decided = await transaction<HoldRow>('holds')
      .where({ id: Number(id), state: 'pending' })
      .update({
        state: decision.decision,
        decided_by: by,
        decided_at: at,
        reason: decision.reason ?? null,
      });
    const hold = await readHoldById(transaction, id);
    if (!hold || decided === 0) {
      throw new ConflictError(
        `Held removal ${id} is not pending any more; it is ${hold?.state}`,
      );
    }
    if (decision.decision === 'rejected') {
      await keepProducts(transaction, hold.productKeys);
    } else if (removals) {
      await removeProducts(environment, removals.productKeys, {
        environmentId,
        by,
        at,
        readStartedAt: removals.readStartedAt,
      });
    }
    return hold;
  });
}

async function keepProducts(
  transaction: Knex.Transaction,
  keys: ProductKey[],
): Promise<void> {
  for (const chunk of inChunks(keys)) {
    await transaction<ProductRow>('products')
      .whereIn('product_key', chunk)
      .where({ state: 'present' })
      .update({ is_kept: true });
  }
}
