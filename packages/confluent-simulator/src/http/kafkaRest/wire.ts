// SPDX-License-Identifier: Apache-2.0
import type { TopicEntity } from '../../world/catalog/CatalogEntity';
import { ownConfigs, TOPIC_CONFIGS } from '../../world/topicConfigs';
import type { KafkaRestCall } from './KafkaRestRoute';

type Place = Pick<KafkaRestCall, 'clusterUrl'>;

/** Lists come whole: there is never a next page. */
export function listToWire(kind: string, self: string, data: object[]) {
  return { kind, metadata: { self, next: null }, data };
}

export function topicToWire(topic: TopicEntity, { clusterUrl }: Place) {
  const self = `${clusterUrl}/topics/${topic.name}`;
  return {
    kind: 'KafkaTopic',
    metadata: { self, resource_name: resourceName(topic) },
    cluster_id: topic.clusterId,
    topic_name: topic.name,
    is_internal: topic.isInternal,
    replication_factor: topic.replicationFactor,
    partitions_count: topic.partitions,
    partitions: { related: `${self}/partitions` },
    configs: { related: `${self}/configs` },
    partition_reassignments: { related: `${self}/partitions/-/reassignments` },
  };
}

/** Every setting there is, in the order of their names. */
export function configsToWire(topic: TopicEntity, { clusterUrl }: Place) {
  const self = `${clusterUrl}/topics/${topic.name}/configs`;
  const own = new Map(Object.entries(ownConfigs(topic)));
  return listToWire(
    'KafkaTopicConfigList',
    self,
    Object.entries(TOPIC_CONFIGS).map(([name, { default: usual }]) => {
      const value = own.get(name);
      const byDefault = { name, value: usual, source: 'DEFAULT_CONFIG' };
      const set = { name, value, source: 'DYNAMIC_TOPIC_CONFIG' };
      const isDefault = value === undefined;
      return {
        kind: 'KafkaTopicConfig',
        metadata: {
          self: `${self}/${name}`,
          resource_name: `${resourceName(topic)}/config=${name}`,
        },
        cluster_id: topic.clusterId,
        topic_name: topic.name,
        ...(isDefault ? byDefault : set),
        is_default: isDefault,
        is_read_only: false,
        is_sensitive: false,
        synonyms: isDefault ? [byDefault] : [set, byDefault],
      };
    }),
  );
}

export function partitionToWire(
  id: number,
  topic: TopicEntity,
  { clusterUrl }: Place,
) {
  const self = `${clusterUrl}/topics/${topic.name}/partitions/${id}`;
  const leader = id % topic.replicationFactor;
  return {
    kind: 'KafkaPartition',
    metadata: {
      self,
      resource_name: `${resourceName(topic)}/partition=${id}`,
    },
    cluster_id: topic.clusterId,
    topic_name: topic.name,
    partition_id: id,
    leader: { related: `${self}/replicas/${leader}` },
    replicas: { related: `${self}/replicas` },
    reassignment: { related: `${self}/reassignment` },
  };
}

function resourceName({ clusterId, name }: TopicEntity): string {
  return `crn:///kafka=${clusterId}/topic=${name}`;
}
