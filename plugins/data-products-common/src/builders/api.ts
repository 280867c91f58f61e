// SPDX-License-Identifier: Apache-2.0
import {
  EnvironmentInfo,
  EnvironmentSyncState,
  HeldRemoval,
  ProductChange,
  ProductDetails,
  ProjectionItem,
  ProjectionPage,
  SyncRun,
} from '../api/types';
import { ProductListResponse, ProductSummary } from '../api/exploreTypes';
import { aDataProduct } from './product';

/** The environment `prod`, the primary one. */
export function anEnvironment(
  overrides: Partial<EnvironmentInfo> = {},
): EnvironmentInfo {
  return {
    id: 'env-7k2mq9',
    name: 'prod',
    title: 'Production',
    namespace: 'prod',
    mode: 'readOnly',
    isPrimary: true,
    clusters: [
      {
        clusterId: 'lkc-3x9wz1',
        title: 'Retail',
        bootstrapServers: 'pkc-retail.example:9092',
        authentication: 'apiKey',
      },
    ],
    schemaRegistryUrl: 'https://psrc-retail.example',
    ...overrides,
  };
}

export function aProductSummary(
  overrides: Partial<ProductSummary> = {},
): ProductSummary {
  const title = overrides.title ?? 'orders';
  return {
    entityRef: `dataproduct:prod/${title}`,
    title,
    description: 'One event per order accepted by the web shop.',
    environmentId: 'env-7k2mq9',
    lifecycle: 'active',
    ownerRef: 'group:default/checkout',
    domainRef: 'domain:default/sales',
    qualityTier: 'authoritative',
    slaTier: 'tier-1',
    tags: ['PII'],
    topics: [title],
    issueCount: 0,
    changedAt: '2026-11-02T09:30:00.000Z',
    ...overrides,
  };
}

/** A list of everything there is. */
export function aProductList(
  items: ProductSummary[] = [aProductSummary()],
  overrides: Partial<ProductListResponse> = {},
): ProductListResponse {
  return {
    items,
    totalItems: items.length,
    totalReadable: items.length,
    extraColumns: [],
    facets: {},
    ...overrides,
  };
}

export function aProductDetails(
  overrides: Partial<ProductDetails> = {},
): ProductDetails {
  return {
    entityRef: 'dataproduct:prod/orders',
    product: aDataProduct(),
    readAt: '2026-11-02T10:00:00.000Z',
    changedAt: '2026-11-02T09:30:00.000Z',
    isBeingIndexed: false,
    ...overrides,
  };
}

/** The owner changed from one group to another. */
export function aProductChange(
  overrides: Partial<ProductChange> = {},
): ProductChange {
  return {
    id: '1',
    entityRef: 'dataproduct:prod/orders',
    at: '2026-11-02T09:30:00.000Z',
    by: 'sync',
    field: 'owner',
    kind: 'changed',
    before: 'group:default/web-shop',
    after: 'group:default/checkout',
    ...overrides,
  };
}

/** A run that found nothing to change. */
export function aSyncRun(overrides: Partial<SyncRun> = {}): SyncRun {
  return {
    id: 'run-1',
    environmentId: 'env-7k2mq9',
    trigger: 'schedule',
    startedAt: '2026-11-02T10:00:00.000Z',
    endedAt: '2026-11-02T10:00:02.000Z',
    outcome: { status: 'succeeded' },
    upstreamRequests: 4,
    counts: {
      topicsRead: 40,
      products: 39,
      added: 0,
      changed: 0,
      removed: 0,
      held: 0,
      quarantined: 0,
    },
    ...overrides,
  };
}

/** A removal of one product that waits for a person. */
export function aHeldRemoval(
  overrides: Partial<HeldRemoval> = {},
): HeldRemoval {
  return {
    id: 'hold-1',
    environmentId: 'env-7k2mq9',
    heldAt: '2026-11-02T10:00:00.000Z',
    state: 'pending',
    knownProducts: 39,
    products: [
      {
        entityRef: 'dataproduct:prod/orders',
        title: 'orders',
        ownerRef: 'group:default/checkout',
        domainText: 'sales',
      },
    ],
    ...overrides,
  };
}

/** An environment whose last sync went well. */
export function anEnvironmentSyncState(
  overrides: Partial<EnvironmentSyncState> = {},
): EnvironmentSyncState {
  return {
    environment: anEnvironment(),
    configurationProblems: [],
    isRunning: false,
    lastRun: aSyncRun(),
    lastSuccessAt: '2026-11-02T10:00:02.000Z',
    intervalSeconds: 120,
    productCount: 39,
    issueCounts: [],
    pendingHolds: 0,
    quarantined: [],
    unresolvedOwnerCount: 0,
    unresolvedDomainCount: 0,
    ...overrides,
  };
}

/** A product that is there, under its title as entity name. */
export function aPresentItem(
  sequence: number,
  product = aDataProduct(),
): ProjectionItem {
  return { sequence, entityName: product.title, state: 'present', product };
}

export function aRemovedItem(
  sequence: number,
  entityName: string,
): ProjectionItem {
  return { sequence, entityName, state: 'removed' };
}

/** The last page of a complete environment; `lastSequence` follows the items. */
export function aProjectionPage(
  overrides: Partial<ProjectionPage> = {},
): ProjectionPage {
  const items = overrides.items ?? [];
  return {
    environmentId: 'env-7k2mq9',
    namespace: 'prod',
    isComplete: true,
    lastSequence: items.at(-1)?.sequence ?? 0,
    items,
    hasMore: false,
    ...overrides,
  };
}
