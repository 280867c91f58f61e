// SPDX-License-Identifier: Apache-2.0
import type { Column, Feed, FeedRecord } from '../engine/types';
import { Log } from './Log';

/**
 * Everything that several writers write to one topic, in the order of its coming into being. A record has the same index as
 * if it had been counted from the beginning, so that readers stay where they are when there is one writer more.
 */
export function mergeFeeds(
  columns: readonly Column[],
  feeds: readonly Feed[],
): Feed {
  const [first, ...others] = feeds;
  return first && others.length === 0 ? first : new MergedFeed(columns, feeds);
}

interface Candidate {
  writer: number;
  index: number;
  record: FeedRecord;
}

class MergedFeed implements Feed {
  private log: Log | undefined;
  private readonly positions: number[] = [];

  constructor(
    readonly columns: readonly Column[],
    private readonly feeds: readonly Feed[],
  ) {}

  countAt(nowMs: number): number {
    return this.readUntil(nowMs).countAt(nowMs);
  }

  firstAt(nowMs: number): number {
    return this.readUntil(nowMs).firstAt();
  }

  at(index: number): FeedRecord {
    if (!this.log) throw new RangeError(`There is no record ${index}`);
    return this.log.at(index);
  }

  private readUntil(nowMs: number): Log {
    const log = this.log ?? this.start(nowMs);
    for (let next = this.next(nowMs); next; next = this.next(nowMs)) {
      this.positions[next.writer] = next.index + 1;
      log.append(next.record, next.record.timestampMs);
    }
    return log;
  }

  /** What no writer keeps any more is not read, but counted. */
  private start(nowMs: number): Log {
    const firsts = this.feeds.map(feed => feed.firstAt(nowMs));
    const firstIndex = firsts.reduce((sum, first) => sum + first, 0);
    this.log = new Log(this.columns, { firstIndex });
    return this.log;
  }

  /** The oldest record that has not been read. */
  private next(nowMs: number): Candidate | undefined {
    let oldest: Candidate | undefined;
    for (const [writer, feed] of this.feeds.entries()) {
      const index = Math.max(this.positions[writer] ?? 0, feed.firstAt(nowMs));
      if (index >= feed.countAt(nowMs)) continue;
      const record = feed.at(index);
      if (!oldest || record.timestampMs < oldest.record.timestampMs) {
        oldest = { writer, index, record };
      }
    }
    return oldest;
  }
}
