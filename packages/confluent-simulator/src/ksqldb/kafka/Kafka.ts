// SPDX-License-Identifier: Apache-2.0
import type { RegisteredSchema } from '../../world/registry/SubjectVersion';
import type { SchemaSpec, TopicSpec } from '../../world/scenario';

/** A topic as ksqlDB needs to know it. */
export interface KafkaTopic {
  name: string;
  partitions: number;
  replicationFactor: number;
  retentionMs: number;
  isCompacted: boolean;
  /** Whether only ksqlDB fills it. */
  startsEmpty: boolean;
}

export type NewTopic = Required<
  Pick<TopicSpec, 'name' | 'partitions' | 'replicationFactor' | 'cleanupPolicy'>
> &
  Pick<TopicSpec, 'retentionMs' | 'indexed'>;

/** What ksqlDB sees and does of Kafka and its registry. */
export interface Kafka {
  /** Sorted by name. */
  topics(): KafkaTopic[];
  find(topic: string): KafkaTopic | undefined;
  add(topic: NewTopic): void;
  /** Removes the topic with its subjects. */
  remove(topic: string): void;
  /** The latest version; `undefined` when there is none. */
  schema(subject: string): RegisteredSchema | undefined;
  register(subject: string, schema: SchemaSpec): void;
}

export const valueSubject = (topic: string) => `${topic}-value`;
export const keySubject = (topic: string) => `${topic}-key`;
