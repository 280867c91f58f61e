// SPDX-License-Identifier: Apache-2.0
import type { Column, Feed, FeedRecord } from '../engine/types';

/** Records that were written one after the other, e.g. by INSERT … VALUES. */
export class Log implements Feed {
  private readonly records: FeedRecord[] = [];
  private readonly writtenAtMs: number[] = [];

  constructor(readonly columns: readonly Column[]) {}

  /** Times never go back. */
  append(record: FeedRecord, nowMs: number): void {
    this.records.push(record);
    this.writtenAtMs.push(nowMs);
  }

  countAt(nowMs: number): number {
    let count = this.records.length;
    while (count > 0 && (this.writtenAtMs[count - 1] ?? 0) > nowMs) count -= 1;
    return count;
  }

  firstAt(): number {
    return 0;
  }

  at(index: number): FeedRecord {
    const record = this.records[index];
    if (!record) throw new RangeError(`There is no record ${index}`);
    return record;
  }
}
