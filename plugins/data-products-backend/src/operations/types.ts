// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  DataProduct,
  NamedValue,
  NewSchema,
  Operation,
  OperationKind,
  OperationPlan,
  OperationRequest,
  PlannedStep,
  ProductKey,
  ProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common';
import { SeenTopics } from './handlers/createSeenTopics';

/**
 * One write, as data: what shall be, never how to get there. Each is idempotent, because its handler reads before it
 * writes, and has a way back to what was before.
 */
export type OperationAction =
  /** Gives a topic exactly these values of one business metadata; without values the metadata are taken off. */
  | {
      type: 'setBusinessMetadata';
      qualifiedName: string;
      metadata: string;
      values: NamedValue[];
    }
  | { type: 'setTag'; qualifiedName: string; tag: string; isOn: boolean }
  /** Sets those that are given; an empty text clears one. */
  | {
      type: 'setTopicAttributes';
      qualifiedName: string;
      description?: string;
      owner?: string;
      ownerEmail?: string;
    }
  /** What the environment's package cannot hold, kept by the portal; without values nothing is kept. */
  | { type: 'keepMetadata'; qualifiedName: string; values: NamedValue[] }
  | {
      type: 'createTopic';
      clusterId: string;
      topic: string;
      partitions?: number;
      configs: NamedValue[];
    }
  /** Runs a `CREATE … AS` whose sink is the topic. */
  | {
      type: 'runStatement';
      ksqldbClusterId: string;
      statement: string;
      /** Name of the stream or table that it makes. */
      sourceName: string;
      clusterId: string;
      topic: string;
    }
  | { type: 'registerSchema'; subject: string; schema: NewSchema }
  /** Writes nothing: waits until the catalog knows a topic, which it does some time after its first value schema. */
  | { type: 'awaitIndexing'; qualifiedName: string }
  | { type: 'defineTag'; name: string; description: string }
  /** Defines it, or adds the attributes that it lacks. */
  | {
      type: 'defineBusinessMetadata';
      name: string;
      description: string;
      attributes: NamedValue[];
    };

/** A step of a stored plan: what people are shown, what is done, and what was there when it was planned. */
export interface ExecutableStep extends PlannedStep {
  action: OperationAction;
  /** As the handler of the action observed it while planning; JSON. When it differs at the time of writing, somebody else wrote. */
  expected?: unknown;
}

/** What one target of an operation is about, as it is stored. */
export interface ExecutableTarget {
  title: string;
  topics: string[];
  /** Of the product that is changed, or comes to be; absent for `prepareEnvironment`. */
  productKey?: ProductKey;
  entityRef?: string;
  /** Long qualified names of its topics. */
  qualifiedNames: string[];
  /** Never at the same time as another operation that names one of these: product keys and qualified names. */
  locks: string[];
  steps: ExecutableStep[];
  /** What its success means to the store. */
  becomes: 'present' | 'removed' | 'unchanged';
  /** For the activity, audit and notifications. */
  before?: ProductMetadata;
  after?: ProductMetadata;
  /** The terms of the SLA tier that whoever asks has accepted, in the words they were shown. */
  acceptedTerms?: string;
}

/** What is stored of a runnable plan, and carried out. */
export interface ExecutablePlan {
  kind: OperationKind;
  environmentId: string;
  targets: ExecutableTarget[];
}

/** What rights to a target depend on; known also of a plan that is not runnable, as far as it could be found out. */
export interface PlannedSubject {
  /** The product as the store holds it: the one that is changed, or joined by a topic. */
  current?: DataProduct;
  /** As it would be; empty texts say nothing. Absent for `unpublish`. */
  proposed?: { owner: string; domain: string };
  /** The statement that would make the topic. */
  statement?: {
    ksqldbClusterId: string;
    text: string;
    /** Streams and tables that it reads, as the server knows them. */
    sources: string[];
  };
}

/** A plan for people, and, when nothing is in the way, the one to carry out. */
export interface PlannedOperation {
  plan: OperationPlan;
  /** In the order of the plan's targets. */
  subjects: PlannedSubject[];
  /** Absent when the plan is not runnable. */
  executable?: ExecutablePlan;
}

/** Who asks. */
export interface OperationRequester {
  /** Entity ref of a user; the subject of a service. */
  by: string;
}

/** Finds out what an operation would do: reads Confluent, the catalog and the store, writes nothing. */
export interface OperationPlanner {
  plan(
    request: OperationRequest,
    context: {
      /** Whose view of dependents and successors counts. */
      credentials: BackstageCredentials;
      signal?: AbortSignal;
    },
  ): Promise<PlannedOperation>;
}

/** Works on one system on behalf of steps of one type of action. */
export interface ActionHandler<
  A extends OperationAction = OperationAction,
  Seen = unknown,
> {
  /** What is there now; JSON, and the same JSON for the same state. Throws when it cannot be told. */
  observe(action: A, context: ActionContext): Promise<Seen>;
  /** Whether it is as the action wants it. Pure. */
  isDone(action: A, seen: Seen): boolean;
  /** Writes; is called only when it is not done. Reading back is the runner's, by `observe` and `isDone`. */
  apply(action: A, seen: Seen, context: ActionContext): Promise<void>;
  /**
   * Takes it back, from what was seen before `apply` was first called.
   * @returns How to do so by hand, when it must not or cannot be done: the topic holds records, somebody changed it since.
   */
  undo(
    action: A,
    before: Seen,
    context: ActionContext,
  ): Promise<{ isUndone: true } | { isUndone: false; byHand: string }>;
}

export interface ActionContext {
  environmentId: string;
  signal: AbortSignal;
  /** Told what the step waits for. */
  note(text: string): void;
  /** Of the target that the step is one of. */
  seenTopics: SeenTopics;
  /** Counts what was sent, for the audit; method, path and status only, never bodies or credentials. */
  onCall(call: { operation: string; status?: number }): void;
}

/** An operation as the journal holds it. */
export interface StoredOperation extends Omit<
  Operation,
  'isCancellable' | 'isUndoable' | 'targets'
> {
  key?: string;
  targets: StoredTarget[];
}

export type StoredTarget = Operation['targets'][number] &
  Pick<
    ExecutableTarget,
    'productKey' | 'qualifiedNames' | 'becomes' | 'before' | 'after'
  > & {
    /** It was not carried out from this journal, so nobody knows how to take it back. */
    isImported?: true;
    /** Kinds of upstream calls with their status and count, as told by `onCall`. */
    calls: { operation: string; status?: number; count: number }[];
  };

/** Everything that routes need of operations that are under way or over. */
export interface Operations {
  /**
   * Stores a plan and starts it; does not wait for it. With the key of one that was submitted before by the same requester,
   * gives that one back.
   * @throws ConflictError when another operation holds a lock; it names the operation and who asked for it
   */
  submit(
    executable: ExecutablePlan,
    submission: { by: string; key?: string },
  ): Promise<StoredOperation>;
  byId(id: string): Promise<StoredOperation | undefined>;
  /** What this requester submitted with this key; asked before planning, as what is done cannot be planned again. */
  byKey(by: string, key: string): Promise<StoredOperation | undefined>;
  ofRequester(
    by: string,
    page: { limit: number; offset: number },
  ): Promise<{ items: StoredOperation[]; totalItems: number }>;
  ofProduct(
    key: ProductKey,
    page: { limit: number; offset: number },
  ): Promise<{ items: StoredOperation[]; totalItems: number }>;
  /** Stops it and undoes what it did. @throws ConflictError when it is over */
  cancel(id: string, by: string): Promise<StoredOperation>;
  /**
   * Looks whether what an operation wrote still stands, and then takes it back, the last first; does not wait for it. An
   * operation that is being undone, or was, is given back as it is.
   * @throws ConflictError with what somebody changed since; when it is not over, or another operation works on its products
   */
  undo(id: string, by: string): Promise<StoredOperation>;
}

/** What follows the end of each target, and of its undoing; called at least once, at most a few times, also after a kill. */
export interface OperationOutcomes {
  /**
   * Brings the store in line with what Confluent says now of the products of a finished target, as a change by the person
   * who asked for it, or for its undo.
   * A failure is logged; the next sync heals it.
   */
  store(
    operation: StoredOperation,
    target: StoredTarget,
  ): Promise<{ product?: DataProduct; entityRef?: string }>;
  /** Tells those who should know. Never throws. */
  announce(operation: StoredOperation): Promise<void>;
}
