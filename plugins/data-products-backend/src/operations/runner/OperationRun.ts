// SPDX-License-Identifier: Apache-2.0

import { Clock } from '@data-mesh/confluent-client';
import { StepHandlers } from '../handlers/StepHandler';
import { JournalEntry, JournalledTarget } from '../journal/types';

/** How long things may take. */
export interface RunLimits {
  /** Of one step. */
  stepTimeoutMs: number;
  /** Of a step that waits for the catalog's index. */
  indexingTimeoutMs: number;
}

/** An operation that this process works on, as its targets see it. */
export interface OperationRun {
  environmentId: string;
  /** What is taken back had succeeded, and is by request. */
  isUndo: boolean;
  handlers: StepHandlers;
  limits: RunLimits;
  clock: Clock;
  now(): string;
  record(entry: JournalEntry): Promise<void>;
  /** Aborted when this process must stop at once: the claim is lost, or the back end ends. */
  stop: AbortSignal;
  /** Aborted, with an error to be told, when the operation is cancelled or takes too long: what is done is taken back. */
  interruption: AbortSignal;
  /** Brings the store in line with a target that ended. @returns The product's entity ref, when it has one. */
  storeOutcome(target: JournalledTarget): Promise<string | undefined>;
}
