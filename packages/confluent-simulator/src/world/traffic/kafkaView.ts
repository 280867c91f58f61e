// SPDX-License-Identifier: Apache-2.0
import { valueSubject, keySubject } from '../../ksqldb/kafka/Kafka';
import type { TopicEntity } from '../catalog/CatalogEntity';
import type { GroupBehaviour } from '../scenario';
import type { WorldEnvironment } from '../WorldEnvironment';
import type { ConsumerGroup } from './ConsumerGroup';
import type { TopicTraffic } from './TopicTraffic';

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
  /** Of Kafka, its connectors, ksqlDB, and rules of schemas; nobody tells figures of these. */
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

/** What goes on in these environments at this instant. */
export function kafkaView(
  environments: readonly WorldEnvironment[],
  now: Date,
): KafkaView {
  return {
    at: now.toISOString(),
    topics: environments.flatMap(environment => {
      const traffic = environment.activity.traffic();
      return environment
        .topics()
        .sort(byQualifiedName)
        .map(topic => topicView(topic, traffic(topic), environment, now));
    }),
    groups: environments.flatMap(environment =>
      environment.activity.groups().map(group => groupView(group, environment)),
    ),
  };
}

function topicView(
  topic: TopicEntity,
  traffic: TopicTraffic,
  { id, registry }: WorldEnvironment,
  now: Date,
): KafkaTopicView {
  const { name, clusterId, partitions, cleanupPolicy, retentionMs } = topic;
  const existing = (subject: string) =>
    registry.hasVersions(subject) ? subject : undefined;
  const isSilent = traffic.untilMs <= now.getTime();
  return {
    environmentId: id,
    clusterId,
    name,
    partitions,
    cleanupPolicy: [...cleanupPolicy],
    retentionMs,
    isInternal: topic.isInternal,
    recordsPerSecond: traffic.recordsPerSecondAt(now.getTime()),
    silentSince: isSilent ? new Date(traffic.untilMs).toISOString() : undefined,
    keySubject: existing(keySubject(name)),
    valueSubject: existing(valueSubject(name)),
  };
}

function groupView(
  group: ConsumerGroup,
  environment: WorldEnvironment,
): KafkaGroupView {
  const { clusterId, groupId, topics, behaviour, sinceMs, queryId } = group;
  return {
    environmentId: environment.id,
    clusterId,
    groupId,
    topics: topics.filter(name => environment.topicIn(clusterId, name)).sort(),
    behaviour,
    since:
      behaviour === 'keepsUp' ? undefined : new Date(sinceMs).toISOString(),
    queryId,
  };
}

function byQualifiedName(left: TopicEntity, right: TopicEntity): number {
  return left.qualifiedName < right.qualifiedName ? -1 : 1;
}
