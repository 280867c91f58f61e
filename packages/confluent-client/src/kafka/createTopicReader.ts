// SPDX-License-Identifier: Apache-2.0
import { Ask } from './createAsk';
import { KafkaCallError } from './KafkaCallError';
import { lookUp, openTopic } from './records/openTopic';
import { partitionRanges } from './records/partitionRanges';
import { TopicSource } from './records/TopicSource';
import { PartitionFailure } from './recordTypes';
import { readOffsetsOfMany } from './readOffsetsOfMany';
import { KafkaClient, PartitionOffsets } from './types';
import { describeConfigsRequest } from './wire/describeConfigsRequest';
import { refuseErrorCode } from './wire/kafkaErrors';
import { metadataRequest } from './wire/metadataRequest';

const NO_LEADER = -1;
const TOPICS_PER_REQUEST = 100;
/** `DYNAMIC_TOPIC_CONFIG`, as the protocol numbers it. */
const OWN_CONFIG = 1;

/** Reads what a cluster tells of its topics. */
export function createTopicReader(
  ask: Ask,
): Pick<
  KafkaClient,
  | 'topics'
  | 'topicLayout'
  | 'topicConfigs'
  | 'offsets'
  | 'offsetsOfMany'
  | 'offsetsAt'
> {
  return {
    topics: call =>
      ask(
        'kafka.topics',
        async ({ send }) => {
          const { topics } = await send(metadataRequest('all'));
          return topics.map(({ name }) => name).sort();
        },
        call,
      ),

    topicLayout: (topic, call) =>
      ask(
        'kafka.topicLayout',
        async ({ send }) => {
          const { found } = await lookUp('kafka.topicLayout', topic, send);
          return found.partitions
            .map(({ partition, leader, replicas, inSyncReplicas }) => ({
              partition,
              leader: leader === NO_LEADER ? undefined : leader,
              replicas,
              inSyncReplicas,
            }))
            .sort((a, b) => a.partition - b.partition);
        },
        call,
      ),

    topicConfigs: (topic, call) =>
      ask(
        'kafka.topicConfigs',
        async ({ send }) => {
          const answers = await send(describeConfigsRequest(topic));
          return answers
            .flatMap(({ errorCode, configs }) => {
              refuseErrorCode('kafka.topicConfigs', errorCode);
              return configs.map(({ name, value, source }) => ({
                name,
                value,
                isOwn: source === OWN_CONFIG,
              }));
            })
            .sort((a, b) => (a.name < b.name ? -1 : 1));
        },
        call,
      ),

    offsets: (topic, call) =>
      ask(
        'kafka.offsets',
        async ({ send }) =>
          readOffsets(
            'kafka.offsets',
            await openTopic('kafka.offsets', topic, send),
          ),
        call,
      ),

    async *offsetsOfMany(topics, call) {
      const operation = 'kafka.offsetsOfMany';
      for (let at = 0; at < topics.length; at += TOPICS_PER_REQUEST) {
        yield* await ask(
          operation,
          ({ send }) =>
            readOffsetsOfMany(
              operation,
              topics.slice(at, at + TOPICS_PER_REQUEST),
              send,
            ),
          call,
        );
      }
    },

    offsetsAt: (topic, time, call) =>
      ask(
        'kafka.offsetsAt',
        async ({ send }) => {
          const source = await openTopic('kafka.offsetsAt', topic, send);
          const [ends, { found, failures }] = await Promise.all([
            readOffsets('kafka.offsetsAt', source),
            source.offsets(time),
          ]);
          refuseFailures('kafka.offsetsAt', failures);
          return ends.map(({ partition, logEndOffset }) => ({
            partition,
            offset: found.get(partition) ?? logEndOffset,
          }));
        },
        call,
      ),
  };
}

/**
 * By partition.
 *
 * @throws KafkaCallError when one of them cannot tell.
 */
export async function readOffsets(
  operation: string,
  source: TopicSource,
): Promise<PartitionOffsets[]> {
  const { ranges, failures } = await partitionRanges(source);
  refuseFailures(operation, failures);
  return ranges.map(({ partition, earliest, end }) => ({
    partition,
    earliest,
    logEndOffset: end,
  }));
}

/** @throws KafkaCallError when there is any. */
function refuseFailures(
  operation: string,
  [first]: readonly PartitionFailure[],
): void {
  if (!first) return;
  const { failure, type } = first;
  throw new KafkaCallError({ operation, failure, type });
}
