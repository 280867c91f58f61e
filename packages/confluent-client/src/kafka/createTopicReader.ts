// SPDX-License-Identifier: Apache-2.0
import { Ask } from './createAsk';
import { KafkaCallError } from './KafkaCallError';
import { inHundreds } from './inHundreds';
import { openTopic } from './records/openTopic';
import { partitionRanges } from './records/partitionRanges';
import { TopicSource } from './records/TopicSource';
import { PartitionFailure } from './recordTypes';
import { readOffsetsAtOfMany, readOffsetsOfMany } from './readOffsetsOfMany';
import { readSetupOfMany } from './readSetupOfMany';
import { KafkaClient, PartitionOffsets } from './types';
import { metadataRequest } from './wire/metadataRequest';

/** Reads what a cluster tells of its topics. */
export function createTopicReader(
  ask: Ask,
): Pick<
  KafkaClient,
  'topics' | 'setupOfMany' | 'offsets' | 'offsetsOfMany' | 'offsetsAtOfMany'
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

    setupOfMany: (topics, call) =>
      inHundreds(topics, part =>
        ask(
          'kafka.setupOfMany',
          ({ send }) => readSetupOfMany('kafka.setupOfMany', part, send),
          call,
        ),
      ),

    offsetsOfMany: (topics, call) =>
      inHundreds(topics, part =>
        ask(
          'kafka.offsetsOfMany',
          ({ send }) => readOffsetsOfMany('kafka.offsetsOfMany', part, send),
          call,
        ),
      ),

    offsetsAtOfMany: (topics, time, call) =>
      inHundreds(topics, part =>
        ask(
          'kafka.offsetsAtOfMany',
          ({ send }) =>
            readOffsetsAtOfMany(
              'kafka.offsetsAtOfMany',
              { topics: part, time },
              send,
            ),
          call,
        ),
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
