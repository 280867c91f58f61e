// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { parseKafkaClusterId, parseSchemaRegistryId } from './resourceIds';
import { KafkaClusterId, SchemaRegistryId, TopicName, TopicRef } from './types';

const TOPIC_NAME = /^[A-Za-z0-9._-]{1,249}$/;
const NO_CLUSTER = '.';

/** @throws InputError unless Kafka would allow a topic of this name. */
export function parseTopicName(text: string): TopicName {
  // Kafka refuses `.` and `..` although their characters are legal.
  if (!TOPIC_NAME.test(text) || text === '.' || text === '..') {
    throw new InputError(
      `'${text}' is not a topic name: 1 to 249 letters, digits, '.', '_' or '-'`,
    );
  }
  return text as TopicName;
}

/**
 * Reads every spelling of a topic's qualified name that is or was in use:
 * `lsrc-…:lkc-…:<topic>`, `lkc-…:<topic>`, `lsrc-…:.:<topic>` (captures of 2023) and
 * `lsrc-…:<topic>` (documents of that time). The last two do not tell the cluster.
 *
 * @throws InputError when it is none of them.
 */
export function parseTopicRef(qualifiedName: string): TopicRef {
  const segments = qualifiedName.split(':');
  const topic = segments.pop() ?? '';
  const [first = '', second] = segments;
  try {
    if (segments.length === 2) {
      parseSchemaRegistryId(first);
      return refOf(second === NO_CLUSTER ? undefined : second, topic);
    }
    if (segments.length === 1 && first.startsWith('lsrc-')) {
      parseSchemaRegistryId(first);
      return refOf(undefined, topic);
    }
    if (segments.length === 1) return refOf(first, topic);
  } catch (error) {
    throw new InputError(
      `'${qualifiedName}' is not the qualified name of a topic`,
      error,
    );
  }
  throw new InputError(
    `'${qualifiedName}' is not the qualified name of a topic: it has ${
      segments.length + 1
    } segments, not 2 or 3`,
  );
}

function refOf(clusterId: string | undefined, topic: string): TopicRef {
  const topicName = parseTopicName(topic);
  return clusterId === undefined
    ? { topicName }
    : { clusterId: parseKafkaClusterId(clusterId), topicName };
}

/**
 * The qualified name of a topic: the long form when the registry is given, else `lkc-…:<topic>`,
 * which the catalog accepts in requests but never uses in answers.
 */
export function formatTopicRef(
  ref: TopicRef,
  schemaRegistryId: SchemaRegistryId,
): string;
export function formatTopicRef(
  ref: TopicRef & { clusterId: KafkaClusterId },
  schemaRegistryId?: SchemaRegistryId,
): string;
export function formatTopicRef(
  ref: TopicRef,
  schemaRegistryId?: SchemaRegistryId,
): string {
  const { clusterId = NO_CLUSTER, topicName } = ref;
  return schemaRegistryId === undefined
    ? `${clusterId}:${topicName}`
    : `${schemaRegistryId}:${clusterId}:${topicName}`;
}
