// SPDX-License-Identifier: Apache-2.0
import { Ask } from './createAsk';
import { KafkaCallError } from './KafkaCallError';
import { askInHundreds } from './inHundreds';
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
      askInHundreds(
        ask,
        'kafka.setupOfMany',
        { topics, call },
        readSetupOfMany,
      ),

    offsetsOfMany: (topics, call) =>
      askInHundreds(
        ask,
        'kafka.offsetsOfMany',
        { topics, call },
        readOffsetsOfMany,
      ),

    offsetsAtOfMany: (topics, time, call) =>
      askInHundreds(
        ask,
        'kafka.offsetsAtOfMany',
        { topics, call },
        (operation, part, asking) =>
          readOffsetsAtOfMany(operation, { topics: part, time }, asking),
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
