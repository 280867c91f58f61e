// SPDX-License-Identifier: Apache-2.0
import { KafkaRecord, PartitionFailure } from '../recordTypes';
import { RecordPage, TopicSource } from './TopicSource';

/** How far a partition was read, from its end towards its start. */
export interface Front {
  partition: number;
  /** Of the first record there is. */
  earliest: bigint;
  /** All from here on was looked at. */
  covered: bigint;
  /** The record at the lowest offset that was looked at. */
  oldest?: KafkaRecord;
}

export interface LookBackOptions {
  /** Whether there is anything to look for further back in a partition. */
  isOpen: (front: Front) => boolean;
  /** How many offsets of each of so many partitions may be looked at next; 0 ends it. */
  affordable: (openFronts: number) => number;
  /** Told of records as they come, by offset, each once. */
  take: (records: KafkaRecord[], page: RecordPage) => void;
  fail: (failures: readonly PartitionFailure[]) => void;
  bytesLeft: () => number;
}

const PARTITION_BYTES = 1024 * 1024;
const STEP_GROWTH = 4n;
/** Nothing came although there should be something: the rest was compacted away, or lies in a slow tier. */
const MAX_EMPTY_ANSWERS = 2;

/**
 * Reads partitions backwards, which brokers do not offer: it begins with their last batches and goes back in steps that
 * grow, because records can be large or, after compaction and transactions, far apart.
 */
export async function lookBack(
  source: TopicSource,
  fronts: readonly Front[],
  options: LookBackOptions,
): Promise<void> {
  const failed = new Set<number>();
  for (let step = 1n; ; step *= STEP_GROWTH) {
    const open = fronts.filter(
      front =>
        !failed.has(front.partition) &&
        front.covered > front.earliest &&
        options.isOpen(front),
    );
    const affordable = options.affordable(open.length);
    if (open.length === 0 || affordable <= 0) return;
    const length = step < affordable ? step : BigInt(Math.ceil(affordable));
    const failures = await readWindows(source, open, length, options);
    failures.forEach(({ partition }) => failed.add(partition));
    options.fail(failures);
  }
}

interface Window {
  front: Front;
  start: bigint;
  end: bigint;
  next: bigint;
  emptyAnswers: number;
}

/** Reads the part of each partition before what is covered, from its start to its end. */
async function readWindows(
  source: TopicSource,
  fronts: readonly Front[],
  length: bigint,
  options: LookBackOptions,
): Promise<PartitionFailure[]> {
  const failures: PartitionFailure[] = [];
  let unread = fronts.map((front): Window => {
    const start = larger(front.covered - length, front.earliest);
    return { front, start, end: front.covered, next: start, emptyAnswers: 0 };
  });
  while (unread.length > 0) {
    const answer = await source.fetch(
      unread.map(({ front, next }) => ({
        partition: front.partition,
        offset: next,
      })),
      { partitionBytes: PARTITION_BYTES, totalBytes: options.bytesLeft() },
    );
    failures.push(...answer.failures);
    for (const window of unread) {
      const page = answer.found.get(window.front.partition);
      if (page) takePage(window, page, options.take);
    }
    unread = unread.filter(
      ({ front, next, end, emptyAnswers }) =>
        answer.found.has(front.partition) &&
        next < end &&
        emptyAnswers < MAX_EMPTY_ANSWERS,
    );
    if (options.affordable(unread.length) <= 0) break;
  }
  return failures;
}

function takePage(
  window: Window,
  page: RecordPage,
  take: LookBackOptions['take'],
): void {
  const { front, end } = window;
  const isFirst = window.next === window.start;
  if (page.nextOffset === window.next) {
    if (!page.isLeftOut) window.emptyAnswers += 1;
    if (window.emptyAnswers === MAX_EMPTY_ANSWERS) front.covered = window.start;
    return;
  }
  const from = isFirst ? front.earliest : window.next;
  const records = page.records.filter(
    ({ offset }) => offset >= from && offset < end,
  );
  take(records, page);
  if (isFirst) {
    front.covered = larger(
      front.earliest,
      smaller(window.start, page.firstOffset),
    );
  }
  const [oldest] = records;
  if (oldest && (!front.oldest || front.oldest.offset >= end)) {
    front.oldest = oldest;
  }
  window.next = page.nextOffset;
}

const larger = (a: bigint, b: bigint) => (a > b ? a : b);
const smaller = (a: bigint, b: bigint) => (a < b ? a : b);
