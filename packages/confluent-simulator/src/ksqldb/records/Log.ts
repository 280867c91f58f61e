// SPDX-License-Identifier: Apache-2.0
import type { Column, Feed, FeedRecord } from '../engine/types';
import { keyText } from '../engine/values';

/** More is not kept, so that a long run does not fill the memory. */
const MOST_KEPT = 50_000;

export interface LogOptions {
  isTable?: boolean;
  /** Default 50,000. */
  mostKept?: number;
  /** Of the first record that is written, when it is not the first there has been. Default 0. */
  firstIndex?: number;
}

interface Written {
  record: FeedRecord;
  atMs: number;
}

/**
 * Records that were written one after the other. Above a number of them, a stream forgets the older half, and a table what
 * was replaced since.
 */
export class Log implements Feed {
  private written: Written[] = [];
  /** How many are forgotten. */
  private forgotten: number;

  constructor(
    readonly columns: readonly Column[],
    private readonly options: LogOptions = {},
  ) {
    this.forgotten = options.firstIndex ?? 0;
  }

  /** @param nowMs - When it is written; what is written later is never seen earlier. */
  append(record: FeedRecord, nowMs: number): void {
    const lastMs = this.written.at(-1)?.atMs ?? nowMs;
    this.written.push({ record, atMs: Math.max(nowMs, lastMs) });
    if (this.written.length > (this.options.mostKept ?? MOST_KEPT)) {
      this.forget();
    }
  }

  countAt(nowMs: number): number {
    let low = 0;
    let high = this.written.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.written[middle]?.atMs ?? 0) <= nowMs) low = middle + 1;
      else high = middle;
    }
    return this.forgotten + low;
  }

  firstAt(): number {
    return this.forgotten;
  }

  at(index: number): FeedRecord {
    const written = this.written[index - this.forgotten];
    if (!written) throw new RangeError(`There is no record ${index}`);
    return written.record;
  }

  private forget(): void {
    const kept = this.options.isTable
      ? this.latestOfEachKey()
      : this.written.slice(this.written.length >> 1);
    this.forgotten += this.written.length - kept.length;
    this.written = kept;
  }

  /** Some of them move to a later index, as nothing else can: that of the latest stays what it is. */
  private latestOfEachKey(): Written[] {
    const latest = new Map<string, Written>();
    for (const written of this.written) {
      const { values, window } = written.record;
      const key = keyText([
        ...values.filter((_value, index) => this.columns[index]?.isKey),
        window?.startMs ?? null,
      ]);
      latest.delete(key);
      latest.set(key, written);
    }
    return [...latest.values()];
  }
}
