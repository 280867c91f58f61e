// SPDX-License-Identifier: Apache-2.0
import { PartitionPosition } from '../recordTypes';
import { Front, lookBack } from './lookBack';
import { PartitionRange } from './partitionRanges';
import { TimesTable } from './TimesTable';
import { RecordPage, TopicSource } from './TopicSource';

/** Large enough for an ordinary batch of a producer; grows for partitions whose batches are larger. */
const FIRST_PARTITION_BYTES = 32 * 1024;
const LARGEST_PARTITION_BYTES = 8 * 1024 * 1024;
/** Of one broker in one answer. */
const TOTAL_BYTES = 16 * 1024 * 1024;
const MAX_EMPTY_ANSWERS = 2;

interface TimesOptions {
  ranges: readonly PartitionRange[];
  /** Told of times as they become known. */
  times: TimesTable;
  /** Ends the reading. */
  signal: AbortSignal;
}

/**
 * Finds when the newest record of each of the ranges was written; `times` has a place for each partition. The end of a partition may hold markers of transactions,
 * and what was written in those that were given up; then it lies further back.
 */
export async function newestTimes(
  source: TopicSource,
  { ranges, times, signal }: TimesOptions,
): Promise<void> {
  const found = new Set<number>();
  const placeOf = ({ partition }: { partition: number }) =>
    times.partitions.indexOf(partition);
  const fronts = ranges.map(({ partition, earliest, end }): Front => ({
    partition,
    earliest,
    covered: end,
  }));
  await lookBack(source, fronts, {
    isOpen: ({ partition }) => !found.has(partition),
    affordable: () => (signal.aborted ? 0 : Infinity),
    take(records) {
      const newest = records.at(-1);
      if (!newest) return;
      found.add(newest.partition);
      times.know(placeOf(newest), newest.timestamp);
    },
    fail: failures => times.fail(failures),
    bytesLeft: () => TOTAL_BYTES,
  });
  for (const front of fronts) {
    const isWhole = front.covered <= front.earliest;
    if (isWhole && !found.has(front.partition)) {
      times.know(placeOf(front), undefined);
    }
  }
}

/** A position whose record was not found yet. */
interface Sought {
  index: number;
  /** There is no record before it that would do. */
  offset: bigint;
}

/** Finds when the records at positions, or the next ones there are, were written; `times` has a place for each. */
export async function timesAt(
  source: TopicSource,
  positions: readonly PartitionPosition[],
  { ranges, times, signal }: TimesOptions,
): Promise<void> {
  let readings = ranges.map(({ partition, earliest, end }) => ({
    partition,
    end,
    emptyAnswers: 0,
    sought: positions.flatMap((position, index): Sought[] =>
      position.partition === partition
        ? [{ index, offset: larger(position.offset, earliest) }]
        : [],
    ),
  }));
  for (let bytes = FIRST_PARTITION_BYTES; ; bytes *= 4) {
    for (const reading of readings) {
      reading.sought = reading.sought.filter(({ index, offset }) => {
        const isThere =
          offset < reading.end && reading.emptyAnswers < MAX_EMPTY_ANSWERS;
        if (!isThere) times.know(index, undefined);
        return isThere;
      });
    }
    readings = readings.filter(({ sought }) => sought.length > 0);
    if (readings.length === 0 || signal.aborted) return;

    const { found, failures } = await source.fetch(
      readings.map(({ partition, sought }) => ({
        partition,
        offset: sought.map(({ offset }) => offset).reduce(smaller),
      })),
      {
        partitionBytes: Math.min(bytes, LARGEST_PARTITION_BYTES),
        totalBytes: TOTAL_BYTES,
      },
    );
    times.fail(failures);
    readings = readings.filter(({ partition }) => found.has(partition));
    for (const reading of readings) {
      const page = found.get(reading.partition);
      if (!page) continue;
      const isEmpty = page.nextOffset === page.firstOffset && !page.isLeftOut;
      reading.emptyAnswers += isEmpty ? 1 : 0;
      reading.sought = lookUp(reading.sought, page, times);
    }
  }
}

/** @returns what is to be sought further on. */
function lookUp(
  sought: readonly Sought[],
  page: RecordPage,
  times: TimesTable,
): Sought[] {
  return sought.flatMap(({ index, offset }) => {
    if (offset >= page.nextOffset) return [{ index, offset }];
    const record = page.records.find(each => each.offset >= offset);
    if (!record) return [{ index, offset: page.nextOffset }];
    times.know(index, record.timestamp);
    return [];
  });
}

const larger = (a: bigint, b: bigint) => (a > b ? a : b);
const smaller = (a: bigint, b: bigint) => (a < b ? a : b);
