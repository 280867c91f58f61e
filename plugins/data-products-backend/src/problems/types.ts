// SPDX-License-Identifier: Apache-2.0

import {
  ProblemReport,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A report as it is kept: of a product's key, so that it outlives a new title or another catalog. */
export interface StoredProblem extends Omit<
  ProblemReport,
  'entityRef' | 'title' | 'isClosable'
> {
  key: ProductKey;
}

/** What people reported of products. Each report and each closing is a change of the product, in one transaction. */
export interface ProblemStore {
  /** @throws ConflictError when this person has as many open reports of the product as one may have. */
  report(problem: {
    key: ProductKey;
    environmentId: string;
    text: string;
    /** Entity ref of a user. */
    by: string;
    /** ISO 8601 */
    at: string;
  }): Promise<StoredProblem>;
  /**
   * @throws NotFoundError when there is no such report
   * @throws ConflictError when it was closed before
   */
  close(closing: {
    id: string;
    by: string;
    at: string;
    note?: string;
  }): Promise<StoredProblem>;
  byId(id: string): Promise<StoredProblem | undefined>;
  /** Newest first. */
  ofProduct(key: ProductKey): Promise<StoredProblem[]>;
  /** Of all products, also of those that are gone; oldest first. */
  open(): Promise<StoredProblem[]>;
}
