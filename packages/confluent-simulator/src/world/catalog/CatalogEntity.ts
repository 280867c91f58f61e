// SPDX-License-Identifier: Apache-2.0
import type { BusinessMetadata, SchemaType } from '../scenario';

/** What the stream catalog keeps about one thing. Never changed in place: a change makes a new one. */
export type CatalogEntity =
  | EnvironmentEntity
  | ClusterEntity
  | TopicEntity
  | SubjectVersionEntity
  | SchemaEntity
  | FieldEntity;

export const ENTITY_TYPES = [
  'cf_environment',
  'kafka_logical_cluster',
  'kafka_topic',
  'sr_subject_version',
  'sr_schema',
  'sr_field',
] as const;
export type EntityTypeName = (typeof ENTITY_TYPES)[number];

export interface EntityCore {
  readonly guid: string;
  readonly qualifiedName: string;
  readonly name: string;
  readonly status: 'ACTIVE' | 'DELETED';
  readonly description?: string;
  readonly owner?: string;
  readonly ownerEmail?: string;
  /** In the order they were put on. */
  readonly tags: readonly string[];
  readonly businessMetadata: Readonly<BusinessMetadata>;
  /** Of the thing itself, epoch milliseconds. */
  readonly createdAtMs: number;
  /** Of the catalog's record, epoch milliseconds. */
  readonly recordedAtMs: number;
  readonly updatedAtMs: number;
}

export interface EnvironmentEntity extends EntityCore {
  readonly typeName: 'cf_environment';
}

export interface ClusterEntity extends EntityCore {
  readonly typeName: 'kafka_logical_cluster';
}

export interface TopicEntity extends EntityCore {
  readonly typeName: 'kafka_topic';
  readonly clusterId: string;
  readonly partitions: number;
  readonly replicationFactor: number;
  /** `-1` for ever. */
  readonly retentionMs: number;
  readonly cleanupPolicy: readonly ('delete' | 'compact')[];
  readonly isInternal: boolean;
  /** What was set for this topic, by Kafka's names; where a field above says the same, the field holds. */
  readonly configs: Readonly<Record<string, string>>;
  readonly startsEmpty: boolean;
}

export interface SubjectVersionEntity extends EntityCore {
  readonly typeName: 'sr_subject_version';
  /** Name of the subject without its context. */
  readonly subject: string;
  readonly context: string;
  readonly version: number;
  readonly schemaId: number;
  readonly schemaType: SchemaType;
}

export interface SchemaEntity extends EntityCore {
  readonly typeName: 'sr_schema';
  readonly context: string;
  readonly schemaId: number;
  readonly schemaType: SchemaType;
}

/** A field of a schema. */
export interface FieldEntity extends EntityCore {
  readonly typeName: 'sr_field';
  readonly context: string;
}

export function isEntityTypeName(name: string): name is EntityTypeName {
  return ENTITY_TYPES.some(each => each === name);
}

export function isCompacted({ cleanupPolicy }: TopicEntity): boolean {
  return cleanupPolicy.includes('compact');
}
