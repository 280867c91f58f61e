// SPDX-License-Identifier: Apache-2.0
import type { KsqlColumn, KsqlRow } from '../rows/types';
import type { KsqlErrorBody } from '../server/types';

/** Why a query's stream of rows ended. */
export type QueryEndReason =
  /** The server had no more rows, or the statement's own LIMIT was reached. */
  | 'finished'
  | 'rowLimit'
  | 'byteLimit'
  | 'timeLimit'
  /** Whoever ran it, or somebody with the right to, stopped it. */
  | 'stopped'
  /** The server refused, broke off or sent what cannot be read. */
  | 'upstreamError'
  /** The portal's back end is going down. */
  | 'shutdown';

/** What a query may use at most. */
export interface QueryLimits {
  rows: number;
  bytes: number;
  seconds: number;
}

/** The first message: the query runs. */
export interface QueryStarted {
  type: 'started';
  /** Of this run in the portal, to stop it by. */
  runId: string;
  /** As the server calls it; absent for most pull queries. */
  queryId?: string;
  columns: KsqlColumn[];
  limits: QueryLimits;
  /** ISO 8601 */
  startedAt: string;
}

/** The last message of every stream. Without it the connection was cut. */
export interface QueryEnd {
  type: 'end';
  reason: QueryEndReason;
  /** Of ksqlDB, or of the way to it; present with `upstreamError`. */
  error?: KsqlErrorBody;
  rows: number;
  /** Of the rows, as JSON in UTF-8. */
  bytes: number;
  durationMs: number;
}

/**
 * One line of `application/x-ndjson`, the answer to a query. `started`, then any number of the others, then `end`.
 */
export type QueryMessage =
  | QueryStarted
  | { type: 'rows'; rows: KsqlRow[] }
  /** Keys whose row of a table is gone; the other columns are null. */
  | { type: 'tombstones'; rows: KsqlRow[] }
  /** Nothing to tell, still there. At least every 10 seconds. */
  | { type: 'heartbeat' }
  | QueryEnd;
