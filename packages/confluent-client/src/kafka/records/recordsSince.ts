// SPDX-License-Identifier: Apache-2.0
import { RecordsAnswer } from '../recordTypes';
import { PartitionRange } from './partitionRanges';
import { Scan, timeOf } from './Scan';
import { TopicSource } from './TopicSource';

/** Large enough for an ordinary batch of a producer; grows for partitions whose batches are larger. */
const FIRST_PARTITION_BYTES = 32 * 1024;
const LARGEST_PARTITION_BYTES = 1024 * 1024;
const MAX_EMPTY_ANSWERS = 2;

/** A partition that is read towards its end. */
interface Reading {
  partition: number;
  next: bigint;
  end: bigint;
  /** Time of the record that was read last; epoch milliseconds. */
  cameTo?: number;
  emptyAnswers: number;
}

/**
 * Looks for the first records at or after a time in all partitions, until those not looked at must be later than the found
 * ones. As to the order of records, as `newestRecords`.
 */
export async function recordsSince(
  source: TopicSource,
  options: { ranges: readonly PartitionRange[]; since: Date; scan: Scan },
): Promise<RecordsAnswer['endedBy']> {
  const { ranges, since, scan } = options;
  const starts = await source.offsets(since);
  scan.fail(starts.failures);
  let readings = ranges.flatMap(({ partition, end }): Reading[] => {
    const next = starts.found.get(partition);
    return next === undefined || next >= end
      ? []
      : [{ partition, next, end, emptyAnswers: 0 }];
  });
  const isOpen = ({ cameTo }: Reading) => {
    const timeToBeat = scan.timeToBeat;
    return (
      cameTo === undefined || timeToBeat === undefined || cameTo < timeToBeat
    );
  };

  let partitionBytes = FIRST_PARTITION_BYTES;
  for (;;) {
    const open = readings.filter(isOpen);
    if (open.length === 0) return readings.length === 0 ? 'end' : 'limit';
    if (scan.usedUp) return scan.usedUp;
    const answer = await source.fetch(
      open.map(({ partition, next }) => ({ partition, offset: next })),
      { partitionBytes, totalBytes: scan.bytesLeft },
    );
    scan.fail(answer.failures);
    for (const reading of open) {
      const page = answer.found.get(reading.partition);
      if (!page) continue;
      const records = page.records.filter(
        ({ offset }) => offset >= reading.next && offset < reading.end,
      );
      scan.take(
        records.filter(record => timeOf(record) >= since.getTime()),
        page.bytes,
      );
      const last = records.at(-1);
      if (last) reading.cameTo = timeOf(last);
      const isEmpty = page.nextOffset === reading.next && !page.isLeftOut;
      reading.emptyAnswers += isEmpty ? 1 : 0;
      reading.next = page.nextOffset;
    }
    const failed = new Set(answer.failures.map(({ partition }) => partition));
    readings = readings.filter(
      ({ partition, next, end, emptyAnswers }) =>
        !failed.has(partition) &&
        next < end &&
        emptyAnswers < MAX_EMPTY_ANSWERS,
    );
    partitionBytes = Math.min(partitionBytes * 4, LARGEST_PARTITION_BYTES);
  }
}
