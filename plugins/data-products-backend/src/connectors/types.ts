// SPDX-License-Identifier: Apache-2.0

import { Connector } from '@data-mesh/confluent-client';

/** The connectors of a Kafka cluster as they were last seen, and why they could not be seen since, if so. */
export interface ConnectorReading {
  seen?: { connectors: Connector[]; observedAt: string };
  /** For people: what is wrong, and what would help. */
  problem?: string;
}

/** What is kept of connectors, by Kafka cluster. Several processes may write. */
export interface ConnectorStore {
  /** Clusters that were never looked at are left out. */
  of(clusterIds: readonly string[]): Promise<Map<string, ConnectorReading>>;
  /** Replaces what was seen before. @param observedAt - ISO 8601 */
  record(
    clusterId: string,
    seen: { connectors: Connector[]; observedAt: string },
  ): Promise<void>;
  /** Keeps what was seen before. */
  fail(clusterId: string, problem: string): Promise<void>;
}
