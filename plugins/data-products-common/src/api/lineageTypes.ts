// SPDX-License-Identifier: Apache-2.0

/** Who writes and who reads a product, as far as the caller may know. */
export interface ProductLineage {
  edges: LineageEdge[];
  /** Sources that did not answer: what they know is missing here. */
  failures: { source: string; title: string; cause: string }[];
}

export interface LineageEdge {
  /** What the neighbour does with the product. */
  direction: 'writes' | 'reads';
  neighbour: LineageNeighbour;
  /** Why we think so; never empty. */
  evidence: LineageEvidence[];
}

export interface LineageNeighbour {
  /** Absent for what the catalog does not know, e.g. a consumer group that belongs to no component. */
  entityRef?: string;
  /** `component`, `dataproduct`, `consumerGroup`, `query`, `connector`, … */
  kind: string;
  name: string;
  /** Entity ref. */
  ownerRef?: string;
}

export interface LineageEvidence {
  /** `declared`, or the id of what observed it. */
  source: string;
  /** For people: `Declared in the catalog`. */
  title: string;
  /** What exactly was found, e.g. `order-service dependencyOf dataproduct:prod/orders`. */
  detail: string;
  /** ISO 8601; absent for what is declared. */
  observedAt?: string;
}
