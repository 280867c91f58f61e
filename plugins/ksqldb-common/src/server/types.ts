// SPDX-License-Identifier: Apache-2.0
import type { KsqlColumn } from '../rows/types';

/** What ksqlDB says went wrong. */
export interface KsqlErrorBody {
  /** e.g. 40001; the HTTP status is the code divided by 100. */
  code: number;
  /** As ksqlDB words it; may have several lines. */
  message: string;
  /** The statement it is about. */
  statementText?: string;
}

export interface KsqlServerInfo {
  version: string;
  kafkaClusterId?: string;
  ksqlServiceId?: string;
  /** e.g. `RUNNING`; absent from older servers. */
  serverStatus?: string;
}

export interface KsqlHealth {
  isHealthy: boolean;
  /** By part, e.g. `metastore`, `kafka`, `commandRunner`. */
  details: { name: string; isHealthy: boolean }[];
  /** `INITIALIZING`, `READY`, `TERMINATING`, …; absent from older servers. */
  serverState?: string;
}

export type KsqlCommandStatusName =
  | 'QUEUED'
  | 'PARSING'
  | 'EXECUTING'
  | 'RUNNING'
  | 'TERMINATED'
  | 'SUCCESS'
  | 'ERROR';

export interface KsqlCommandStatus {
  /** One of `KsqlCommandStatusName`, or what a newer server says. */
  status: string;
  message: string;
  queryId?: string;
}

/** A stream or table as a list shows it. */
export interface KsqlListedSource {
  type: 'STREAM' | 'TABLE';
  name: string;
  topic: string;
  keyFormat?: string;
  valueFormat?: string;
  isWindowed?: boolean;
}

/** A persistent query as a list shows it. */
export interface KsqlListedQuery {
  id: string;
  /** The statement that started it. */
  text: string;
  sinks: string[];
  sinkTopics: string[];
  /** `PERSISTENT`, `PUSH`, … */
  queryType: string;
  /** `RUNNING`, `PAUSED`, `ERROR`, `UNRESPONSIVE`, … */
  state: string;
  /** How many hosts are in each state; empty when the server does not tell. */
  stateCounts: Record<string, number>;
}

/** A stream or table in full. */
export interface KsqlSourceDescription extends KsqlListedSource {
  columns: KsqlColumn[];
  /** Column that gives the time of a record; absent for the record's own. */
  timestampColumn?: string;
  /** `TUMBLING`, `HOPPING`, `SESSION`; absent when not windowed. */
  windowType?: string;
  /** The statement that created it; absent from older servers. */
  statement?: string;
  partitions?: number;
  replication?: number;
  /** Queries that read it. */
  readQueries: KsqlListedQuery[];
  /** Queries that write it. */
  writeQueries: KsqlListedQuery[];
  /** As the server words it, several lines; empty unless EXTENDED. */
  statistics: string;
  errorStatistics: string;
}

/** A query, running or only explained. */
export interface KsqlQueryDescription {
  /** Absent for a statement that was explained and does not run. */
  id?: string;
  text: string;
  columns: KsqlColumn[];
  sources: string[];
  sinks: string[];
  topology: string;
  executionPlan: string;
  state?: string;
  queryType?: string;
  windowType?: string;
  consumerGroupId?: string;
  /** By host, e.g. `RUNNING`. */
  hostStates: Record<string, string>;
  errors: {
    /** ISO 8601; empty when the server does not tell. */
    at: string;
    message: string;
    /** `USER`, `SYSTEM` or `UNKNOWN` */
    type: string;
  }[];
}

export interface KsqlFunctionSummary {
  name: string;
  /** `SCALAR`, `AGGREGATE` or `TABLE`. */
  type: string;
  category?: string;
}

export interface KsqlFunctionDescription {
  name: string;
  type: string;
  description: string;
  variants: {
    arguments: {
      name: string;
      type: string;
      description: string;
      isVariadic: boolean;
    }[];
    returnType: string;
    description: string;
  }[];
}

interface EntityBase {
  /** As the server writes it. */
  statementText: string;
  warnings: string[];
}

/** What ksqlDB answers to one statement (contract section 3.1). */
export type KsqlEntity = EntityBase &
  (
    | {
        type: 'currentStatus';
        commandId: string;
        commandStatus: KsqlCommandStatus;
        /** Absent when there is none. */
        commandSequenceNumber?: number;
      }
    | { type: 'streams' | 'tables'; sources: KsqlListedSource[] }
    | { type: 'queries'; queries: KsqlListedQuery[] }
    | { type: 'sourceDescription'; source: KsqlSourceDescription }
    | { type: 'sourceDescriptions'; sources: KsqlSourceDescription[] }
    | { type: 'queryDescription'; query: KsqlQueryDescription }
    | { type: 'queryDescriptions'; queries: KsqlQueryDescription[] }
    | {
        type: 'topics';
        topics: {
          name: string;
          /** Replicas of each partition. */
          replicas: number[];
          consumers?: number;
          consumerGroups?: number;
        }[];
      }
    | {
        type: 'properties';
        properties: {
          name: string;
          scope?: string;
          value?: string;
          isEditable?: boolean;
        }[];
      }
    | { type: 'functions'; functions: KsqlFunctionSummary[] }
    | { type: 'functionDescription'; function: KsqlFunctionDescription }
    | { type: 'types'; types: { name: string; type: string }[] }
    | { type: 'variables'; variables: { name: string; value: string }[] }
    | { type: 'terminatedQuery'; queryId: string; wasTerminated: boolean }
    | { type: 'assertion'; subject: string; exists: boolean }
    | { type: 'warning'; message: string }
    /** What this version does not know, connectors included: as it came. */
    | { type: 'unrecognized'; wireType: string; body: unknown }
  );
