// SPDX-License-Identifier: Apache-2.0
import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  DataProduct,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A product that an operation would make or change. */
export interface PlannedProduct {
  /** Of the catalog's entity; absent for a product that is not there yet. */
  entityRef?: string;
  /** That its entity has, or will have. */
  namespace: string;
  /** As it is now; absent for a product that is not there yet. */
  before?: DataProduct;
  /** As it would be. */
  after: DataProduct;
}

/** What a gate has to say about one product. */
export interface GateRemarks {
  /** Of severity `error` when the product must not become so. */
  problems: OperationProblem[];
  /** What is worth knowing, and in nobody's way; sentences. */
  notes: string[];
}

/** Decides by rules of its own whether products may become what operations would make of them. */
export interface OperationGate {
  /** Unique; for the log. */
  id: string;
  /**
   * Is asked about everything that is to be published, created or edited, by those who may do so: when it is planned, and
   * again when it is submitted. Nothing is written before it has answered.
   *
   * @remarks A gate that cannot tell says so in its remarks, as an error or a warning, as it is configured. What it throws
   * is an error of the plan, and so is that it takes longer than 30 seconds; then the signal is aborted.
   * @returns One answer for each product, in their order.
   */
  judge(
    products: PlannedProduct[],
    options: { signal: AbortSignal },
  ): Promise<GateRemarks[]>;
}

/** Adds conditions to operations on products. */
export interface OperationGatesExtensionPoint {
  /** @throws Error when another gate has the id. */
  addGate(gate: OperationGate): void;
}

/** For modules of the plugin `data-products`. */
export const operationGatesExtensionPoint =
  createExtensionPoint<OperationGatesExtensionPoint>({
    id: 'data-products.operation-gates',
  });
