// SPDX-License-Identifier: Apache-2.0
import { KafkaCallError } from './KafkaCallError';
import { toKafkaCallError } from './toKafkaCallError';
import { PartitionOffsets, TopicOffsets } from './types';
import { errorOfCode } from './wire/kafkaErrors';
import { BrokerAddress, SendRequest } from './wire/KafkaRequest';
import {
  EARLIEST,
  LATEST,
  listOffsetsRequest,
} from './wire/listOffsetsRequest';
import { metadataRequest, WireTopic } from './wire/metadataRequest';

/** A topic of which partitions are still to be asked about. */
interface Reading {
  topic: string;
  partitions: WireTopic['partitions'];
  earliest: Map<number, bigint>;
  logEnd: Map<number, bigint>;
  error?: KafkaCallError;
}

/** Reads what topics hold, in their order, with one request for all of them and two to each broker. */
export async function readOffsetsOfMany(
  operation: string,
  topics: readonly string[],
  send: SendRequest,
): Promise<TopicOffsets[]> {
  const metadata = await send(metadataRequest(topics));
  const readings = topics.map(topic =>
    toReading(
      operation,
      topic,
      metadata.topics.find(({ name }) => name === topic),
    ),
  );
  await Promise.all(
    metadata.brokers.flatMap(leader =>
      (['earliest', 'logEnd'] as const).map(bound =>
        readBound(operation, { leader, bound, readings, send }),
      ),
    ),
  );
  return readings.map(reading => toTopicOffsets(operation, reading));
}

function toReading(
  operation: string,
  topic: string,
  found: WireTopic | undefined,
): Reading {
  return {
    topic,
    partitions: found?.partitions ?? [],
    earliest: new Map(),
    logEnd: new Map(),
    error: found
      ? errorOfCode(operation, found.errorCode)
      : new KafkaCallError({ operation, failure: 'notFound' }),
  };
}

/** Asks one leader about all partitions that it leads. */
async function readBound(
  operation: string,
  options: {
    leader: BrokerAddress;
    bound: 'earliest' | 'logEnd';
    readings: readonly Reading[];
    send: SendRequest;
  },
): Promise<void> {
  const { leader, bound, send } = options;
  const led = options.readings
    .map(({ topic, partitions }) => ({
      topic,
      partitions: partitions
        .filter(partition => partition.leader === leader.nodeId)
        .map(({ partition }) => partition),
    }))
    .filter(({ partitions }) => partitions.length > 0);
  if (led.length === 0) return;
  const readingOf = new Map(options.readings.map(each => [each.topic, each]));
  try {
    const time = bound === 'earliest' ? EARLIEST : LATEST;
    const answer = await send(listOffsetsRequest(led, time), leader);
    for (const { topic, partition, errorCode, offset } of answer) {
      const reading = readingOf.get(topic);
      if (!reading) continue;
      const error = errorOfCode(operation, errorCode);
      if (error) reading.error ??= error;
      else reading[bound].set(partition, offset);
    }
  } catch (error) {
    for (const { topic } of led) {
      const reading = readingOf.get(topic);
      if (reading) reading.error ??= toKafkaCallError(operation, error);
    }
  }
}

function toTopicOffsets(operation: string, reading: Reading): TopicOffsets {
  const { topic, partitions, earliest, logEnd } = reading;
  const offsets = partitions.flatMap(({ partition }): PartitionOffsets[] => {
    const from = earliest.get(partition);
    const to = logEnd.get(partition);
    return from === undefined || to === undefined
      ? []
      : [{ partition, earliest: from, logEndOffset: to }];
  });
  if (!reading.error && offsets.length === partitions.length) {
    return {
      topic,
      offsets: offsets.sort((a, b) => a.partition - b.partition),
    };
  }
  const { failure, type } =
    reading.error ??
    new KafkaCallError({
      operation,
      failure: 'unavailable',
      type: 'LEADER_NOT_AVAILABLE',
    });
  return { topic, failure, ...(type !== undefined && { type }) };
}
