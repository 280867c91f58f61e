// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  productKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ApplyContext, ProductUpsert, SyncPlan } from '../store/types';

export const ENVIRONMENT_ID = 'env-1';

/** A complete product with one port named like it. */
export function aProduct(
  title: string,
  overrides: Partial<DataProduct> = {},
): DataProduct {
  const environmentId = overrides.environmentId ?? ENVIRONMENT_ID;
  return {
    key: productKey({ environmentId, clusterId: 'lkc-1', name: title }),
    environmentId,
    title,
    description: `All about ${title}.`,
    lifecycle: 'active',
    owner: {
      status: 'resolved',
      text: '@checkout',
      entityRef: 'group:default/checkout',
    },
    domain: {
      status: 'resolved',
      text: 'sales',
      entityRef: 'domain:default/sales',
    },
    qualityTier: { tier: 'curated' },
    slaTier: { tier: 'tier-2' },
    successor: { status: 'missing' },
    tags: ['pii'],
    attributes: [],
    outputPorts: [
      {
        name: title,
        clusterId: 'lkc-1',
        qualifiedName: `lsrc-1:lkc-1:${title}`,
        partitions: 6,
        subjects: [{ subject: `${title}-value`, part: 'value' }],
      },
    ],
    issues: [],
    ...overrides,
  };
}

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
