// SPDX-License-Identifier: Apache-2.0
import { KafkaRecord, PartitionFailure } from '../recordTypes';
import { PartitionRange } from './partitionRanges';
import { ByPartition, RecordPage, TopicSource } from './TopicSource';

const RECORD_BYTES = 100;

/** What a batch holds, as it were after its compaction: times of its records by their offsets from its start. */
export interface FakeBatch {
  /** How many offsets it takes. */
  length: number;
  /** Epoch milliseconds; `undefined` where there is no record any more, or it was given up. */
  times: (number | undefined)[];
}

/** A topic in memory, for tests of those who read one. It gives one batch at least, and no more than fit, as brokers do. */
export function fakeTopicSource(
  partitions: readonly (readonly FakeBatch[] | PartitionFailure['failure'])[],
): TopicSource & { ranges: PartitionRange[]; fetches: number } {
  const logs = partitions.map((batches, partition) =>
    typeof batches === 'string'
      ? { failure: batches, batches: [], end: 1n }
      : layOut(partition, batches),
  );

  const source = {
    partitions: logs.map((_log, partition) => partition),
    ranges: logs.map(({ end }, partition) => ({
      partition,
      earliest: 0n,
      end,
    })),
    fetches: 0,

    async fetch(
      positions: Parameters<TopicSource['fetch']>[0],
      { partitionBytes, totalBytes }: Parameters<TopicSource['fetch']>[1],
    ) {
      source.fetches += 1;
      const answer: ByPartition<RecordPage> = {
        found: new Map(),
        failures: [],
      };
      let left = totalBytes;
      let someCame = false;
      for (const { partition, offset } of positions) {
        const log = logs[partition];
        if (log?.failure) {
          answer.failures.push({ partition, failure: log.failure });
          continue;
        }
        const pages = fitting(
          (log?.batches ?? []).filter(({ nextOffset }) => nextOffset > offset),
          Math.min(left, partitionBytes),
          someCame ? 0 : 1,
        );
        const bytes = pages.reduce((sum, page) => sum + page.bytes, 0);
        left -= bytes;
        answer.found.set(partition, {
          records: pages.flatMap(page => page.records),
          firstOffset: pages[0]?.firstOffset ?? offset,
          nextOffset: pages.at(-1)?.nextOffset ?? offset,
          isLeftOut: pages.length === 0 && someCame,
          bytes,
        });
        someCame ||= pages.length > 0;
      }
      return answer;
    },

    async offsets(at: 'start' | 'end' | Date) {
      const answer: ByPartition<bigint | undefined> = {
        found: new Map(),
        failures: [],
      };
      logs.forEach(({ failure, batches, end }, partition) => {
        if (failure) answer.failures.push({ partition, failure });
        else if (at === 'start') answer.found.set(partition, 0n);
        else if (at === 'end') answer.found.set(partition, end);
        else {
          const first = batches
            .flatMap(({ records }) => records)
            .find(({ timestamp }) => timestamp && timestamp >= at);
          answer.found.set(partition, first?.offset);
        }
      });
      return answer;
    },
  };
  return source;
}

interface Log {
  failure?: PartitionFailure['failure'];
  batches: Omit<RecordPage, 'isLeftOut'>[];
  end: bigint;
}

function layOut(partition: number, batches: readonly FakeBatch[]): Log {
  let end = 0n;
  const laidOut = batches.map(({ length, times }) => {
    const firstOffset = end;
    end += BigInt(length);
    const records = times.flatMap((time, index): KafkaRecord[] =>
      time === undefined
        ? []
        : [
            {
              partition,
              offset: firstOffset + BigInt(index),
              timestamp: new Date(time),
              key: null,
              value: null,
              headers: [],
            },
          ],
    );
    return {
      records,
      firstOffset,
      nextOffset: end,
      bytes: times.length * RECORD_BYTES,
    };
  });
  return { batches: laidOut, end };
}

/** The first ones that have room, and so many at least. */
function fitting(
  batches: Log['batches'],
  bytes: number,
  atLeast: number,
): Log['batches'] {
  let room = bytes;
  return batches.filter((batch, index) => {
    room -= batch.bytes;
    return room >= 0 || index < atLeast;
  });
}

/** All records of a topic, in no order. */
export async function allRecords(
  source: ReturnType<typeof fakeTopicSource>,
): Promise<KafkaRecord[]> {
  const records: KafkaRecord[] = [];
  for (const { partition } of source.ranges) {
    const { found } = await source.fetch([{ partition, offset: 0n }], {
      partitionBytes: Infinity,
      totalBytes: Infinity,
    });
    records.push(...(found.get(partition)?.records ?? []));
  }
  return records;
}
