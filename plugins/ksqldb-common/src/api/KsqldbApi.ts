// SPDX-License-Identifier: Apache-2.0
import type { QueryMessage } from './queryMessages';
import type {
  HistoryResponse,
  KsqlClusterInfo,
  KsqlClusterState,
  KsqlExplanation,
  KsqlQueryList,
  KsqlSource,
  KsqlSourceList,
  QueryRequest,
  SavedQuery,
  StatementsRequest,
  StatementsResponse,
  UseCase,
} from './types';
import type {
  KsqlCommandStatus,
  KsqlFunctionDescription,
  KsqlFunctionSummary,
} from '../server/types';

export interface KsqldbRequestOptions {
  signal?: AbortSignal;
}

/**
 * The `ksqldb` back end, as its pages speak to it. Methods throw `ResponseError` for answers that are no success, and
 * `ForwardedError` for answers in a form that this version does not know.
 */
export interface KsqldbApi {
  /** `GET /clusters`: those whose metadata the caller may read; empty when there are none. */
  clusters(options?: KsqldbRequestOptions): Promise<KsqlClusterInfo[]>;
  /** `GET /clusters/:id/state` */
  clusterState(
    clusterId: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlClusterState>;
  /** `GET /clusters/:id/sources`: streams and tables with their columns. */
  sources(
    clusterId: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlSourceList>;
  /** `GET /clusters/:id/sources/:name`: one, with the queries that read and write it, and its statistics. */
  source(
    clusterId: string,
    name: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlSource>;
  /** `GET /clusters/:id/queries`: the persistent ones. */
  queries(
    clusterId: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlQueryList>;
  /** `GET /clusters/:id/queries/:queryId` */
  explainQuery(
    clusterId: string,
    queryId: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlExplanation>;
  /** `POST /clusters/:id/explain`: a statement that is not run. */
  explainStatement(
    clusterId: string,
    text: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlExplanation>;
  /** `GET /clusters/:id/functions` */
  functions(
    clusterId: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlFunctionSummary[]>;
  /** `GET /clusters/:id/functions/:name` */
  describeFunction(
    clusterId: string,
    name: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlFunctionDescription>;
  /**
   * `POST /clusters/:id/query`: runs a query; messages come as they are read, and reading slowly slows the query.
   * Leaving the loop, or aborting, stops it. A refusal is thrown before the first message.
   */
  query(
    clusterId: string,
    request: QueryRequest,
    options?: KsqldbRequestOptions,
  ): AsyncGenerator<QueryMessage, void, void>;
  /** `POST /runs/:runId/stop`: has a query end with the reason `stopped`. False when it does not run here any more. */
  stopRun(
    runId: string,
    options?: KsqldbRequestOptions,
  ): Promise<{ isStopped: boolean }>;
  /** `POST /clusters/:id/statements` */
  runStatements(
    clusterId: string,
    request: StatementsRequest,
    options?: KsqldbRequestOptions,
  ): Promise<StatementsResponse>;
  /** `GET /clusters/:id/commands?commandId=` */
  commandStatus(
    clusterId: string,
    commandId: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlCommandStatus>;
  /** `GET /history?text=&offset=&limit=`: mine, newest first. */
  history(
    request: { text?: string; offset?: number; limit?: number },
    options?: KsqldbRequestOptions,
  ): Promise<HistoryResponse>;
  /** `DELETE /history`: forgets all of mine. */
  clearHistory(options?: KsqldbRequestOptions): Promise<void>;
  /** `GET /saved-queries`: mine, by title. */
  savedQueries(options?: KsqldbRequestOptions): Promise<SavedQuery[]>;
  /** `POST /saved-queries`; with the `id` of a saved one, replaces it. */
  saveQuery(
    query: { id?: string; clusterId: string; title: string; text: string },
    options?: KsqldbRequestOptions,
  ): Promise<SavedQuery>;
  /** `DELETE /saved-queries/:id` */
  deleteSavedQuery(id: string, options?: KsqldbRequestOptions): Promise<void>;
  /** `GET /use-cases`: of clusters that the caller may see. */
  useCases(options?: KsqldbRequestOptions): Promise<UseCase[]>;
}
