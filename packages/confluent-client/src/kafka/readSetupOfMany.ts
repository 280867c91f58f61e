// SPDX-License-Identifier: Apache-2.0
import { Asking } from './createAsk';
import { KafkaCallError } from './KafkaCallError';
import { TopicSetup } from './types';
import {
  describeConfigsRequest,
  WireTopicConfigs,
} from './wire/describeConfigsRequest';
import { errorOfCode } from './wire/kafkaErrors';
import { metadataRequest, WireTopic } from './wire/metadataRequest';

const NO_LEADER = -1;
/** `DYNAMIC_TOPIC_CONFIG`, as the protocol numbers it. */
const OWN_CONFIG = 1;

/** Reads how topics are set up, in their order, with two requests for all of them. */
export async function readSetupOfMany(
  operation: string,
  topics: readonly string[],
  { send }: Pick<Asking, 'send'>,
): Promise<TopicSetup[]> {
  const [metadata, described] = await Promise.all([
    send(metadataRequest(topics)),
    send(describeConfigsRequest(topics)),
  ]);
  const layoutOf = new Map(metadata.topics.map(each => [each.name, each]));
  const configsOf = new Map(described.map(each => [each.topic, each]));
  return topics.map(topic =>
    toSetup(operation, topic, {
      layout: layoutOf.get(topic),
      described: configsOf.get(topic),
    }),
  );
}

function toSetup(
  operation: string,
  topic: string,
  told: { layout?: WireTopic; described?: WireTopicConfigs },
): TopicSetup {
  const { layout, described } = told;
  const error =
    layout && described
      ? (errorOfCode(operation, layout.errorCode) ??
        errorOfCode(operation, described.errorCode))
      : new KafkaCallError({ operation, failure: 'notFound' });
  if (error || !layout || !described) {
    const { failure = 'notFound', type } = error ?? {};
    return { topic, failure, ...(type !== undefined && { type }) };
  }
  return {
    topic,
    partitions: layout.partitions
      .map(({ partition, leader, replicas, inSyncReplicas }) => ({
        partition,
        leader: leader === NO_LEADER ? undefined : leader,
        replicas,
        inSyncReplicas,
      }))
      .sort((a, b) => a.partition - b.partition),
    configs: described.configs
      .map(({ name, value, source }) => ({
        name,
        value,
        isOwn: source === OWN_CONFIG,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
