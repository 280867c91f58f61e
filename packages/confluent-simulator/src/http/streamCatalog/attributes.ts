// SPDX-License-Identifier: Apache-2.0
import type {
  CatalogEntity,
  TopicEntity,
} from '../../world/catalog/CatalogEntity';
import { topicIdOf } from '../../world/identity';

export type Attributes = Record<string, unknown>;

/** The largest long of the JVM, which JavaScript numbers cannot hold. */
const FOR_EVER = 9223372036854775807n;

/** Every attribute of an entity as a direct read shows them. */
export function attributesOf(
  entity: CatalogEntity,
  registryId: string,
): Attributes {
  const shared = {
    owner: entity.owner ?? null,
    ownerEmail: entity.ownerEmail ?? null,
    description: entity.description ?? null,
    qualifiedName: entity.qualifiedName,
    name: entity.name,
    nameLower: entity.name.toLowerCase(),
    displayName: null,
    doc: null,
    userDescription: null,
    replicatedFrom: null,
    replicatedTo: null,
    createTime: entity.createdAtMs,
    updateTime: entity.createdAtMs,
    tenant: registryId,
  };
  switch (entity.typeName) {
    case 'kafka_topic':
      return { ...shared, ...topicAttributes(entity) };
    case 'sr_subject_version':
      return {
        ...shared,
        updateTime: 0,
        version: entity.version,
        context: entity.context,
        schemaType: entity.schemaType,
        id: entity.schemaId,
      };
    case 'sr_schema':
      return {
        ...shared,
        context: entity.context,
        schemaType: entity.schemaType,
        id: entity.schemaId,
      };
    case 'sr_field':
      return { ...shared, context: entity.context };
    case 'cf_environment':
    case 'kafka_logical_cluster':
      return { ...shared, id: entity.qualifiedName };
    default:
      return entity satisfies never;
  }
}

function topicAttributes(topic: TopicEntity): Attributes {
  return {
    id: topicIdOf(topic.guid),
    partitionsCount: topic.partitions,
    replicationFactor: topic.replicationFactor,
    retentionMs: topic.retentionMs,
    retentionBytes: -1,
    cleanupPolicy: topic.cleanupPolicy
      .map(each => each.toUpperCase())
      .join('_'),
    isInternal: topic.isInternal,
    deprecatedTime: 0,
    minInsyncReplicas: 2,
    maxCompactionLagMs: FOR_EVER,
    minCompactionLagMs: 0,
    compressionType: 'PRODUCER',
    messageDownconversionEnable: true,
    messageFormatVersion: '3.0-IV1',
    messageTimestampType: 'CreateTime',
    messageTimestampDifferenceMaxMs: FOR_EVER,
    minCleanableDirtyRatio: 0.5,
    uncleanLeaderElectionEnable: false,
    fileDeleteDelayMs: 60000,
    preallocate: false,
    segmentBytes: 104857600,
    segmentIndexBytes: 10485760,
    segmentMs: 604800000,
    segmentJitterMs: 0,
    indexIntervalBytes: 4096,
    maxMessageBytes: 2097164,
    deleteRetentionMs: 86400000,
    flushMessages: FOR_EVER,
    flushMs: FOR_EVER,
    keySchemaValidation: false,
    valueSchemaValidation: false,
    externalSourceTopicId: null,
    externalSourceTopicName: null,
    followerReplicationThrottledReplicas: null,
    leaderReplicationThrottledReplicas: null,
    mirrorTopicState: null,
    mirrorTopicUpdateTime: null,
    __ss_orgEmail: null,
    __ss_orgDescription: null,
    __ss_orgLogo: null,
    __ss_topicDisplayName: null,
  };
}
