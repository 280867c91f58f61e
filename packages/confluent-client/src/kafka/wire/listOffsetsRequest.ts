// SPDX-License-Identifier: Apache-2.0
import { BytesWriter } from './BytesWriter';
import { KafkaRequest } from './KafkaRequest';

/** Not a replica. */
export const CONSUMER = -1;
export const READ_COMMITTED = 1;

/** Times with a meaning of their own. */
export const EARLIEST = -2n;
/** With committed reads, where the first open transaction begins. */
export const LATEST = -1n;

export interface WireOffset {
  topic: string;
  partition: number;
  errorCode: number;
  /** -1 where there is no record at or after the time. */
  offset: bigint;
}

/**
 * ListOffsets, version 3: where the first record at or after a time lies.
 *
 * @param topics - Each once, each of its partitions once.
 * @param time - Epoch milliseconds, `EARLIEST` or `LATEST`.
 */
export function listOffsetsRequest(
  topics: readonly { topic: string; partitions: readonly number[] }[],
  time: bigint,
): KafkaRequest<WireOffset[]> {
  const body = new BytesWriter().int32(CONSUMER).int8(READ_COMMITTED);
  body.array(topics, ({ topic, partitions }) =>
    body
      .string(topic)
      .array(partitions, partition => body.int32(partition).int64(time)),
  );
  return {
    apiName: 'ListOffsets',
    apiKey: 2,
    apiVersion: 3,
    body: body.toBuffer(),
    decode: answer =>
      answer
        .array(() => {
          const topic = answer.string();
          return answer.array(() => {
            const partition = answer.int32();
            const errorCode = answer.int16();
            answer.int64(); // time of the record
            return { topic, partition, errorCode, offset: answer.int64() };
          });
        })
        .flat(),
  };
}
