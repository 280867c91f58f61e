// SPDX-License-Identifier: Apache-2.0
import type {
  ClusterEntity,
  EntityCore,
  EnvironmentEntity,
  FieldEntity,
  SchemaEntity,
  SubjectVersionEntity,
  TopicEntity,
} from './catalog/CatalogEntity';
import type { Birth } from './Births';
import { guidOf } from './identity';
import type { SchemaFieldSpec } from './registry/schemaFields';
import { parseSubject } from './registry/subjectNames';
import type { SubjectVersion } from './registry/SubjectVersion';
import type { ClusterSpec, EnvironmentSpec, TopicSpec } from './scenario';
import { cleanupOf, retentionOf } from './topicConfigs';

export function topicQualifiedName(
  registryId: string,
  clusterId: string,
  topic: string,
): string {
  return `${registryId}:${clusterId}:${topic}`;
}

export function toEnvironmentEntity(
  { id, name }: EnvironmentSpec,
  birth: Birth,
): EnvironmentEntity {
  return {
    typeName: 'cf_environment',
    ...toCore(birth, 'cf_environment', id, name),
  };
}

export function toClusterEntity(
  { id, name, description }: ClusterSpec,
  birth: Birth,
): ClusterEntity {
  const typeName = 'kafka_logical_cluster';
  return { typeName, ...toCore(birth, typeName, id, name), description };
}

export function toTopicEntity(
  spec: TopicSpec & { cluster: string },
  birth: Birth,
): TopicEntity {
  const typeName = 'kafka_topic';
  const { configs = {} } = spec;
  const qualifiedName = topicQualifiedName(
    birth.registryId,
    spec.cluster,
    spec.name,
  );
  return {
    typeName,
    ...toCore(birth, typeName, qualifiedName, spec.name),
    createdAtMs: spec.createdAt ? Date.parse(spec.createdAt) : birth.nowMs,
    clusterId: spec.cluster,
    partitions: spec.partitions ?? 6,
    replicationFactor: spec.replicationFactor ?? 3,
    retentionMs: spec.retentionMs ?? retentionOf(configs),
    cleanupPolicy: spec.cleanupPolicy ?? cleanupOf(configs),
    isInternal: spec.isInternal ?? false,
    configs,
    startsEmpty: spec.startsEmpty ?? false,
    description: spec.description,
    owner: spec.owner,
    ownerEmail: spec.ownerEmail,
    tags: spec.tags ?? [],
    businessMetadata: spec.businessMetadata ?? {},
  };
}

export function subjectVersionQualifiedName(
  registryId: string,
  { subject, version }: SubjectVersion,
): string {
  const { context, name } = parseSubject(subject);
  return `${registryId}:${context}:${name}:${version}`;
}

export function toSubjectVersionEntity(
  subjectVersion: SubjectVersion,
  birth: Birth,
  tags: readonly string[] = [],
): SubjectVersionEntity {
  const typeName = 'sr_subject_version';
  const { subject, version, schema, registeredAtMs } = subjectVersion;
  const { context, name } = parseSubject(subject);
  const qualifiedName = subjectVersionQualifiedName(
    birth.registryId,
    subjectVersion,
  );
  return {
    typeName,
    ...toCore(birth, typeName, qualifiedName, name),
    createdAtMs: registeredAtMs,
    subject: name,
    context,
    version,
    schemaId: schema.id,
    schemaType: schema.schemaType,
    tags,
  };
}

export function schemaQualifiedName(
  registryId: string,
  { subject, schema }: SubjectVersion,
): string {
  return `${registryId}:${parseSubject(subject).context}:${schema.id}`;
}

export function toSchemaEntity(
  subjectVersion: SubjectVersion,
  birth: Birth,
): SchemaEntity {
  const typeName = 'sr_schema';
  const { subject, schema, registeredAtMs } = subjectVersion;
  const { context } = parseSubject(subject);
  const qualifiedName = schemaQualifiedName(birth.registryId, subjectVersion);
  return {
    typeName,
    ...toCore(birth, typeName, qualifiedName, schemaName(schema.schema)),
    createdAtMs: registeredAtMs,
    context,
    schemaId: schema.id,
    schemaType: schema.schemaType,
  };
}

export function fieldQualifiedName(
  schemaAddress: string,
  { record, path }: SchemaFieldSpec,
): string {
  return `${schemaAddress}:${record}.${path}`;
}

/** @param schema - The one that has the field. */
export function toFieldEntity(
  field: SchemaFieldSpec,
  schema: SchemaEntity,
  birth: Birth,
): FieldEntity {
  const typeName = 'sr_field';
  const qualifiedName = fieldQualifiedName(schema.qualifiedName, field);
  const name = field.path.slice(field.path.lastIndexOf('.') + 1);
  return {
    typeName,
    ...toCore(birth, typeName, qualifiedName, name),
    createdAtMs: schema.createdAtMs,
    context: schema.context,
    tags: field.tags,
  };
}

/** What the schema calls its outermost record or message. */
function schemaName(text: string): string {
  const found = /"(?:name|title)"\s*:\s*"([^"]+)"|\bmessage\s+(\w+)/.exec(text);
  return found?.[1] ?? found?.[2] ?? '';
}

function toCore(
  birth: Birth,
  typeName: string,
  qualifiedName: string,
  name: string,
): EntityCore {
  return {
    guid: guidOf(
      birth.environmentId,
      typeName,
      qualifiedName,
      birth.incarnation,
    ),
    qualifiedName,
    name,
    status: 'ACTIVE',
    tags: [],
    businessMetadata: {},
    createdAtMs: birth.nowMs,
    recordedAtMs: birth.nowMs,
    updatedAtMs: birth.nowMs,
  };
}
