// SPDX-License-Identifier: Apache-2.0
import { RecordsAnswer } from '../recordTypes';
import { Front, lookBack } from './lookBack';
import { PartitionRange } from './partitionRanges';
import { Scan, timeOf } from './Scan';
import { TopicSource } from './TopicSource';

/**
 * Looks for the newest records of all partitions, until those not looked at must be older than the found ones. That they
 * lie in the order of their times, more or less, is what is taken for granted of a partition.
 */
export async function newestRecords(
  source: TopicSource,
  ranges: readonly PartitionRange[],
  scan: Scan,
): Promise<RecordsAnswer['endedBy']> {
  const fronts = ranges.map(({ partition, earliest, end }): Front => ({
    partition,
    earliest,
    covered: end,
  }));
  const seenOffsets = () =>
    ranges.reduce(
      (sum, { end }, index) =>
        sum + Number(end - (fronts[index]?.covered ?? end)),
      0,
    );
  const isOpen = ({ oldest }: Front) => {
    const timeToBeat = scan.timeToBeat;
    return (
      oldest === undefined ||
      timeToBeat === undefined ||
      timeOf(oldest) > timeToBeat
    );
  };
  await lookBack(source, fronts, {
    isOpen,
    affordable(openFronts) {
      if (scan.usedUp) return 0;
      const seen = seenOffsets();
      return seen === 0
        ? Infinity
        : Math.max(1, scan.affordable(seen) / openFronts);
    },
    take: (records, { bytes }) => scan.take(records, bytes),
    fail: failures => scan.fail(failures),
    bytesLeft: () => scan.bytesLeft,
  });
  const unread = fronts.filter(({ covered, earliest }) => covered > earliest);
  if (unread.length === 0) return 'end';
  return unread.some(isOpen) ? (scan.usedUp ?? 'end') : 'limit';
}
