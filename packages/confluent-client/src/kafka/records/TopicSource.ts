// SPDX-License-Identifier: Apache-2.0
import {
  PartitionFailure,
  PartitionPosition,
  KafkaRecord,
} from '../recordTypes';

/** Of each partition that was asked for, either of the two. */
export interface ByPartition<T> {
  found: Map<number, T>;
  failures: PartitionFailure[];
}

/** Records that lie together in a partition. */
export interface RecordPage {
  /** Committed ones, by offset; some may lie before the position, because brokers keep batches together. */
  records: KafkaRecord[];
  /** Where the first batch begins; the position when there is none. */
  firstOffset: bigint;
  /** Where to go on; the position when nothing came. */
  nextOffset: bigint;
  /** Nothing came because other partitions had taken the room: it may be asked for again. */
  isLeftOut: boolean;
  /** Uncompressed. */
  bytes: number;
}

export interface FetchLimits {
  /** Of one partition, and of all that one broker answers; one batch comes however large it is. */
  partitionBytes: number;
  totalBytes: number;
}

/** One topic as it can be read; each of its partitions fails alone. */
export interface TopicSource {
  /** Sorted. */
  readonly partitions: readonly number[];
  /** One request to each broker that leads some of them; each partition at most once. */
  fetch(
    positions: readonly PartitionPosition[],
    limits: FetchLimits,
  ): Promise<ByPartition<RecordPage>>;
  /**
   * Where partitions begin and end, or the first record at or after a time lies: `undefined` where there is none.
   * `end` is the last place that committed reads come to.
   */
  offsets(at: 'start' | 'end' | Date): Promise<ByPartition<bigint | undefined>>;
}
