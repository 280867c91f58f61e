// SPDX-License-Identifier: Apache-2.0
import {
  KafkaRecord,
  PartitionFailure,
  RecordsAnswer,
  RecordsRequest,
} from '../recordTypes';

/** What a search for records has looked at so far, what it has found, and what it may still look at. */
export class Scan {
  private found: KafkaRecord[] = [];
  private matched = 0;
  private scanned = 0;
  private bytes = 0;
  private readonly failures: PartitionFailure[] = [];

  constructor(
    private readonly request: RecordsRequest,
    private readonly signal?: AbortSignal,
  ) {}

  /** Why no more may be looked at. */
  get usedUp(): 'bytes' | 'records' | 'time' | undefined {
    if (this.signal?.aborted) return 'time';
    if (this.bytes >= this.request.maxBytes) return 'bytes';
    if (this.scanned >= this.request.maxScanned) return 'records';
    return undefined;
  }

  get bytesLeft(): number {
    return Math.max(1, this.request.maxBytes - this.bytes);
  }

  /** How many offsets more can be afforded, as far as one can tell from those seen. */
  affordable(seenOffsets: number): number {
    const { maxScanned, maxBytes } = this.request;
    return Math.min(
      ((maxScanned - this.scanned) * seenOffsets) / Math.max(1, this.scanned),
      ((maxBytes - this.bytes) * seenOffsets) / Math.max(1, this.bytes),
    );
  }

  /** The time that a record must beat to be among the wanted; `undefined` while there are too few. */
  get timeToBeat(): number | undefined {
    const last = this.found[this.request.limit - 1];
    return last && timeOf(last);
  }

  take(records: readonly KafkaRecord[], bytes: number): void {
    const { filter } = this.request;
    this.scanned += records.length;
    this.bytes += bytes;
    const wanted = filter ? records.filter(filter) : records;
    this.matched += wanted.length;
    this.found = this.best(wanted);
  }

  fail(failures: readonly PartitionFailure[]): void {
    this.failures.push(...failures);
  }

  /** @param endedBy - `end` when all was looked at. */
  answer(endedBy: RecordsAnswer['endedBy']): RecordsAnswer {
    const hasMore = endedBy === 'end' && this.matched > this.request.limit;
    return {
      records: [...this.found].sort(newestFirst),
      scanned: this.scanned,
      endedBy: hasMore ? 'limit' : endedBy,
      failures: [...this.failures].sort((a, b) => a.partition - b.partition),
    };
  }

  /** Of those found and these, best first. */
  private best(others: readonly KafkaRecord[]): KafkaRecord[] {
    const sign = this.request.from === 'newest' ? 1 : -1;
    return [...this.found, ...others]
      .sort((a, b) => sign * newestFirst(a, b))
      .slice(0, this.request.limit);
  }
}

/** Epoch milliseconds; 0 where a record tells none. */
export function timeOf({ timestamp }: KafkaRecord): number {
  return timestamp?.getTime() ?? 0;
}

function newestFirst(a: KafkaRecord, b: KafkaRecord): number {
  return (
    timeOf(b) - timeOf(a) ||
    a.partition - b.partition ||
    Number(b.offset - a.offset)
  );
}
