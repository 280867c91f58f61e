// SPDX-License-Identifier: Apache-2.0
import { ConnectionOptions, openConnection } from '../http/apiConnection';
import { ConfluentApiError } from '../http/ConfluentApiError';
import { pathSegment } from '../http/url';
import { parseKafkaClusterId } from '../ids/resourceIds';
import {
  decodeConfigs,
  decodeOwnConfigs,
  decodeTopic,
  decodeTopics,
} from './topicWire';
import { KafkaRestClient } from './types';

/** Said of a topic; a cluster that is not found has another code. */
const NO_SUCH_TOPIC = 40403;

/**
 * A client of one Kafka cluster's REST API. The base URL is the cluster's REST endpoint, without the path of the API.
 *
 * @throws InputError when the base URL or the cluster's id is none.
 */
export function createKafkaRestClient(
  options: ConnectionOptions & { clusterId: string },
): KafkaRestClient {
  const { send } = openConnection({
    ...options,
    headers: { accept: 'application/json' },
    contentType: 'application/json',
  });
  const clusterId = parseKafkaClusterId(options.clusterId);
  const topics = `/kafka/v3/clusters/${pathSegment(clusterId)}/topics`;

  return {
    topics: call =>
      send(
        { operation: 'kafkaRest.topics', path: topics, decode: decodeTopics },
        call,
      ),

    async topic(name, call) {
      try {
        return await send(
          {
            operation: 'kafkaRest.topic',
            path: `${topics}/${pathSegment(name)}`,
            decode: decodeTopic,
          },
          call,
        );
      } catch (error) {
        if (saysThatThereIsNone(error)) return undefined;
        throw error;
      }
    },

    topicConfigs: async (name, call) =>
      send(
        {
          operation: 'kafkaRest.topicConfigs',
          path: `${topics}/${pathSegment(name)}/configs`,
          decode: decodeOwnConfigs,
        },
        call,
      ),

    effectiveConfigs: async (name, call) =>
      send(
        {
          operation: 'kafkaRest.effectiveConfigs',
          path: `${topics}/${pathSegment(name)}/configs`,
          decode: decodeConfigs,
        },
        call,
      ),

    async createTopic({ name, partitions, configs }, call = {}) {
      const { isValidateOnly = false, ...callOptions } = call;
      await send(
        {
          operation: 'kafkaRest.createTopic',
          method: 'POST',
          path: topics,
          kind: isValidateOnly ? 'read' : 'write',
          // JSON leaves out what is undefined.
          body: {
            topic_name: name,
            partitions_count: partitions,
            configs,
            validate_only: isValidateOnly,
          },
          decode: decodeTopic,
        },
        callOptions,
      );
    },

    deleteTopic: async (name, call) =>
      send(
        {
          operation: 'kafkaRest.deleteTopic',
          method: 'DELETE',
          path: `${topics}/${pathSegment(name)}`,
          kind: 'write',
          decode: () => {},
        },
        call,
      ),
  };
}

function saysThatThereIsNone(error: unknown): boolean {
  return (
    error instanceof ConfluentApiError &&
    error.isNotFound &&
    error.code === NO_SUCH_TOPIC
  );
}
