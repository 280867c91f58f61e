// SPDX-License-Identifier: Apache-2.0
import { BytesReader } from './BytesReader';
import { BytesWriter } from './BytesWriter';
import { KafkaRequest } from './KafkaRequest';
import { CONSUMER, READ_COMMITTED } from './listOffsetsRequest';

/** How long a broker may wait for something to tell, which it has at hand but for a log in a remote tier. */
const MAX_WAIT_MS = 500;
const NO_SESSION = 0;
const NO_SESSION_EPOCH = -1;
const ANY_LEADER_EPOCH = -1;

export interface FetchPosition {
  partition: number;
  offset: bigint;
  maxBytes: number;
}

/** A transaction that was given up. */
export interface AbortedTransaction {
  producerId: bigint;
  firstOffset: bigint;
}

export interface FetchedPartition {
  topic: string;
  partition: number;
  errorCode: number;
  /** Those that have to do with the batches. */
  abortedTransactions: AbortedTransaction[];
  /** Batches of records; the last one may be cut off. */
  batches: Buffer;
}

/**
 * Fetch, version 11: batches from an offset on, each topic and each partition at most once. The first partition that has any gives one
 * batch at least, however large; others give none when it does not fit. Only what is committed, apart from what
 * `abortedTransactions` says.
 */
export function fetchRequest(options: {
  topics: readonly { topic: string; positions: readonly FetchPosition[] }[];
  maxBytes: number;
}): KafkaRequest<FetchedPartition[]> {
  const body = new BytesWriter()
    .int32(CONSUMER)
    .int32(MAX_WAIT_MS)
    .int32(1) // byte at least
    .int32(options.maxBytes)
    .int8(READ_COMMITTED)
    .int32(NO_SESSION)
    .int32(NO_SESSION_EPOCH);
  body.array(options.topics, ({ topic, positions }) =>
    body.string(topic).array(positions, position =>
      body
        .int32(position.partition)
        .int32(ANY_LEADER_EPOCH)
        .int64(position.offset)
        .int64(-1n) // start of the log, which only replicas tell
        .int32(position.maxBytes),
    ),
  );
  return {
    apiName: 'Fetch',
    apiKey: 1,
    apiVersion: 11,
    body: body
      .array([], () => {}) // topics to forget
      .string('') // rack
      .toBuffer(),
    decode(answer) {
      const errorCode = answer.int16();
      answer.int32(); // session
      const fetched = answer.array(readTopic).flat();
      if (errorCode === 0) return fetched;
      return options.topics.flatMap(({ topic, positions }) =>
        positions.map(({ partition }) => ({
          topic,
          partition,
          errorCode,
          abortedTransactions: [],
          batches: Buffer.alloc(0),
        })),
      );
    },
  };
}

function readTopic(answer: BytesReader): FetchedPartition[] {
  const topic = answer.string();
  return answer.array(() => ({ topic, ...readPartition(answer) }));
}

function readPartition(answer: BytesReader): Omit<FetchedPartition, 'topic'> {
  const partition = answer.int32();
  const errorCode = answer.int16();
  answer.int64(); // high watermark
  answer.int64(); // last stable offset
  answer.int64(); // start of the log
  const abortedTransactions = answer.array(() => ({
    producerId: answer.int64(),
    firstOffset: answer.int64(),
  }));
  answer.int32(); // a replica to rather read from
  return { partition, errorCode, abortedTransactions, batches: answer.block() };
}
