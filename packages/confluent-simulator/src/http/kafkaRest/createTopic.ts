// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { TopicSpec } from '../../world/scenario';
import { TOPIC_CONFIGS } from '../../world/topicConfigs';
import { jsonReply } from '../Reply';
import { kafkaRestErrors } from './kafkaRestErrors';
import type { KafkaRestCall, KafkaRestRoute } from './KafkaRestRoute';
import { topicToWire } from './wire';

export const createTopicRoute: KafkaRestRoute = {
  name: 'kafkaRest.createTopic',
  method: 'post',
  path: '/topics',
  access: 'write',
  answer: call => {
    const { isValidateOnly, ...spec } = parseBody(call.body);
    if (!call.viewer.seesTopic(spec.name)) throw kafkaRestErrors.forbidden();
    refuseName(spec.name, call);
    refuseSizes(spec);
    refuseConfigs(spec.configs);
    const { environment, clusterId: cluster } = call;
    const hasSchema = environment.registry.hasVersions(`${spec.name}-value`);
    const create = () =>
      topicToWire(
        environment.addTopic({
          ...spec,
          cluster,
          startsEmpty: true,
          indexed: hasSchema,
        }),
        call,
      );
    return isValidateOnly
      ? jsonReply(environment.rehearse(create))
      : jsonReply(create(), 201);
  },
};

const createBody = z.object({
  topic_name: z.string(),
  partitions_count: z.number().int().nullish(),
  replication_factor: z.number().int().nullish(),
  configs: z
    .array(z.object({ name: z.string(), value: z.string().nullish() }))
    .nullish(),
  validate_only: z.boolean().nullish(),
});

type NewTopic = Pick<TopicSpec, 'name' | 'partitions' | 'replicationFactor'> & {
  configs: Record<string, string>;
};

/** @throws ApiError 400 when it is not what a topic is made of. */
function parseBody(body: unknown): NewTopic & { isValidateOnly: boolean } {
  const parsed = createBody.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw kafkaRestErrors.unreadable(
      `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    );
  }
  const { topic_name, partitions_count, replication_factor } = parsed.data;
  const settings = (parsed.data.configs ?? []).flatMap(
    ({ name, value }): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
  );
  return {
    name: topic_name,
    // Kafka takes -1 for: as the cluster likes it.
    partitions: unlessDefault(partitions_count),
    replicationFactor: unlessDefault(replication_factor),
    configs: Object.fromEntries(settings),
    isValidateOnly: parsed.data.validate_only ?? false,
  };
}

function unlessDefault(count: number | null | undefined): number | undefined {
  return count === null || count === -1 ? undefined : count;
}

// The rule of org.apache.kafka.common.internals.Topic in Apache Kafka.
const LEGAL_NAME = /^[\w.-]{1,249}$/;

function refuseName(name: string, call: KafkaRestCall): void {
  const { environment, clusterId } = call;
  if (!LEGAL_NAME.test(name) || name === '.' || name === '..') {
    throw kafkaRestErrors.invalid(
      `Topic name '${name}' is not legal: 1 to 249 letters, digits, '.', '_' and '-'`,
    );
  }
  if (environment.topicIn(clusterId, name)) {
    throw kafkaRestErrors.invalid(`Topic '${name}' already exists.`);
  }
  const twin = environment
    .topics()
    .find(
      topic =>
        topic.clusterId === clusterId &&
        metricName(topic.name) === metricName(name),
    );
  if (twin) {
    throw kafkaRestErrors.invalid(
      `Topic '${name}' collides with existing topic: ${twin.name}`,
    );
  }
}

/** Metrics write `.` and `_` alike, so Kafka refuses names that differ in nothing else. */
function metricName(topic: string): string {
  return topic.replaceAll('.', '_');
}

const MAX_PARTITIONS = 4096;
const BROKERS = 3;

function refuseSizes({
  partitions = 1,
  replicationFactor = 1,
}: NewTopic): void {
  if (partitions < 1 || partitions > MAX_PARTITIONS) {
    throw kafkaRestErrors.invalid(
      `Number of partitions must be between 1 and ${MAX_PARTITIONS}: ${partitions}`,
    );
  }
  if (replicationFactor < 1 || replicationFactor > BROKERS) {
    throw kafkaRestErrors.invalid(
      `Replication factor must be between 1 and the number of brokers, ${BROKERS}: ${replicationFactor}`,
    );
  }
}

function refuseConfigs(configs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(configs)) {
    const known = Object.hasOwn(TOPIC_CONFIGS, name)
      ? TOPIC_CONFIGS[name]
      : undefined;
    if (!known) {
      throw kafkaRestErrors.invalid(`Unknown topic config name: ${name}`);
    }
    if (!known.accepts.test(value)) {
      throw kafkaRestErrors.invalid(
        `Invalid value ${value} for configuration ${name}`,
      );
    }
  }
}
