// SPDX-License-Identifier: Apache-2.0
import {
  DataProduct,
  KnownQualityTier,
  KnownSlaTier,
  NamedValue,
  ProductStatus,
} from '../model/product';

/** What can be done to products; each writes through one journal, and is undone when it fails. */
export const OPERATION_KINDS = [
  /** Makes topics that exist products. */
  'publish',
  /** Changes what is said about products. */
  'edit',
  /** Says that products end, and what to use instead. */
  'deprecate',
  /** Makes products plain topics again; topics and records stay. */
  'unpublish',
  /** Makes topics, with schemas, and publishes them. */
  'create',
  /** Defines the tag and the business metadata that products need. */
  'prepareEnvironment',
] as const;

export type OperationKind = (typeof OPERATION_KINDS)[number];

/** What people say about a product: the fields of every form. Texts are trimmed; an empty one says nothing. */
export interface ProductMetadata {
  /** Name of the product; topics of one name in a cluster are ports of one product. Empty: the topic's own name. */
  product: string;
  description: string;
  /** Entity ref of a group or user. */
  owner: string;
  /** E-mail address to reach the owner at. */
  ownerEmail: string;
  /** Entity ref of a domain. */
  domain: string;
  /** Absent when nothing, or nothing known, is said; a form must choose one. */
  qualityTier?: KnownQualityTier;
  slaTier?: KnownSlaTier;
  lifecycle: ProductStatus;
  /** Entity ref of the product to use instead. */
  successor: string;
  /** Calendar day, e.g. `2027-01-31`. */
  endsOn: string;
  /** Every other attribute of the business metadata. */
  attributes: NamedValue[];
}

/** What a form that changes a product starts from, read from Confluent for it. */
export interface EditableProduct {
  entityRef: string;
  title: string;
  topics: string[];
  metadata: ProductMetadata;
  /**
   * What is written in Confluent where `metadata` has no word for it: a reference that resolves to nothing, a tier nobody
   * knows. By the name of the field. It stays as it is unless the field is given a value.
   */
  unrecognized: Partial<Record<keyof ProductMetadata, string>>;
  /** Opaque; differs as soon as anybody changes any of it. */
  version: string;
}

export interface PublishTarget {
  /** `lkc-…` */
  clusterId: string;
  topic: string;
  metadata: ProductMetadata;
  /** The tier whose terms the person has accepted; must be that of `metadata`. */
  acceptedSlaTier?: KnownSlaTier;
}

export interface EditTarget {
  entityRef: string;
  /** Of the `EditableProduct` that the form started from. */
  version: string;
  metadata: ProductMetadata;
  /** Needed when the SLA tier changes. */
  acceptedSlaTier?: KnownSlaTier;
}

export interface DeprecateTarget {
  entityRef: string;
  version: string;
  /** Entity ref of the product to use instead; empty when there is none. */
  successor: string;
  /** Calendar day on which it ends, after today. */
  endsOn: string;
}

export interface UnpublishTarget {
  entityRef: string;
  version: string;
  /** The product's title, typed by the person; needed when anything is known to read the product. */
  confirmedTitle?: string;
}

export const SCHEMA_TYPES = ['AVRO', 'JSON', 'PROTOBUF'] as const;

/** A schema to be registered. */
export interface NewSchema {
  schemaType: (typeof SCHEMA_TYPES)[number];
  schema: string;
}

/** Where a topic to be created comes from. */
export type NewTopicOrigin =
  | {
      type: 'blank';
      /** Default: the cluster's own. */
      partitions?: number;
      /** e.g. `retention.ms` */
      configs: NamedValue[];
      valueSchema: NewSchema;
      keySchema?: NewSchema;
    }
  | {
      type: 'ksqldb';
      /** Of the ksqlDB cluster, which must work on the topic's Kafka cluster. */
      ksqldbClusterId: string;
      /** One `CREATE STREAM … AS` or `CREATE TABLE … AS` whose sink is the topic. */
      statement: string;
    };

export interface CreateTarget extends PublishTarget {
  origin: NewTopicOrigin;
}

/** What is asked for; all targets are in one environment. At most 200. */
export type OperationRequest =
  | { kind: 'publish'; environmentId: string; targets: PublishTarget[] }
  | { kind: 'edit'; environmentId: string; targets: EditTarget[] }
  | { kind: 'deprecate'; environmentId: string; targets: DeprecateTarget[] }
  | { kind: 'unpublish'; environmentId: string; targets: UnpublishTarget[] }
  | { kind: 'create'; environmentId: string; targets: CreateTarget[] }
  | { kind: 'prepareEnvironment'; environmentId: string };

/** Something that keeps a target from being done (`error`), or that one should know (`warning`). */
export interface OperationProblem {
  severity: 'error' | 'warning';
  /** In kebab-case, e.g. `owner-unresolved`. */
  code: string;
  /** Path of the field within the target, e.g. `metadata.owner` or `origin.statement`; absent when it is about no field. */
  field?: string;
  /** A sentence that says what is wrong, and what to do. */
  message: string;
  /** Where more is said about it; a url is a path within the portal, or begins with `https://`. */
  links?: { title: string; url: string }[];
}

/** Where a step writes. */
export const OPERATION_SYSTEMS = [
  'streamCatalog',
  'schemaRegistry',
  'kafka',
  'ksqldb',
  /** What the portal keeps itself, because the environment's package cannot hold it. */
  'portal',
] as const;

export type OperationSystem = (typeof OPERATION_SYSTEMS)[number];

/** One value that a step changes. Absent: there is, or will be, none. */
export interface ValueChange {
  /** e.g. `DataProduct.owner`, `tag DataProduct`, `topic`, `description` */
  field: string;
  before?: string;
  after?: string;
}

/** A step that would be taken. */
export interface PlannedStep {
  /** Unique in the plan. */
  id: string;
  /** e.g. `Set the business metadata DataProduct of orders.returns.v1` */
  title: string;
  system: OperationSystem;
  changes: ValueChange[];
}

/** Something that reads a product, and so is touched by its end. */
export interface Dependent {
  /** `entity`: by relations of the catalog. `query`: a ksqlDB query. `consumerGroup`: seen in Kafka. `connector`. */
  type: 'entity' | 'query' | 'consumerGroup' | 'connector';
  /** What people call it. */
  title: string;
  entityRef?: string;
  /** Who answers for it, when that is known. */
  ownerRef?: string;
}

export interface Dependents {
  /** Those that the caller may know of. */
  items: Dependent[];
  /** How many more there are that the caller may not know of. */
  hiddenCount: number;
  /** Sources that could not be asked, one sentence each: then there may be more. */
  unknown: string[];
}

export interface PlannedTarget {
  title: string;
  topics: string[];
  /** Absent as long as there is no such product. */
  entityRef?: string;
  problems: OperationProblem[];
  /** What is worth knowing, e.g. what the environment's package cannot hold. */
  notes: string[];
  /** Empty when there are errors, or when everything is as asked for already. */
  steps: PlannedStep[];
  /** What somebody else made of the product since the form was loaded; then there is an error too. */
  changedMeanwhile?: EditableProduct;
  /** The product as it will be shown; absent for `unpublish`, and where there are errors that leave nothing to show. */
  preview?: DataProduct;
  /** Of `deprecate` and `unpublish`. */
  dependents?: Dependents;
}

/** What an operation would do, found out without writing anything. */
export interface OperationPlan {
  kind: OperationKind;
  environmentId: string;
  /** About no single target, e.g. that the environment is read-only. */
  problems: OperationProblem[];
  targets: PlannedTarget[];
  /** Whether nothing is in the way: no error, here or of any target. */
  isRunnable: boolean;
}

/** `done`: written. `found`: was so already. `notUndone`: written, and could not be taken back. */
export const STEP_STATES = [
  'waiting',
  'running',
  'done',
  'found',
  'failed',
  'undone',
  'notUndone',
] as const;

export type StepState = (typeof STEP_STATES)[number];

export interface OperationStep extends PlannedStep {
  state: StepState;
  /** ISO 8601 */
  startedAt?: string;
  finishedAt?: string;
  /** What it waits for, e.g. the catalog's index. */
  note?: string;
  /** What went wrong, in a sentence. */
  error?: string;
  /** Of `notUndone`: how to take it back by hand. */
  byHand?: string;
}

/**
 * `failed`: everything it wrote was undone, but for steps that say `notUndone`. `undone`: it had succeeded, and somebody
 * had it undone; the same holds of its steps.
 */
export const TARGET_STATES = [
  'waiting',
  'running',
  'undoing',
  'succeeded',
  'failed',
  'undone',
] as const;

export type TargetState = (typeof TARGET_STATES)[number];

export interface OperationTarget {
  title: string;
  topics: string[];
  /** As soon as there is such a product. */
  entityRef?: string;
  state: TargetState;
  steps: OperationStep[];
  /** Why it failed, in a sentence that says what to do. */
  error?: string;
}

export const OPERATION_STATES = [
  'waiting',
  'running',
  /** Something failed, somebody cancelled it, or somebody has it undone after its end. */
  'undoing',
  'succeeded',
  /** Some of its targets succeeded. */
  'partlySucceeded',
  'failed',
  /** Somebody had it undone after its end: each of its targets that had succeeded. */
  'undone',
] as const;

export type OperationState = (typeof OPERATION_STATES)[number];

/** An operation under way, or over. */
export interface Operation {
  id: string;
  kind: OperationKind;
  environmentId: string;
  state: OperationState;
  /** Entity ref of a user; of a service, its subject. */
  requestedBy: string;
  /** ISO 8601, as all times. */
  requestedAt: string;
  startedAt?: string;
  finishedAt?: string;
  targets: OperationTarget[];
  /** Whether the caller may cancel it: it is under way and theirs. */
  isCancellable: boolean;
  /**
   * Whether the caller can ask for it to be undone: something of it was done, not too long ago, and it is theirs, or they
   * administrate operations. Whether what it wrote still stands is found out when they ask.
   */
  isUndoable: boolean;
  /** Present as soon as somebody has it undone after its end. */
  undo?: OperationUndo;
}

/** Who had an operation undone after its end. */
export interface OperationUndo {
  /** Entity ref of a user; of a service, its subject. */
  requestedBy: string;
  requestedAt: string;
  /** Absent while it is being undone. */
  finishedAt?: string;
}

/** What one can ask to be allowed. */
export type ProductAction = Exclude<OperationKind, 'prepareEnvironment'>;

/** A question about an existing product, a proposed one, or both (an edit that moves it). */
export interface AllowedQuestion {
  action: ProductAction;
  environmentId: string;
  /** Of the product as it is. */
  entityRef?: string;
  /** As it would be. */
  proposed?: { owner: string; domain: string };
}

export interface AllowedAnswer {
  isAllowed: boolean;
  /** A sentence that says why not, and who can. */
  because?: string;
}

/** Something that waits for the caller. */
export interface WorkItem {
  id: string;
  /** `ended`: a deprecated product's last day is over, and it is still offered. */
  type: 'ended';
  title: string;
  entityRef: string;
  /** ISO 8601 */
  since: string;
  /** What to do, in a sentence. */
  message: string;
}
