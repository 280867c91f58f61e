// SPDX-License-Identifier: Apache-2.0
import { CallOptions } from '../http/types';

/** A connector that Confluent runs, without its configuration, which may hold secrets. */
export interface Connector {
  /** Unique within its Kafka cluster. */
  name: string;
  /** `lcc-…`; absent when the API does not tell. */
  id?: string;
  /** A source writes to Kafka, a sink reads from it. */
  direction: 'source' | 'sink';
  /** What it connects, e.g. `S3_SINK` or `PostgresCdcSourceV2`. */
  connectorClass?: string;
  /** In Confluent's spelling: `RUNNING`, `FAILED`, `PAUSED`, …; absent when the API does not tell. */
  state?: string;
  /** Why it has failed, in one line. */
  cause?: string;
  tasks: ConnectorTask[];
  topics: ConnectorTopics;
}

/** A part of a connector that works on its own. */
export interface ConnectorTask {
  id: number;
  /** As that of the connector. */
  state: string;
  cause?: string;
}

/**
 * Which topics a connector writes or reads, as far as its configuration tells; both empty when it does not, as that of a sink
 * that chooses by `topics.regex`.
 */
export interface ConnectorTopics {
  /** By name. */
  names: string[];
  /** Topics whose names begin so may be among them. */
  prefixes: string[];
}

/**
 * Asks Confluent Cloud about the connectors of one environment. Throws `ConfluentApiError`, and `InputError` for a cluster or
 * connector that cannot be asked for by its name.
 */
export interface ConnectClient {
  /** All connectors of a Kafka cluster that the key may see, by name. @param clusterId - `lkc-…` */
  connectors(clusterId: string, options?: CallOptions): Promise<Connector[]>;
  /**
   * Has a connector and its tasks restarted. It resolves when Confluent has taken the order, before anything has happened.
   */
  restart(
    connector: { clusterId: string; name: string },
    options?: CallOptions,
  ): Promise<void>;
}
