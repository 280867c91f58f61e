// SPDX-License-Identifier: Apache-2.0
import type { FeedRecord, Source, TimeWindow, Value } from '../types';

/** A change of a result: a row of a stream, or what a row of a table is now. */
export interface Change {
  values: readonly Value[];
  timestampMs: number;
  /** Whether the row of a table is gone. */
  isTombstone: boolean;
  window?: TimeWindow;
}

/** A query at work: takes records of its sources in the order of their times, and tells what changes in the result. */
export interface Pipeline {
  /** @param input - Which of the sources. */
  accept(input: number, record: FeedRecord, offset: number): Change[];
}

/** How to begin with a query, any number of times. */
export interface Recipe {
  sources: readonly Source[];
  open(): Pipeline;
}
