// SPDX-License-Identifier: Apache-2.0
import type { TopicEntity } from '../../world/catalog/CatalogEntity';
import { pathParameter } from '../parameters';
import { jsonReply, noContent } from '../Reply';
import { kafkaRestErrors } from './kafkaRestErrors';
import type { KafkaRestCall, KafkaRestRoute } from './KafkaRestRoute';
import {
  configsToWire,
  listToWire,
  partitionToWire,
  topicToWire,
} from './wire';

/** Reading topics, and deleting them. */
export const topicRoutes: KafkaRestRoute[] = [
  {
    name: 'kafkaRest.topics',
    method: 'get',
    path: '/topics',
    access: 'read',
    answer: call => {
      const topics = call.environment
        .topics()
        .filter(
          topic =>
            topic.clusterId === call.clusterId && call.viewer.sees(topic),
        );
      return jsonReply(
        listToWire(
          'KafkaTopicList',
          `${call.clusterUrl}/topics`,
          topics.map(topic => topicToWire(topic, call)),
        ),
      );
    },
  },
  {
    name: 'kafkaRest.topic',
    method: 'get',
    path: '/topics/:topic',
    access: 'read',
    answer: call => jsonReply(topicToWire(topicInPath(call), call)),
  },
  {
    name: 'kafkaRest.topicConfigs',
    method: 'get',
    path: '/topics/:topic/configs',
    access: 'read',
    answer: call => jsonReply(configsToWire(topicInPath(call), call)),
  },
  {
    name: 'kafkaRest.partitions',
    method: 'get',
    path: '/topics/:topic/partitions',
    access: 'read',
    answer: call => {
      const topic = topicInPath(call);
      return jsonReply(
        listToWire(
          'KafkaPartitionList',
          `${call.clusterUrl}/topics/${topic.name}/partitions`,
          Array.from({ length: topic.partitions }, (_, id) =>
            partitionToWire(id, topic, call),
          ),
        ),
      );
    },
  },
  {
    name: 'kafkaRest.deleteTopic',
    method: 'delete',
    path: '/topics/:topic',
    access: 'write',
    answer: call => {
      call.environment.removeTopic(topicInPath(call).qualifiedName);
      return noContent;
    },
  },
];

/** @throws ApiError 404 when there is none, 403 when the key may not see it. */
function topicInPath(call: KafkaRestCall): TopicEntity {
  const { environment, clusterId, viewer, params } = call;
  const topic = environment.topicIn(clusterId, pathParameter(params, 'topic'));
  if (!topic) throw kafkaRestErrors.topicNotFound();
  if (!viewer.sees(topic)) throw kafkaRestErrors.forbidden();
  return topic;
}
