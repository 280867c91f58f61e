// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Operation,
  OperationPlan,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { FoundProduct } from '../../routes/createProductAccess';

export interface Page {
  limit: number;
  offset: number;
}

export interface OperationsPage {
  items: Operation[];
  totalItems: number;
}

/** Operations as one caller may see and do them; what routes and agents' actions share. */
export interface CallerOperations {
  /**
   * Writes nothing; what the caller may not do is a problem of the plan.
   * @throws NotFoundError for a product that they may not read
   */
  plan(
    request: OperationRequest,
    credentials: BackstageCredentials,
    options?: { signal?: AbortSignal },
  ): Promise<OperationPlan>;
  /**
   * Plans again and starts; with a key that the caller sent before, answers with what that started.
   * @throws NotAllowedError with every reason why the caller may not
   * @throws ConflictError when somebody else changed a product since, or works on it
   * @throws InputError with everything else that is in the way
   */
  submit(
    request: OperationRequest,
    credentials: BackstageCredentials,
    options?: { key?: string; signal?: AbortSignal },
  ): Promise<Operation>;
  /** @throws NotFoundError unless it is the caller's own, or about a product that they may read */
  byId(id: string, credentials: BackstageCredentials): Promise<Operation>;
  /** The caller's own, newest first. */
  mine(page: Page, credentials: BackstageCredentials): Promise<OperationsPage>;
  /** Newest first. */
  ofProduct(
    product: FoundProduct,
    page: Page,
    credentials: BackstageCredentials,
  ): Promise<OperationsPage>;
  /** @throws NotAllowedError unless it is the caller's own */
  cancel(id: string, credentials: BackstageCredentials): Promise<Operation>;
  /**
   * Takes back what is over. One that is being undone, or was, is answered as it is.
   * @throws NotAllowedError unless it is the caller's own, or they administrate operations, and they may do the reverse
   * @throws ConflictError when what it wrote was changed since, something depends on it, or it ended too long ago
   */
  undo(id: string, credentials: BackstageCredentials): Promise<Operation>;
}

/** Knows what ksqlDB's permissions say of a statement that would make a topic. */
export interface StatementAccess {
  /** Why the caller may not have it run, in a sentence; `undefined` when they may. */
  whyNot(
    statement: { ksqldbClusterId: string; text: string },
    credentials: BackstageCredentials,
  ): Promise<string | undefined>;
}
