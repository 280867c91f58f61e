// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  ApiCall,
  callApi,
  DataProductsClientOptions,
  path,
  productPath,
} from './callApi';
import { DataProductsApi, RequestOptions } from './DataProductsApi';
import { productListResponse } from './exploreResponses';
import { ProductListRequest, ProductListResponse } from './exploreTypes';
import { schemaChangesResponse } from './governanceResponses';
import { SchemaChangesResponse } from './governanceTypes';
import { ProductLineage } from './lineageTypes';
import { ProblemReport, ReportedProblem } from './problemTypes';
import {
  problemReport,
  productLineage,
  reportedProblem,
  topicAccessResponse,
} from './productResponses';
import {
  environmentSyncState,
  environmentsResponse,
  heldRemoval,
  productChangesResponse,
  productDetails,
  projectionPage,
  startedSync,
  syncRun,
  unresolvedReference,
} from './responses';
import {
  productDocumentPage,
  productSubjects,
  schemaComparison,
  schemaDocument,
} from './schemaResponses';
import {
  ProductDocumentPage,
  ProductSubjects,
  SchemaComparison,
  SchemaDocument,
} from './schemaTypes';
import { TopicAccessRequest, TopicAccessResponse } from './topicAccessTypes';
import {
  EnvironmentInfo,
  EnvironmentSyncState,
  HeldRemoval,
  ProductChangesResponse,
  ProductDetails,
  ProjectionPage,
  ReceivedProjectionItem,
  SyncRun,
  UnresolvedReference,
} from './types';

/**
 * Client of the `data-products` back end, for front ends and back ends.
 *
 * @remarks Methods throw `ResponseError` for answers that are no success, and `ForwardedError` for answers in a form
 * that this version does not know.
 */
export class DataProductsClient implements DataProductsApi {
  readonly #options: DataProductsClientOptions;

  constructor(options: DataProductsClientOptions) {
    this.#options = options;
  }

  environments(options?: RequestOptions): Promise<EnvironmentInfo[]> {
    return this.#call({
      ...options,
      path: '/environments',
      answer: environmentsResponse,
    });
  }

  products(
    request: ProductListRequest,
    options?: RequestOptions,
  ): Promise<ProductListResponse> {
    return this.#call({
      ...options,
      path: '/products/by-query',
      body: request,
      answer: productListResponse,
    });
  }

  product(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductDetails> {
    return this.#call({
      ...options,
      path: productPath(entityRef),
      answer: productDetails,
    });
  }

  changes(
    entityRef: string,
    page?: { limit?: number; offset?: number; field?: string },
    options?: RequestOptions,
  ): Promise<ProductChangesResponse> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'changes'),
      query: { ...page },
      answer: productChangesResponse,
    });
  }

  otherEnvironments(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductDetails[]> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'environments'),
      answer: z.array(productDetails),
    });
  }

  subjects(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductSubjects> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'subjects'),
      answer: productSubjects,
    });
  }

  schema(
    entityRef: string,
    schema: { subject: string; version: number | 'latest' },
    options?: RequestOptions,
  ): Promise<SchemaDocument> {
    const { subject, version } = schema;
    return this.#call({
      ...options,
      path: productPath(
        entityRef,
        'subjects',
        subject,
        'versions',
        String(version),
      ),
      answer: schemaDocument,
    });
  }

  compareSchemas(
    entityRef: string,
    versions: { subject: string; from: number; to: number },
    options?: RequestOptions,
  ): Promise<SchemaComparison> {
    const { subject, from, to } = versions;
    return this.#call({
      ...options,
      path: productPath(entityRef, 'subjects', subject, 'comparison'),
      query: { from, to },
      answer: schemaComparison,
    });
  }

  schemaChanges(
    entityRef: string,
    page?: { limit?: number; offset?: number },
    options?: RequestOptions,
  ): Promise<SchemaChangesResponse> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'schema-changes'),
      query: { ...page },
      answer: schemaChangesResponse,
    });
  }

  lineage(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductLineage> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'lineage'),
      answer: productLineage,
    });
  }

  problems(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProblemReport[]> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'problems'),
      answer: z.array(problemReport),
    });
  }

  topicAccess(
    request: TopicAccessRequest,
    options?: RequestOptions,
  ): Promise<TopicAccessResponse> {
    return this.#call({
      ...options,
      path: '/topics/access',
      body: request,
      answer: topicAccessResponse,
    });
  }

  reportProblem(
    entityRef: string,
    problem: { text: string },
    options?: RequestOptions,
  ): Promise<ReportedProblem> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'problems'),
      body: problem,
      answer: reportedProblem,
    });
  }

  myProblems(options?: RequestOptions): Promise<ProblemReport[]> {
    return this.#call({
      ...options,
      path: '/problems',
      answer: z.array(problemReport),
    });
  }

  closeProblem(
    id: string,
    closing: { note?: string },
    options?: RequestOptions,
  ): Promise<ProblemReport> {
    return this.#call({
      ...options,
      path: path('problems', id, 'close'),
      body: closing,
      answer: problemReport,
    });
  }

  syncProduct(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductDetails> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'sync'),
      body: {},
      answer: productDetails,
    });
  }

  syncStates(options?: RequestOptions): Promise<EnvironmentSyncState[]> {
    return this.#call({
      ...options,
      path: '/sync',
      answer: z.array(environmentSyncState),
    });
  }

  syncRuns(
    environmentId: string,
    page?: { limit?: number },
    options?: RequestOptions,
  ): Promise<SyncRun[]> {
    return this.#call({
      ...options,
      path: path('sync', environmentId, 'runs'),
      query: { ...page },
      answer: z.array(syncRun),
    });
  }

  startSync(
    environmentId: string,
    options?: RequestOptions,
  ): Promise<{ isStarted: boolean }> {
    return this.#call({
      ...options,
      path: path('sync', environmentId),
      body: {},
      answer: startedSync,
    });
  }

  unresolvedReferences(
    environmentId: string,
    options?: RequestOptions,
  ): Promise<UnresolvedReference[]> {
    return this.#call({
      ...options,
      path: path('sync', environmentId, 'unresolved'),
      answer: z.array(unresolvedReference),
    });
  }

  holds(
    filter?: { state?: HeldRemoval['state'] },
    options?: RequestOptions,
  ): Promise<HeldRemoval[]> {
    return this.#call({
      ...options,
      path: '/holds',
      query: { ...filter },
      answer: z.array(heldRemoval),
    });
  }

  decideHold(
    id: string,
    decision: { decision: 'release' | 'reject'; reason?: string },
    options?: RequestOptions,
  ): Promise<HeldRemoval> {
    return this.#call({
      ...options,
      path: path('holds', id, decision.decision),
      body: { reason: decision.reason },
      answer: heldRemoval,
    });
  }

  projection(
    environmentId: string,
    page: { after: number; limit: number },
    options?: RequestOptions,
  ): Promise<ProjectionPage<ReceivedProjectionItem>> {
    return this.#call({
      ...options,
      path: path('projection', environmentId),
      query: { ...page },
      answer: projectionPage,
    });
  }

  documents(
    environmentId: string,
    page: { after?: string; limit: number },
    options?: RequestOptions,
  ): Promise<ProductDocumentPage> {
    return this.#call({
      ...options,
      path: path('documents', environmentId),
      query: { ...page },
      answer: productDocumentPage,
    });
  }

  #call<T>(call: ApiCall<T>): Promise<T> {
    return callApi(call, this.#options);
  }
}
