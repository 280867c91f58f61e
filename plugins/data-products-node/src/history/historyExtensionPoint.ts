// SPDX-License-Identifier: Apache-2.0
import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  AuditRecord,
  DataProduct,
  Operation,
  OperationTarget,
  ProductKey,
  ProductMetadata,
  WatchKind,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What a target of an operation was about, as it is kept. */
export interface PastTarget extends OperationTarget {
  /** Absent for `prepareEnvironment`. */
  productKey?: ProductKey;
  /** Of its topics. */
  qualifiedNames: string[];
  /** What its success meant for the product. */
  becomes: 'present' | 'removed' | 'unchanged';
  /** What was said of the product before, and since then. */
  before?: ProductMetadata;
  after?: ProductMetadata;
  /** What was called to do so, how it was answered, and how often. */
  calls: { operation: string; status?: number; count: number }[];
}

/** An operation that is over. */
export interface PastOperation extends Omit<
  Operation,
  'environmentId' | 'state' | 'targets' | 'isCancellable' | 'isUndoable'
> {
  finishedAt: string;
  targets: PastTarget[];
}

/** What somebody reported of a product. */
export interface PastProblem {
  key: ProductKey;
  /** What the product was called, and who answered for it: they would have been told. */
  product: { entityRef: string; title: string; ownerRef?: string };
  text: string;
  /** Entity ref of a user. */
  reportedBy: string;
  /** ISO 8601 */
  reportedAt: string;
}

/**
 * Takes down what happened in one environment before the portal read it for the first time. Everything is recorded as of the
 * time that it names, so what happened to one product has to be told in the order in which it happened. Nothing is written
 * to Confluent, and nobody is told: what the portal would have told people is given back instead.
 */
export interface HistoryStorage {
  /**
   * Products as they were from then on. What differs from what was recorded before goes to their change log.
   *
   * @param change.by - `sync`, or the entity ref of a user.
   * @param change.at - ISO 8601
   */
  recordProducts(
    products: DataProduct[],
    change: { by: string; at: string },
  ): Promise<void>;
  /** Products that were none any more from then on. */
  recordRemoval(
    keys: ProductKey[],
    change: { by: string; at: string },
  ): Promise<void>;
  /**
   * An operation, with what the audit would have of it: that it was asked for, and how each target ended. What it made of
   * products is recorded by itself.
   *
   * @param dependentOwners - Who answered for what read its products; they are told when those end.
   */
  recordOperation(
    operation: PastOperation,
    dependentOwners?: string[],
  ): Promise<NotificationSendOptions[]>;
  /** @returns The number of the report, to close it by. */
  reportProblem(
    problem: PastProblem,
  ): Promise<{ id: string; notices: NotificationSendOptions[] }>;
  closeProblem(closing: {
    id: string;
    by: string;
    at: string;
    note?: string;
  }): Promise<void>;
  /** The reminder of the end of a product that was due at a time; none when none was. It is not sent again. */
  remind(reminder: {
    product: DataProduct;
    entityRef: string;
    /** ISO 8601 */
    at: string;
    dependentOwners: string[];
  }): Promise<NotificationSendOptions[]>;
  /** That somebody has watched a product, which was recorded before, since then. */
  recordWatch(watch: {
    key: ProductKey;
    /** Entity ref of a user or of a group. */
    watcherRef: string;
    /** All when absent. */
    kinds?: WatchKind[];
    /** Entity ref of the user who set it. */
    setBy: string;
    /** ISO 8601 */
    setAt: string;
  }): Promise<void>;
  /**
   * That the consumer groups of a cluster were looked at since then, so that what none of them read meanwhile is known to be
   * unread. ISO 8601.
   */
  recordConsumersWatched(watched: {
    clusterId: string;
    since: string;
  }): Promise<void>;
  /** Any other event of the audit. One that is there already stays as it is. */
  recordAudit(record: AuditRecord): Promise<void>;
}

/** Knows what happened before the portal was there. */
export interface HistorySource {
  /** For the log: `demo`, `old portal`. */
  id: string;
  /**
   * Is called once for each environment, when that has been read for the first time and nothing of it is stored yet. When it
   * throws, what it recorded until then stays, and the environment is stored as it was read.
   */
  record(past: {
    environmentId: string;
    /** As they were just read. */
    products: DataProduct[];
    /** When that began. ISO 8601. */
    readAt: string;
    storage: HistoryStorage;
  }): Promise<void>;
}

/** Takes down what happened before: in a portal that this one replaces, or in a demo. */
export interface HistoryExtensionPoint {
  /** @throws Error when there is a source already: two would tell two stories. */
  setSource(source: HistorySource): void;
}

/** For modules of the plugin `data-products`. */
export const historyExtensionPoint =
  createExtensionPoint<HistoryExtensionPoint>({
    id: 'data-products.history',
  });
