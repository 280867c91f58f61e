// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { ProductUpsert, SyncPlan } from '../../store/types';
import { Verdict } from '../confirmation/confirmProducts';
import { contentHash } from '../contentHash';
import { PlannedSync } from './planSync';

/** What is to be committed, and what could not be found out. */
export interface ConcludedSync {
  plan: Pick<SyncPlan, 'upserts' | 'removals' | 'reappeared'>;
  /** Why products stay as they are although they are missing or have lost a port; one for each. */
  unanswered: unknown[];
}

/**
 * Joins what was planned with what direct reads showed. A product that turns out to be there after all is written like a
 * listed one.
 *
 * @param changed - The new and changed products of the listing.
 * @param verdicts - On every confirmation that was planned.
 */
export function concludeSync(
  planned: Extract<PlannedSync, { status: 'planned' }>,
  changed: ReadonlyMap<ProductKey, ProductUpsert>,
  verdicts: ReadonlyMap<ProductKey, Verdict>,
  knownHashes: ReadonlyMap<ProductKey, string>,
): ConcludedSync {
  const upserts = planned.upserts.flatMap(key => changed.get(key) ?? []);
  const removals: ProductKey[] = [];
  const unanswered: unknown[] = [];
  for (const [key, verdict] of verdicts) {
    switch (verdict.status) {
      case 'gone':
        removals.push(key);
        break;
      case 'present': {
        const { product } = verdict;
        const hash = contentHash(product);
        if (knownHashes.get(key) !== hash) {
          upserts.push({ product, contentHash: hash });
        }
        break;
      }
      case 'unknown':
      case 'moving':
        unanswered.push(verdict.error);
        break;
      default:
        verdict satisfies never;
    }
  }
  return {
    plan: { upserts, removals, reappeared: planned.reappeared },
    unanswered,
  };
}
