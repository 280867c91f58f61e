// SPDX-License-Identifier: Apache-2.0
import { ProductIssue } from '../model/issue';
import { DataProduct } from '../model/product';

/** An environment as everybody may see it. */
export interface EnvironmentInfo {
  /** `env-…` */
  id: string;
  /** Short name from configuration, e.g. `prod`. */
  name: string;
  title: string;
  /** Catalog namespace of its products. */
  namespace: string;
  mode: 'readOnly' | 'readWrite';
  /** True for the one that lists start with. */
  isPrimary: boolean;
  /** What configuration says about its clusters; those it does not name may have products, too. */
  clusters: ClusterInfo[];
  /** Address of the Schema Registry, for consumers; absent when configuration tells none. */
  schemaRegistryUrl?: string;
}

/** How a consumer proves who it is to a Kafka cluster. */
export const CLUSTER_AUTHENTICATIONS = [
  'apiKey',
  'oauth',
  'mutualTls',
  'none',
] as const;

export type ClusterAuthentication = (typeof CLUSTER_AUTHENTICATIONS)[number];

/** A Kafka cluster as everybody may see it. */
export interface ClusterInfo {
  /** `lkc-…` */
  clusterId: string;
  title: string;
  /** `host:port`, comma-separated; absent when configuration does not tell. */
  bootstrapServers?: string;
  authentication: ClusterAuthentication;
}

/** A product whole, with the state of its projection. */
export interface ProductDetails {
  entityRef: string;
  product: DataProduct;
  /** ISO 8601: when a sync last read it. */
  readAt: string;
  changedAt: string;
  /** True while the catalog still shows an older state. */
  isBeingIndexed: boolean;
}

/** One field of one product that changed. */
export interface ProductChange {
  id: string;
  entityRef: string;
  /** ISO 8601 */
  at: string;
  /** `sync`, or the entity ref of a user. */
  by: string;
  /**
   * `product` for its appearance and removal, `problem` for reports, `slaTerms` for terms that somebody accepted (in their
   * words then), else the field's name in the model, e.g. `owner`.
   */
  field: string;
  kind: 'added' | 'changed' | 'removed';
  before?: string;
  after?: string;
}

export interface ProductChangesResponse {
  items: ProductChange[];
  totalItems: number;
}

export type SyncOutcome =
  | { status: 'succeeded' }
  /** Nothing was read to its end, so nothing was changed. */
  | { status: 'failed'; cause: string; canRetryHelp: boolean }
  /** Changes were applied, removals wait for a person or for a readable answer. */
  | { status: 'partial'; cause: string };

/** One run of the sync of one environment. */
export interface SyncRun {
  id: string;
  environmentId: string;
  trigger: 'schedule' | 'request';
  /** Entity ref of the user that asked for it. */
  requestedBy?: string;
  startedAt: string;
  /** Absent while it runs. */
  endedAt?: string;
  outcome?: SyncOutcome;
  /** Requests sent to Confluent, every attempt counted. */
  upstreamRequests: number;
  counts: {
    topicsRead: number;
    products: number;
    added: number;
    changed: number;
    removed: number;
    held: number;
    quarantined: number;
  };
}

/** A large removal that waits for a person. */
export interface HeldRemoval {
  id: string;
  environmentId: string;
  heldAt: string;
  state: 'pending' | 'released' | 'rejected' | 'resolved';
  /** How many products the environment had. */
  knownProducts: number;
  products: {
    entityRef: string;
    title: string;
    /** Absent when unresolved or missing; `ownerText` says what was written. */
    ownerRef?: string;
    ownerText?: string;
    /** Absent when unresolved or missing; `domainText` says what was written. */
    domainRef?: string;
    domainText?: string;
  }[];
  /** How many more it holds that the caller may not see, or that are gone by now; none when absent. */
  unnamedProductCount?: number;
  decidedBy?: string;
  decidedAt?: string;
  /** What the person wrote. */
  reason?: string;
}

/** A product that could not become an entity; everything else was synced. */
export interface QuarantinedTopic {
  qualifiedName: string;
  message: string;
  since: string;
}

export interface UnresolvedReference {
  kind: 'owner' | 'domain';
  /** As written in Confluent. */
  text: string;
  productCount: number;
  /** Some of the products, at most five. */
  examples: { entityRef: string; title: string }[];
  /** Catalog entities with a similar name, best first, at most three. */
  suggestions: string[];
}

/** How one environment's sync is doing. */
export interface EnvironmentSyncState {
  environment: EnvironmentInfo;
  /** What is wrong with its configuration; empty when nothing is. */
  configurationProblems: string[];
  isRunning: boolean;
  lastRun?: SyncRun;
  lastSuccessAt?: string;
  /** Seconds between two scheduled runs. */
  intervalSeconds: number;
  productCount: number;
  issueCounts: {
    code: ProductIssue['code'];
    severity: ProductIssue['severity'];
    productCount: number;
  }[];
  pendingHolds: number;
  quarantined: QuarantinedTopic[];
  unresolvedOwnerCount: number;
  unresolvedDomainCount: number;
}

/** What the projection into the catalog asks for: the changes after a sequence number, in order. Services only. */
export interface ProjectionPage<TItem = ProjectionItem> {
  environmentId: string;
  namespace: string;
  /** False until one generation was read to its end; a full mutation must wait for that. */
  isComplete: boolean;
  /** The last sequence number of the store. */
  lastSequence: number;
  items: TItem[];
  /** True when more items follow the last one. */
  hasMore: boolean;
}

export type ProjectionItem =
  | {
      sequence: number;
      entityName: string;
      state: 'present';
      product: DataProduct;
    }
  | { sequence: number; entityName: string; state: 'removed' };

/** An item as a client receives it: one bad product must not cost the page. */
export type ReceivedProjectionItem =
  | ProjectionItem
  | {
      sequence: number;
      entityName: string;
      state: 'unreadable';
      message: string;
    };

/** Published on the events topic when a store has something new. */
export interface ProjectionEvent {
  environmentId: string;
  sequence: number;
}
