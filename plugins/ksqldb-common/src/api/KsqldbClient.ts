// SPDX-License-Identifier: Apache-2.0
import { ForwardedError } from '@backstage/errors';
import { z } from 'zod';
import type {
  KsqlCommandStatus,
  KsqlFunctionDescription,
  KsqlFunctionSummary,
} from '../server/types';
import type { KsqldbClientOptions } from './callApi';
import { ApiRequest, callApi, path, send } from './callApi';
import {
  commandStatus,
  functionDescription,
  functionSummary,
} from './entityResponses';
import type { KsqldbApi, KsqldbRequestOptions } from './KsqldbApi';
import type { QueryMessage } from './queryMessages';
import { readQueryMessages } from './readQueryMessages';
import {
  clustersResponse,
  clusterState,
  explanation,
  historyResponse,
  queryList,
  savedQuery,
  source,
  sourceList,
  statementsResponse,
  stoppedRun,
  useCase,
} from './responses';
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

/** Client of the `ksqldb` back end. */
export class KsqldbClient implements KsqldbApi {
  readonly #options: KsqldbClientOptions;

  constructor(options: KsqldbClientOptions) {
    this.#options = options;
  }

  clusters(options?: KsqldbRequestOptions): Promise<KsqlClusterInfo[]> {
    return this.#call({
      ...options,
      path: '/clusters',
      answer: clustersResponse,
    });
  }

  clusterState(
    clusterId: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlClusterState> {
    return this.#call({
      ...options,
      path: path('clusters', clusterId, 'state'),
      answer: clusterState,
    });
  }

  sources(
    clusterId: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlSourceList> {
    return this.#call({
      ...options,
      path: path('clusters', clusterId, 'sources'),
      answer: sourceList,
    });
  }

  source(
    clusterId: string,
    name: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlSource> {
    return this.#call({
      ...options,
      path: path('clusters', clusterId, 'sources', name),
      answer: source,
    });
  }

  queries(
    clusterId: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlQueryList> {
    return this.#call({
      ...options,
      path: path('clusters', clusterId, 'queries'),
      answer: queryList,
    });
  }

  explainQuery(
    clusterId: string,
    queryId: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlExplanation> {
    return this.#call({
      ...options,
      path: path('clusters', clusterId, 'queries', queryId),
      answer: explanation,
    });
  }

  explainStatement(
    clusterId: string,
    text: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlExplanation> {
    return this.#call({
      ...options,
      path: path('clusters', clusterId, 'explain'),
      body: { text },
      answer: explanation,
    });
  }

  functions(
    clusterId: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlFunctionSummary[]> {
    return this.#call({
      ...options,
      path: path('clusters', clusterId, 'functions'),
      answer: z.array(functionSummary),
    });
  }

  describeFunction(
    clusterId: string,
    name: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlFunctionDescription> {
    return this.#call({
      ...options,
      path: path('clusters', clusterId, 'functions', name),
      answer: functionDescription,
    });
  }

  async *query(
    clusterId: string,
    request: QueryRequest,
    options: KsqldbRequestOptions = {},
  ): AsyncGenerator<QueryMessage, void, void> {
    const { signal } = options;
    signal?.throwIfAborted();
    const leaving = new AbortController();
    const onAbort = () => leaving.abort(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      const { body } = await this.#send({
        signal: leaving.signal,
        path: path('clusters', clusterId, 'query'),
        body: request,
      });
      if (!body) {
        throw new ForwardedError(
          'The ksqlDB back end answered a query with nothing',
          undefined,
        );
      }
      yield* readQueryMessages(body);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', onAbort);
      // Whoever leaves early closes the connection, which stops the query.
      leaving.abort();
    }
  }

  stopRun(
    runId: string,
    options?: KsqldbRequestOptions,
  ): Promise<{ isStopped: boolean }> {
    return this.#call({
      ...options,
      path: path('runs', runId, 'stop'),
      body: {},
      answer: stoppedRun,
    });
  }

  runStatements(
    clusterId: string,
    request: StatementsRequest,
    options?: KsqldbRequestOptions,
  ): Promise<StatementsResponse> {
    return this.#call({
      ...options,
      path: path('clusters', clusterId, 'statements'),
      body: request,
      answer: statementsResponse,
    });
  }

  commandStatus(
    clusterId: string,
    commandId: string,
    options?: KsqldbRequestOptions,
  ): Promise<KsqlCommandStatus> {
    return this.#call({
      ...options,
      path: path('clusters', clusterId, 'commands'),
      query: { commandId },
      answer: commandStatus,
    });
  }

  history(
    request: { text?: string; offset?: number; limit?: number },
    options?: KsqldbRequestOptions,
  ): Promise<HistoryResponse> {
    return this.#call({
      ...options,
      path: '/history',
      query: { ...request },
      answer: historyResponse,
    });
  }

  async clearHistory(options?: KsqldbRequestOptions): Promise<void> {
    await this.#send({ ...options, method: 'DELETE', path: '/history' });
  }

  savedQueries(options?: KsqldbRequestOptions): Promise<SavedQuery[]> {
    return this.#call({
      ...options,
      path: '/saved-queries',
      answer: z.array(savedQuery),
    });
  }

  saveQuery(
    query: { id?: string; clusterId: string; title: string; text: string },
    options?: KsqldbRequestOptions,
  ): Promise<SavedQuery> {
    return this.#call({
      ...options,
      path: '/saved-queries',
      body: query,
      answer: savedQuery,
    });
  }

  async deleteSavedQuery(
    id: string,
    options?: KsqldbRequestOptions,
  ): Promise<void> {
    await this.#send({
      ...options,
      method: 'DELETE',
      path: path('saved-queries', id),
    });
  }

  useCases(options?: KsqldbRequestOptions): Promise<UseCase[]> {
    return this.#call({
      ...options,
      path: '/use-cases',
      answer: z.array(useCase),
    });
  }

  #send(request: ApiRequest): Promise<Response> {
    return send(request, this.#options);
  }

  #call<T>(request: ApiRequest & { answer: z.ZodType<T> }): Promise<T> {
    return callApi(request, this.#options);
  }
}
