// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../types/SqlType';
import type { Recipe } from './run/Pipeline';

/**
 * A value, to be read by its type: BIGINT is a bigint; DECIMAL is a bigint, too, of its smallest units (`4990n` is 49.90
 * with a scale of 2); TIMESTAMP is milliseconds and DATE days since 1970, TIME milliseconds since midnight, all in UTC;
 * BYTES is base64; MAP is a `Map`; STRUCT an object by field name. `encodeValue` writes it as the server does.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Value[]
  | ReadonlyMap<string, Value>
  | { readonly [field: string]: Value };

export interface Column {
  /** As the server knows it, e.g. `ORDERID`. */
  name: string;
  type: SqlType;
  isKey: boolean;
}

/** Epoch milliseconds; the end is exclusive. */
export interface TimeWindow {
  startMs: number;
  endMs: number;
}

/** A record of a topic as a stream or table sees it. */
export interface FeedRecord {
  /** One for each column of the feed, in its order. */
  values: readonly Value[];
  /** Its ROWTIME. Records of a feed are in the order of their times. */
  timestampMs: number;
  /** Only of a table: the row of this key is gone; all but the key columns are null. */
  isTombstone?: boolean;
  /** Only of a windowed table: part of the key. */
  window?: TimeWindow;
}

/** An unending list of records that comes into being as time goes by. */
export interface Feed {
  columns: readonly Column[];
  /** How many records there have been by that time, those no longer kept included. */
  countAt(nowMs: number): number;
  /** Index of the oldest record that is still kept at that time. */
  firstAt(nowMs: number): number;
  /** Of a record that is kept and has come into being. */
  at(index: number): FeedRecord;
}

/** A stream or table that can be selected from. */
export interface Source {
  name: string;
  kind: 'STREAM' | 'TABLE';
  /** Those of its feed. */
  columns: readonly Column[];
  topic: string;
  isWindowed: boolean;
  feed: Feed;
  /** Whether a table answers pull queries: made by CREATE TABLE … AS, or a SOURCE TABLE. Streams do anyway. */
  isQueryable: boolean;
}

export type FindSource = (name: string) => Source | undefined;

export type WindowType = 'TUMBLING' | 'HOPPING' | 'SESSION';

/** A SELECT that has been understood and can be run any number of times. */
export interface SelectPlan {
  /** Push queries go on until their limit. */
  kind: 'push' | 'pull';
  /** Of the result, in order. */
  columns: readonly Column[];
  /** Names of what is read, in the order of the text. */
  sources: readonly string[];
  limit?: number;
  /** Whether the result is a table: its rows replace each other by key. */
  isTable: boolean;
  /** Of the result when it is a windowed table. */
  windowType?: WindowType;
  windowSizeMs?: number;
  /** For what runs it. */
  recipe: Recipe;
}

/** Where reading begins. Without it: streams from now on, tables from the beginning. */
export type StartFrom = 'earliest' | 'latest';

/** A row of a result. */
export interface ResultRow {
  /** One for each column of the plan. */
  values: readonly Value[];
  isTombstone: boolean;
}

export interface PushPoll {
  rows: ResultRow[];
  /** Whether the limit is reached and nothing will follow. */
  isDone: boolean;
}

/** A push query on its way. */
export interface PushRun {
  /** What has come since the last time, at most `maxRows`; the rest comes with the next poll. Times never go back. */
  poll(nowMs: number, maxRows: number): PushPoll;
}

/** A persistent query on its way: what it writes, and its switch. Times never go back. */
export interface PersistentRun {
  /** What it has written, as a feed of the columns of its plan. */
  feed: Feed;
  /** Leaves everything from now on where it is, until `resume`. */
  pause(nowMs: number): void;
  resume(nowMs: number): void;
  /** For good. What it has written stays. */
  stop(nowMs: number): void;
}
