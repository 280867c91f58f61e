// SPDX-License-Identifier: Apache-2.0

import { NotFoundError } from '@backstage/errors';
import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { CallOptions } from '@data-mesh/confluent-client';
import { SyncPlan } from '../store/types';
import { contentHash } from './contentHash';
import { readPendingHold } from './readPendingHold';
import { readProduct } from './reading/readProduct';
import { SyncDependencies, instantOf } from './SyncDependencies';

/** What came of reading one product again. */
export type Refreshed =
  | 'written'
  | 'removed'
  /** Gone, but among those that wait for a person. */
  | 'held'
  /** A topic belongs to a product now that is not stored yet; only a full sync can move it without a gap. */
  | 'moving';

/**
 * Reads the topics of one product directly, and writes what they say. A person waits for it, so it goes before the full
 * sync in the environment's budget, and may run next to one: the store keeps what was read later.
 *
 * @remarks A topic that joined the product since the last full sync is found by the next one.
 * @throws NotFoundError for a product that is not present; else what kept a topic from being read, and then nothing
 * was changed.
 */
export async function refreshProduct(
  dependencies: SyncDependencies,
  key: ProductKey,
  call: CallOptions = {},
): Promise<Refreshed> {
  const { connection, store, clock } = dependencies;
  const environmentId = connection.config.id;
  const [stored] = await store.productsByKey([key]);
  if (!stored) throw new NotFoundError(`There is no product ${key}`);
  const pendingHold = await readPendingHold(store, environmentId);
  const readStartedAt = instantOf(clock);
  const verdict = await readProduct(dependencies, stored.product, { call });
  const apply = (plan: Partial<SyncPlan>) =>
    store.applyPlan(
      { upserts: [], removals: [], ...plan },
      { environmentId, by: 'sync', readStartedAt, at: instantOf(clock) },
    );
  switch (verdict.status) {
    case 'unknown':
      throw verdict.error;
    case 'moving':
      return 'moving';
    case 'gone':
      if (pendingHold.has(key)) return 'held';
      await apply({ removals: [key] });
      return 'removed';
    case 'present': {
      const { product } = verdict;
      await apply({
        upserts: [{ product, contentHash: contentHash(product) }],
      });
      return 'written';
    }
    default:
      return verdict satisfies never;
  }
}
