// SPDX-License-Identifier: Apache-2.0
import type { StatementClass } from '../statements/types';
import type {
  KsqlEntity,
  KsqlErrorBody,
  KsqlHealth,
  KsqlListedQuery,
  KsqlQueryDescription,
  KsqlServerInfo,
  KsqlSourceDescription,
} from '../server/types';
import type { QueryLimits } from './queryMessages';

/** What the caller may do with a cluster. Conditions on sources come on top. */
export interface ClusterRights {
  executeQueries: boolean;
  changeDefinitions: boolean;
  writeData: boolean;
  controlQueries: boolean;
  printTopics: boolean;
  useUnownedSources: boolean;
}

/** A ksqlDB cluster that the caller may see. */
export interface KsqlClusterInfo {
  /** `lksqlc-…`, or the id that configuration gives a self-managed one. */
  id: string;
  title: string;
  environment: { id: string; title: string; namespace: string };
  /** `lkc-…` of the Kafka cluster that it works on. */
  kafkaClusterId: string;
  /** Its editor in the Confluent console, which takes a text as `?command=`; absent for a self-managed cluster. */
  consoleUrl?: string;
  /** True when the environment is read-only in the portal: then nobody changes anything, whatever the rights. */
  isReadOnly: boolean;
  rights: ClusterRights;
  limits: QueryLimits;
  /** Names of the properties that a query or statement may set. */
  allowedProperties: string[];
  /** What is wrong with its configuration, one sentence each; then nothing can be asked of it. */
  problems: string[];
}

export interface KsqlClusterState {
  server: KsqlServerInfo;
  health: KsqlHealth;
  /** ISO 8601 */
  readAt: string;
}

/** The data product a topic belongs to. Only those that the caller may read are ever named. */
export interface ProductOfTopic {
  entityRef: string;
  title: string;
}

/** A stream or table that the caller may use. */
export interface KsqlSource extends KsqlSourceDescription {
  /** Absent when its topic belongs to no product. */
  product?: ProductOfTopic;
  /**
   * Whether its rows hold personal data, its own or what it is derived from; `unknown` while its schema was not read.
   */
  personalData: 'yes' | 'no' | 'unknown';
  /** Whether the caller may query it; otherwise why not. */
  refusal?: string;
}

export interface KsqlSourceList {
  sources: KsqlSource[];
  /** ISO 8601: when the cluster was asked. */
  readAt: string;
}

/** A persistent query all of whose sources and sinks the caller may see. */
export interface KsqlPersistentQuery extends KsqlListedQuery {
  sources: string[];
}

export interface KsqlQueryList {
  queries: KsqlPersistentQuery[];
  /** ISO 8601 */
  readAt: string;
}

/** Which way records flow through a statement: from sources through the query to sinks. */
export interface QueryGraph {
  nodes: QueryGraphNode[];
  edges: { from: string; to: string }[];
}

export interface QueryGraphNode {
  /** Unique in the graph. */
  id: string;
  kind: 'stream' | 'table' | 'query';
  name: string;
  topic?: string;
  product?: ProductOfTopic;
  /** Of a query that runs. */
  state?: string;
}

export interface KsqlExplanation {
  query: KsqlQueryDescription;
  graph: QueryGraph;
}

/** Properties that are sent along, by name, e.g. `auto.offset.reset`. */
export type KsqlProperties = Record<string, string>;

export interface StatementsRequest {
  /** One or more statements, none of them a query. */
  text: string;
  properties?: KsqlProperties;
}

/** What became of one statement. */
export interface StatementResult {
  class: StatementClass;
  /** As it was sent. */
  text: string;
  outcome: StatementOutcome;
}

export type StatementOutcome =
  /** Done. Entities are what the server answered; an INSERT … VALUES has none. */
  | { status: 'done'; entities: KsqlEntity[] }
  /** Accepted, and not done within the time that the portal waits; ask for the command's status. */
  | { status: 'accepted'; commandId: string; entities: KsqlEntity[] }
  | { status: 'failed'; error: KsqlErrorBody; entities: KsqlEntity[] }
  /** An earlier one failed. */
  | { status: 'notRun' };

export interface StatementsResponse {
  results: StatementResult[];
}

export interface QueryRequest {
  /** Exactly one SELECT or PRINT. */
  text: string;
  properties?: KsqlProperties;
  /** Lower limits than those of the cluster. */
  limits?: Partial<QueryLimits>;
}

/** One thing that somebody ran. Only they see it. */
export interface HistoryEntry {
  id: string;
  clusterId: string;
  text: string;
  class: StatementClass;
  /** ISO 8601 */
  startedAt: string;
  /** So far, while it runs; 0 of what is lost, as nobody knows. */
  durationMs: number;
  /** `running` until it ended; `lost` when the back end went away before. */
  outcome: 'running' | 'succeeded' | 'stopped' | 'failed' | 'lost';
  /** What went wrong. */
  message?: string;
  /** Of queries. */
  rows?: number;
}

export interface HistoryResponse {
  items: HistoryEntry[];
  totalItems: number;
}

/** A text that somebody kept, for themselves. */
export interface SavedQuery {
  id: string;
  clusterId: string;
  title: string;
  text: string;
  /** ISO 8601 */
  savedAt: string;
}

/** A ready statement from configuration. */
export interface UseCase {
  /** Unique, e.g. `trending-stocks`. */
  name: string;
  title: string;
  description: string;
  clusterId: string;
  /** Names of the streams and tables it reads. */
  inputs: string[];
  outputTopic: string;
  statement: string;
}
