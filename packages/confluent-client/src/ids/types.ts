// SPDX-License-Identifier: Apache-2.0

/** A string that only its parser makes. */
export type Branded<T, B extends string> = T & { readonly __brand: B };

/** `env-…` */
export type EnvironmentId = Branded<string, 'EnvironmentId'>;

/** `lkc-…` */
export type KafkaClusterId = Branded<string, 'KafkaClusterId'>;

/** `lsrc-…` */
export type SchemaRegistryId = Branded<string, 'SchemaRegistryId'>;

/** 1 to 249 of `[A-Za-z0-9._-]`; case-sensitive. */
export type TopicName = Branded<string, 'TopicName'>;

/** A topic of one cluster; `clusterId` is absent only for the oldest spellings `lsrc-…:.:<topic>` and `lsrc-…:<topic>`, which do not tell it. */
export interface TopicRef {
  clusterId?: KafkaClusterId;
  topicName: TopicName;
}

/** A field of one schema, as the stream catalog addresses it. */
export interface SchemaFieldRef {
  /** Of the schema registry; absent for the default one. */
  context?: string;
  schemaId: number;
  /** Its full name: that of the outermost record, and the path from there, e.g. `com.acme.Order.address.zip`. */
  field: string;
}

/** The name a schema's versions live under; `context` (e.g. `.staging`) is absent for the default one. */
export interface SubjectRef {
  context?: string;
  name: string;
}
