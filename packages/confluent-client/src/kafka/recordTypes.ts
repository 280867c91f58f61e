// SPDX-License-Identifier: Apache-2.0
import type { KafkaFailure } from './KafkaCallError';
import type { KafkaCallOptions, PartitionOffsets } from './types';

/** A record as it lies in the topic. */
export interface KafkaRecord {
  partition: number;
  offset: bigint;
  /** Absent where the record tells none. */
  timestamp?: Date;
  key: Buffer | null;
  /** `null`: a tombstone. */
  value: Buffer | null;
  /** In the order of the record; a name may come more than once. A header without a value has an empty one. */
  headers: { name: string; value: Buffer }[];
}

/** Which records of a topic to look at. */
export interface RecordsRequest {
  topic: string;
  /** The newest ones, or the first ones at or after a time. */
  from: 'newest' | Date;
  /** How many records are wanted, of all partitions together. */
  limit: number;
  /** Only these count. */
  filter?: (record: KafkaRecord) => boolean;
  /** After so many records that were looked at, wanted or not, no more are fetched. */
  maxScanned: number;
  /** After so many bytes of them, either. */
  maxBytes: number;
}

/** A partition that could not be read. */
export interface PartitionFailure {
  partition: number;
  failure: KafkaFailure;
  /** Kafka's name of the error, e.g. `LEADER_NOT_AVAILABLE`. */
  type?: string;
}

export interface RecordsAnswer {
  /** Newest first by time, then by partition and offset. */
  records: KafkaRecord[];
  scanned: number;
  /** Why no more were looked at; `end`: there are none. */
  endedBy: 'limit' | 'end' | 'bytes' | 'records' | 'time';
  /** By partition. */
  failures: PartitionFailure[];
}

/** A place in a topic. */
export interface PartitionPosition {
  partition: number;
  offset: bigint;
}

/** The time of a record. */
export interface PartitionTime {
  partition: number;
  /** `undefined` when there is no such record, when it tells no time, and when it could not be read. */
  at: Date | undefined;
  /** There when it could not be read. */
  failure?: KafkaFailure;
  /** As of `PartitionFailure`. */
  type?: string;
}

/** A topic of which it is known what it holds. */
export interface TopicHolding {
  topic: string;
  /** Nothing is looked for in a partition that is missing here. */
  within: readonly PartitionOffsets[];
}

/** Places in one topic. */
export interface TopicPositions extends TopicHolding {
  /** The same partition may come several times. */
  positions: readonly PartitionPosition[];
}

export interface TopicTimes {
  topic: string;
  /** One for each position, or for each partition where none are given, in their order. */
  times: PartitionTime[];
}

/**
 * Reads records without a consumer group: nothing is committed, joined or created on the cluster. What was written in
 * transactions that are open or were given up is left out. One partition that cannot be read spoils nothing for the
 * others; when none of them can, the call fails.
 */
export interface KafkaRecordReader {
  /** Answers with what it has when the time of the call is up. */
  records(
    request: RecordsRequest,
    options?: KafkaCallOptions,
  ): Promise<RecordsAnswer>;
  /**
   * Time of the newest record of each partition, of many topics, each named once, in their order: for each hundred of them one
   * request, and to each broker one or, where batches are large or transactions were given up, a few. What cannot be read, or not
   * in time, says so in its time and spoils nothing for the others; when the cluster does not answer, the iteration throws.
   */
  lastRecordTimesOfMany(
    topics: readonly TopicHolding[],
    options?: KafkaCallOptions,
  ): AsyncIterable<TopicTimes>;
  /**
   * Time of the record at an offset, or of the next one there is; one for each position, in their order. The same
   * partition may be asked for at several places, as many groups may stand in it.
   *
   * @param options - `within`: what the topic holds, where that is known already, which saves asking.
   */
  recordTimesAt(
    topic: string,
    positions: readonly PartitionPosition[],
    options?: KafkaCallOptions & { within?: readonly PartitionOffsets[] },
  ): Promise<PartitionTime[]>;
  /** As `recordTimesAt`, in many topics, as `lastRecordTimesOfMany`. */
  recordTimesOfMany(
    topics: readonly TopicPositions[],
    options?: KafkaCallOptions,
  ): AsyncIterable<TopicTimes>;
}
