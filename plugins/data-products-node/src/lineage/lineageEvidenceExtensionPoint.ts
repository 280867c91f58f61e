// SPDX-License-Identifier: Apache-2.0
import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  DataProduct,
  LineageNeighbour,
} from '@data-mesh/backstage-plugin-data-products-common';

/** Who or what was seen to write or read a product. */
export interface LineageObservation {
  /** What the neighbour does with the product. */
  direction: 'writes' | 'reads';
  /**
   * With an entity ref, what the catalog says of the entity is shown, and only to those who may read it. Without one,
   * everybody sees it who may read the product; so does everybody else see `otherwise`, in place of an entity that they may
   * not read or that is not there.
   */
  neighbour:
    | { entityRef: string; otherwise?: Omit<LineageNeighbour, 'entityRef'> }
    | Omit<LineageNeighbour, 'entityRef'>;
  /** What exactly was found, in words, e.g. `the group orders-report reads orders.placed.v1`. */
  detail: string;
  /** ISO 8601 */
  observedAt: string;
}

/** Knows from some source who writes and who reads products. */
export interface LineageEvidenceProvider {
  /** Unique, and not `declared`, which stands for the catalog. */
  id: string;
  /** For people, as the title of its evidence: `Committed offsets`. */
  title: string;
  /**
   * Finds what the source knows of one product. What it throws is shown beside the rest of the lineage; so is that it
   * took longer than 5 seconds, and then the signal is aborted.
   */
  read(query: {
    product: DataProduct;
    entityRef: string;
    signal: AbortSignal;
  }): Promise<LineageObservation[]>;
}

/** Adds evidence to what the catalog declares about the lineage of products. */
export interface LineageEvidenceExtensionPoint {
  /** @throws Error when another provider has the id. */
  addProvider(provider: LineageEvidenceProvider): void;
}

/** For modules of the plugin `data-products`. */
export const lineageEvidenceExtensionPoint =
  createExtensionPoint<LineageEvidenceExtensionPoint>({
    id: 'data-products.lineage-evidence',
  });
