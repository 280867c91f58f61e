// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  HeldRemoval,
  ProductChange,
  ProductKey,
  ProjectionItem,
  QuarantinedTopic,
  SyncOutcome,
  SyncRun,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What a sync needs to know of each product the store holds; light, so that 50,000 of them fit in memory. */
export interface KnownProduct {
  key: ProductKey;
  /** Of the product as stored; equal hashes mean equal products. */
  contentHash: string;
  /** When the read began that this state comes from; a sync that began reading earlier must not overwrite it. ISO 8601. */
  readStartedAt: string;
  /** Its ports. A topic is a port of two products while the one that it left waits to be confirmed as gone. */
  qualifiedNames: string[];
  /** Assigned once; how other products of the environment refer to it. */
  entityName: string;
  /** True while a person's decision keeps it although complete reads lack it. */
  isKept: boolean;
}

export interface StoredProduct {
  product: DataProduct;
  entityName: string;
  sequence: number;
  readStartedAt: string;
  changedAt: string;
  /** As of `KnownProduct`. */
  isKept: boolean;
}

/** What became of a product, as of a sequence number. */
export type StoredProjectionItem = ProjectionItem & { changedAt: string };

/** A product to write, with what `planSync` found out about it. */
export interface ProductUpsert {
  product: DataProduct;
  contentHash: string;
}

/** Everything that one commit changes; made by pure planning, applied in one transaction. */
export interface SyncPlan {
  upserts: ProductUpsert[];
  /** Only what a direct read, or our own operation, showed to be gone. */
  removals: ProductKey[];
  /** Kept products that a complete read lists again: `isKept` ends. They may be upserted too, when they changed. */
  reappeared?: ProductKey[];
  /**
   * The products that wait for a person, as the environment's one pending hold: creates it, or makes it hold exactly
   * these. Empty resolves a pending one; absent (what is not a full sync) leaves it as it is.
   */
  hold?: { productKeys: ProductKey[]; knownProducts: number };
  /** Replaces the environment's list; absent leaves it as it is. */
  quarantined?: Omit<QuarantinedTopic, 'since'>[];
}

export interface ApplyContext {
  environmentId: string;
  /** `sync`, or the entity ref of a user. */
  by: string;
  /** When the read began that the plan comes from. ISO 8601. */
  readStartedAt: string;
  /** Absent when the change does not come from a run. */
  runId?: string;
  /** Now. ISO 8601. */
  at: string;
}

export interface AppliedPlan {
  added: number;
  changed: number;
  removed: number;
  held: number;
  /** Upserts and removals left out because the store already holds something, also a removal, that was read later. */
  outdated: number;
  /** The environment's sequence number after the commit. */
  lastSequence: number;
}

/** The suite's truth about the products of all environments. */
export interface ProductStore {
  /** Every product that is present, also those on hold. */
  known(environmentId: string): Promise<KnownProduct[]>;
  /**
   * Applies a plan in one transaction: products, names, sequence numbers, change rows, holds, quarantine.
   * A plan that changes nothing (also one that repeats the pending hold and the quarantine) writes nothing.
   * Names are assigned once and never to another product. A change row says what Confluent says differently; how the
   * portal resolves a reference, and its issues, are no change. With a `runId` whose run has lost its lease, nothing
   * is written.
   * @throws ConflictError when the run has lost its lease
   */
  applyPlan(plan: SyncPlan, context: ApplyContext): Promise<AppliedPlan>;
  /** Products that are present, by key; unknown keys are left out. */
  productsByKey(keys: ProductKey[]): Promise<StoredProduct[]>;
  productByEntityName(
    environmentId: string,
    entityName: string,
  ): Promise<StoredProduct | undefined>;
  /** Products that are present, in the order of their entities' names, from the one after the given name. */
  productsAfterName(
    environmentId: string,
    page: { after?: string; limit: number },
  ): Promise<StoredProduct[]>;
  /** What changed after a sequence number, in order; present products and removals. */
  changedSince(
    environmentId: string,
    after: number,
    limit: number,
  ): Promise<{
    items: StoredProjectionItem[];
    hasMore: boolean;
    lastSequence: number;
  }>;
  /** True once one generation was read to its end and committed. */
  isComplete(environmentId: string): Promise<boolean>;

  startRun(run: {
    environmentId: string;
    trigger: SyncRun['trigger'];
    requestedBy?: string;
    at: string;
    leaseMs: number;
  }): Promise<
    | { started: true; runId: string }
    | { started: false; because: string; leaseUntil: string }
  >;
  /** Prolongs the lease of a run that goes on. Throws ConflictError when the run has ended or another took over. */
  renewRun(runId: string, leaseUntil: string): Promise<void>;
  /** Marks the end; a complete run makes the environment complete. */
  finishRun(run: {
    runId: string;
    at: string;
    outcome: SyncOutcome;
    isCompleteRead: boolean;
    upstreamRequests: number;
    counts: SyncRun['counts'];
  }): Promise<void>;
  runs(environmentId: string, limit: number): Promise<SyncRun[]>;
  /** Whether a run goes on; one whose process died does not, once its lease is over. @param at - Now. ISO 8601. */
  isRunning(environmentId: string, at: string): Promise<boolean>;
  lastSuccessAt(environmentId: string): Promise<string | undefined>;
  /** The Stream Governance package that a sync found an environment to have; `undefined` before the first. */
  packageSeen(
    environmentId: string,
  ): Promise<'essentials' | 'advanced' | undefined>;
  rememberPackage(
    environmentId: string,
    seen: 'essentials' | 'advanced',
  ): Promise<void>;

  holds(filter: {
    environmentId?: string;
    state?: HeldRemoval['state'];
  }): Promise<StoredHold[]>;
  /**
   * Records a person's decision; throws ConflictError when it was decided before, NotFoundError when there is none.
   * A rejection keeps the products. A release removes, in the same transaction and recorded as changes by this person,
   * those of `removals` that nothing read later than `readStartedAt` brought back.
   */
  decideHold(decision: {
    id: string;
    decision: 'released' | 'rejected';
    by: string;
    at: string;
    reason?: string;
    /** What direct reads showed to be gone. */
    removals?: { productKeys: ProductKey[]; readStartedAt: string };
  }): Promise<StoredHold>;
  /** The hold of this id, in any state. */
  holdById(id: string): Promise<StoredHold | undefined>;

  changes(filter: {
    key: ProductKey;
    field?: string;
    limit: number;
    offset: number;
  }): Promise<{
    items: Omit<ProductChange, 'entityRef'>[];
    totalItems: number;
  }>;
  quarantined(environmentId: string): Promise<QuarantinedTopic[]>;
}

export interface StoredHold extends Omit<HeldRemoval, 'products'> {
  productKeys: ProductKey[];
}
