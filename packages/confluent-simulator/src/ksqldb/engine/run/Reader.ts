// SPDX-License-Identifier: Apache-2.0
import type { FeedRecord, Source, StartFrom } from '../types';

export interface ReadRecord {
  /** Which of the sources. */
  input: number;
  record: FeedRecord;
  offset: number;
}

export interface ReaderOptions {
  nowMs: number;
  /** Where the first source begins; the others are tables to join with, whole from the beginning. */
  from: StartFrom | undefined;
}

/** Reads several sources as one, in the order of time; at the same time tables come first, so that joins find them. */
export class Reader {
  private readonly positions: number[];
  /** How many records there were when somebody last looked. */
  private readonly ends: number[] = [];
  /** Records that have been looked at but not taken. */
  private readonly peeked: (ReadRecord | undefined)[] = [];

  constructor(
    private readonly sources: readonly Source[],
    { nowMs, from }: ReaderOptions,
  ) {
    this.positions = sources.map(({ feed, kind }, input) => {
      const isFirst = input === 0;
      const usual = kind === 'TABLE' ? 'earliest' : 'latest';
      const start = isFirst ? (from ?? usual) : 'earliest';
      return start === 'latest' ? feed.countAt(nowMs) : feed.firstAt(nowMs);
    });
  }

  /** The next record that has come into being; `undefined` when all are read. */
  next(nowMs: number): ReadRecord | undefined {
    let best: ReadRecord | undefined;
    for (let input = this.sources.length - 1; input >= 0; input -= 1) {
      const candidate = this.peek(input, nowMs);
      if (
        candidate &&
        (!best || candidate.record.timestampMs < best.record.timestampMs)
      ) {
        best = candidate;
      }
    }
    if (best) {
      this.positions[best.input] = best.offset + 1;
      this.peeked[best.input] = undefined;
    }
    return best;
  }

  private peek(input: number, nowMs: number): ReadRecord | undefined {
    const known = this.peeked[input];
    if (known) return known;
    const feed = this.sources[input]?.feed;
    if (!feed) return undefined;
    // What is no longer kept has been missed.
    const offset = Math.max(this.positions[input] ?? 0, feed.firstAt(nowMs));
    if (offset >= (this.ends[input] ?? 0)) {
      const end = feed.countAt(nowMs);
      this.ends[input] = end;
      if (offset >= end) return undefined;
    }
    const found = { input, record: feed.at(offset), offset };
    this.peeked[input] = found;
    return found;
  }
}
