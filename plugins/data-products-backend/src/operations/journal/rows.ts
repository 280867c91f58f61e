// SPDX-License-Identifier: Apache-2.0

import {
  OperationKind,
  PlannedStep,
  ProductKey,
  StepState,
  TargetState,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExecutableStep, ExecutableTarget, StoredTarget } from '../types';

export interface OperationRow {
  id: string;
  kind: OperationKind;
  environment_id: string;
  requested_by: string;
  request_key: string | null;
  requested_at: string;
  deadline_at: string;
  started_at: string | null;
  finished_at: string | null;
  announced_at: string | null;
  cancelled_by: string | null;
  undo_requested_by: string | null;
  undo_requested_at: string | null;
  undo_finished_at: string | null;
  lease_owner: string | null;
  lease_until: string | null;
}

export interface TargetRow {
  operation_id: string;
  position: number;
  state: TargetState;
  product_key: ProductKey | null;
  entity_ref: string | null;
  becomes: ExecutableTarget['becomes'];
  document: string;
  calls: string;
  error: string | null;
}

export interface StepRow {
  operation_id: string;
  target: number;
  position: number;
  state: StepState;
  document: string;
  before_image: string | null;
  is_settled: boolean | 0 | 1;
  started_at: string | null;
  finished_at: string | null;
  note: string | null;
  error: string | null;
  by_hand: string | null;
}

export interface LockRow {
  name: string;
  operation_id: string;
}

/** What of a target does not change while it runs, and has no column. */
export type TargetDocument = Pick<
  ExecutableTarget,
  | 'title'
  | 'topics'
  | 'qualifiedNames'
  | 'locks'
  | 'before'
  | 'after'
  | 'acceptedTerms'
> &
  Pick<StoredTarget, 'isImported'>;

/** Reads a column that only this journal writes. */
export function parseTargetDocument(text: string): TargetDocument {
  return checked(text, 'locks') as TargetDocument;
}

/** As much of a step as people are shown; what was imported has no more. */
export function parseShownStep(text: string): PlannedStep {
  return checked(text, 'title') as PlannedStep;
}

/** Reads a column that only this journal writes. */
export function parseStepDocument(text: string): ExecutableStep {
  return checked(text, 'action') as ExecutableStep;
}

/** Reads a column that only this journal writes. */
export function parseCalls(text: string): StoredTarget['calls'] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Error('Stored calls are not a list');
  return value;
}

function checked(text: string, key: string): object {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !(key in value)) {
    throw new Error(`A stored operation has no ${key}`);
  }
  return value;
}
