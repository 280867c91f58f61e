// SPDX-License-Identifier: Apache-2.0
import type { GroupBehaviour } from '../scenario';

/** What goes on in the Kafka clusters, as plain data, for whoever makes a real broker follow the world. */
export interface KafkaView {
  /** ISO 8601: the world's time. */
  at: string;
  /** By environment and cluster, then by name. */
  topics: KafkaTopicView[];
  /** By environment and cluster, then by id. */
  groups: KafkaGroupView[];
}

export interface KafkaTopicView {
  environmentId: string;
  clusterId: string;
  name: string;
  partitions: number;
  cleanupPolicy: ('delete' | 'compact')[];
  /** `-1` for ever. */
  retentionMs: number;
  /** Of Kafka, its connectors and ksqlDB; nobody tells figures of these. */
  isInternal: boolean;
  /** What is written to it now; 0 when nobody writes. */
  recordsPerSecond: number;
  /** ISO 8601; absent while somebody writes, or when nobody ever did. */
  silentSince?: string;
  /** Absent when keys have no schema. */
  keySubject?: string;
  /** Absent when values have no schema. */
  valueSubject?: string;
}

export interface KafkaGroupView {
  environmentId: string;
  clusterId: string;
  groupId: string;
  /** Those of them that exist, by name. */
  topics: string[];
  behaviour: GroupBehaviour;
  /** ISO 8601: when it began to fall behind, or stopped; absent for a group that keeps up. */
  since?: string;
  /** Of the ksqlDB query that reads, where one does. */
  queryId?: string;
}
