// SPDX-License-Identifier: Apache-2.0

import {
  ProductKey,
  StepState,
  TargetState,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  ExecutablePlan,
  ExecutableStep,
  StoredOperation,
  StoredTarget,
} from '../types';

/** A right to work on an operation, until somebody else has it. */
export interface Claim {
  operationId: string;
  /** Unique for each claim, so that a process does not mistake its later one for an earlier one. */
  owner: string;
}

export interface JournalledStep extends ExecutableStep {
  state: StepState;
  /** Absent until the step may have written; `seen` is JSON. */
  before?: { seen: unknown };
  /** Nothing (more) is to be taken back. */
  isSettled: boolean;
}

export interface JournalledTarget {
  position: number;
  state: TargetState;
  error?: string;
  becomes: StoredTarget['becomes'];
  calls: StoredTarget['calls'];
  steps: JournalledStep[];
}

/** An operation as whoever works on it needs it. */
export interface JournalledOperation {
  id: string;
  environmentId: string;
  requestedBy: string;
  deadlineAt: string;
  cancelledBy?: string;
  /** Somebody has it undone after its end: targets that are taken back had succeeded. */
  isUndo: boolean;
  targets: JournalledTarget[];
}

/** What becomes of a target, and at most one of its steps, in one transaction. What is absent stays as it is. */
export interface JournalEntry {
  target: number;
  /** A state that is over frees the target's locks. */
  state?: TargetState;
  error?: string;
  entityRef?: string;
  calls?: StoredTarget['calls'];
  step?: {
    position: number;
    state?: StepState;
    before?: { seen: unknown };
    isSettled?: boolean;
    startedAt?: string;
    finishedAt?: string;
    /** An empty text takes one away. */
    note?: string;
    error?: string;
    byHand?: string;
  };
}

export interface Page {
  limit: number;
  offset: number;
}

/** The other one has the claim by now: stop, and write nothing. */
export class ClaimLostError extends Error {
  override readonly name = 'ClaimLostError';

  constructor({ operationId }: Claim) {
    super(`Another process works on operation ${operationId} by now`);
  }
}

/**
 * What is known of all operations, durably. All instants are ISO 8601. What takes a claim throws ClaimLostError, and does
 * nothing, when it is not (any longer) the operation's.
 */
export interface Journal {
  /**
   * Stores an operation and takes its locks, in one transaction. Gives back the one that the requester submitted with the
   * same key, if there is one.
   * @throws ConflictError when another operation holds one of the locks
   */
  submit(
    executable: ExecutablePlan,
    submission: {
      id: string;
      by: string;
      key?: string;
      at: string;
      deadlineAt: string;
    },
  ): Promise<StoredOperation>;
  byId(id: string): Promise<StoredOperation | undefined>;
  byKey(by: string, key: string): Promise<StoredOperation | undefined>;
  /** Newest first. */
  ofRequester(
    by: string,
    page: Page,
  ): Promise<{ items: StoredOperation[]; totalItems: number }>;
  /** Newest first. */
  ofProduct(
    key: ProductKey,
    page: Page,
  ): Promise<{ items: StoredOperation[]; totalItems: number }>;
  /** Asks whoever works on it to stop and undo. @throws ConflictError when it is over, NotFoundError when there is none */
  cancel(id: string, by: string): Promise<StoredOperation>;
  /** What was done, and how it is taken back; for looking, as it takes no claim. */
  work(id: string): Promise<JournalledOperation | undefined>;
  /**
   * Opens an operation again whose targets have ended, locks those that succeeded, and has them taken back. Gives back as it
   * is one that somebody asked the same for.
   * @throws ConflictError when it is not over, nothing of it succeeded, or another operation holds one of the locks;
   * NotFoundError when there is none
   */
  requestUndo(
    id: string,
    request: { by: string; at: string },
  ): Promise<StoredOperation>;

  /** Claims the oldest operation that is not over and that nobody has a claim to. */
  claimNext(claim: {
    owner: string;
    at: string;
    until: string;
  }): Promise<JournalledOperation | undefined>;
  /** Tells also who has cancelled the operation. */
  renew(claim: Claim, until: string): Promise<{ cancelledBy?: string }>;
  /** Lets go, so that the next one need not wait until the claim runs out. */
  release(claim: Claim): Promise<void>;
  record(claim: Claim, entry: JournalEntry): Promise<void>;
  /** All targets have ended. `undefined`: they have not, as somebody asks for the undo of what has just ended. */
  finish(claim: Claim, at: string): Promise<StoredOperation | undefined>;
  /** Ends the claim too; nobody works on it again, unless it is to be undone. */
  markAnnounced(claim: Claim, at: string): Promise<void>;
  /** Deletes those that were over by then. */
  prune(before: string): Promise<number>;
}
