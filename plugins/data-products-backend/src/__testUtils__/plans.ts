// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { ApplyContext, ProductUpsert, SyncPlan } from '../store/types';

/** The environment of the products that `aDataProduct` builds. */
export const ENVIRONMENT_ID = 'env-7k2mq9';

/** An upsert whose hash is that of the whole product. */
export function anUpsert(product: DataProduct): ProductUpsert {
  return { product, contentHash: JSON.stringify(product) };
}

/** A plan that changes nothing but what is given. */
export function aPlan(plan: Partial<SyncPlan> = {}): SyncPlan {
  return { upserts: [], removals: [], ...plan };
}

/** An instant of a fixed day. */
export function instant(minute: number): string {
  return new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString();
}

/** A read that began at one minute and is applied at the next. */
export function aContext(
  minute: number,
  overrides: Partial<ApplyContext> = {},
): ApplyContext {
  return {
    environmentId: ENVIRONMENT_ID,
    by: 'sync',
    readStartedAt: instant(minute),
    at: instant(minute + 1),
    ...overrides,
  };
}
