// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlColumn,
  KsqlCommandStatus,
  KsqlEntity,
  KsqlErrorBody,
  KsqlHealth,
  KsqlServerInfo,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { CallOptions } from '../http/types';

/** Statements for `/ksql`. Nothing is sent but what is named here: no session variables, no request properties. */
export interface KsqlStatements {
  /** One or more statements, each ending with a semicolon; no SELECT or PRINT. */
  text: string;
  /** `streamsProperties`, e.g. `ksql.streams.auto.offset.reset`. */
  properties?: Readonly<Record<string, string>>;
  /** The server first catches up with this command, so that what it changed is seen. */
  commandSequenceNumber?: number;
  /**
   * True when all of them only read, as LIST, DESCRIBE and EXPLAIN do: then they are sent again after a failure that may
   * pass. What changes anything is sent once.
   */
  isReadOnly?: boolean;
}

export interface KsqlQuery {
  /** Exactly one SELECT or PRINT. */
  text: string;
  /** `properties`, e.g. `auto.offset.reset`. */
  properties?: Readonly<Record<string, string>>;
}

export interface OpenQueryOptions {
  /** Ends the query wherever it is; the iteration then throws the signal's reason. */
  signal: AbortSignal;
  /** Until the server says which columns there are. Default 30,000. */
  headerTimeoutMs?: number;
  /** A longer row ends the query with an error. Default 16 MiB, in UTF-8. */
  maxRowBytes?: number;
}

/** What arrived of a query at a time. */
export type QueryBatch =
  | {
      /** Rows, or keys of a table whose row is gone. */
      type: 'rows' | 'tombstones';
      /** JSON arrays, one for each row, separated by commas: as the server wrote them, so that no digit is lost. */
      text: string;
      count: number;
    }
  /** e.g. `Limit Reached`; the last one. */
  | { type: 'finalMessage'; message: string }
  /** The query failed after its first byte; the last one. */
  | { type: 'error'; error: KsqlErrorBody };

/** A query that runs. */
export interface RunningQuery {
  /** Absent for most pull queries. */
  queryId?: string;
  /** Of a PRINT: one column `RECORD`, whose values are the lines that the server prints. */
  columns: KsqlColumn[];
  /**
   * What the server sends, as it comes; reads on only when asked to, so that a slow reader slows the server.
   *
   * @throws ConfluentApiError when the connection breaks, ends before the server said that the query has ended, or
   *   carries what cannot be read; the signal's reason when the caller aborts.
   */
  batches: AsyncIterable<QueryBatch>;
  /** Ends the query upstream: asks the server to close it, and closes the connection. Never throws. */
  close(): Promise<void>;
}

/** One ksqlDB cluster (contract: ksqlDB REST). All methods throw ConfluentApiError when the server refuses or fails. */
export interface KsqlClient {
  /**
   * Runs statements. What ran before a failure is in the error's `entities`.
   *
   * @throws KsqlStatementError when ksqlDB refuses the statements.
   */
  execute(
    statements: KsqlStatements,
    options?: CallOptions,
  ): Promise<KsqlEntity[]>;
  /** @throws KsqlStatementError when ksqlDB refuses the query before its first row. */
  openQuery(query: KsqlQuery, options: OpenQueryOptions): Promise<RunningQuery>;
  readServerInfo(options?: CallOptions): Promise<KsqlServerInfo>;
  readHealth(options?: CallOptions): Promise<KsqlHealth>;
  /** `undefined` when the server does not know the command. */
  readCommandStatus(
    commandId: string,
    options?: CallOptions,
  ): Promise<KsqlCommandStatus | undefined>;
}

/** What ksqlDB itself answered to a text that it refused or could not carry out. */
export interface KsqlRefusal {
  error: KsqlErrorBody;
  /** Of the statements that ran before the one that failed. */
  entities: KsqlEntity[];
}
