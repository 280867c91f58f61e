// SPDX-License-Identifier: Apache-2.0
import { AuditRequest, AuditResponse } from './auditTypes';
import {
  ApiCall,
  callApi,
  DataProductsClientOptions,
  path,
  productPath,
} from './callApi';
import { RequestOptions } from './DataProductsApi';
import {
  allowedAnswers,
  auditResponse,
  dependents,
  editableProductSchema,
  operation,
  operationPlan,
  operationsPage,
  topicCandidates,
  tierVocabulary,
  vocabulary,
  workItems,
} from './operationResponses';
import { OperationsApi } from './OperationsApi';
import {
  AllowedAnswer,
  AllowedQuestion,
  Dependents,
  EditableProduct,
  Operation,
  OperationPlan,
  OperationRequest,
  WorkItem,
} from './operationTypes';
import {
  TopicCandidateRequest,
  TopicCandidatesResponse,
} from './topicCandidateTypes';
import { TierVocabulary, Vocabulary } from './vocabularyTypes';

/** Client of what writes, for front ends and back ends; errors are those of `DataProductsClient`. */
export class OperationsClient implements OperationsApi {
  readonly #options: DataProductsClientOptions;

  constructor(options: DataProductsClientOptions) {
    this.#options = options;
  }

  vocabulary(options?: RequestOptions): Promise<Vocabulary> {
    return this.#call({ ...options, path: '/vocabulary', answer: vocabulary });
  }

  tiers(options?: RequestOptions): Promise<TierVocabulary> {
    return this.#call({
      ...options,
      path: '/vocabulary/tiers',
      answer: tierVocabulary,
    });
  }

  topicCandidates(
    request: TopicCandidateRequest,
    options?: RequestOptions,
  ): Promise<TopicCandidatesResponse> {
    return this.#call({
      ...options,
      path: '/topics/candidates',
      body: request,
      answer: topicCandidates,
    });
  }

  editableProduct(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EditableProduct> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'metadata'),
      answer: editableProductSchema,
    });
  }

  dependents(entityRef: string, options?: RequestOptions): Promise<Dependents> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'dependents'),
      answer: dependents,
    });
  }

  allowed(
    questions: AllowedQuestion[],
    options?: RequestOptions,
  ): Promise<AllowedAnswer[]> {
    return this.#call({
      ...options,
      path: '/allowed',
      body: { questions },
      answer: allowedAnswers,
    });
  }

  planOperation(
    request: OperationRequest,
    options?: RequestOptions,
  ): Promise<OperationPlan> {
    return this.#call({
      ...options,
      path: '/operations/plan',
      body: request,
      answer: operationPlan,
    });
  }

  submitOperation(
    request: OperationRequest,
    options?: RequestOptions & { key?: string },
  ): Promise<Operation> {
    const { key, ...others } = options ?? {};
    return this.#call({
      ...others,
      path: '/operations',
      body: { request, key },
      answer: operation,
    });
  }

  operation(id: string, options?: RequestOptions): Promise<Operation> {
    return this.#call({
      ...options,
      path: path('operations', id),
      answer: operation,
    });
  }

  myOperations(
    page?: { limit?: number; offset?: number },
    options?: RequestOptions,
  ): Promise<{ items: Operation[]; totalItems: number }> {
    return this.#call({
      ...options,
      path: '/operations',
      query: { ...page },
      answer: operationsPage,
    });
  }

  productOperations(
    entityRef: string,
    page?: { limit?: number; offset?: number },
    options?: RequestOptions,
  ): Promise<{ items: Operation[]; totalItems: number }> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'operations'),
      query: { ...page },
      answer: operationsPage,
    });
  }

  cancelOperation(id: string, options?: RequestOptions): Promise<Operation> {
    return this.#call({
      ...options,
      path: path('operations', id, 'cancel'),
      body: {},
      answer: operation,
    });
  }

  undoOperation(id: string, options?: RequestOptions): Promise<Operation> {
    return this.#call({
      ...options,
      path: path('operations', id, 'undo'),
      body: {},
      answer: operation,
    });
  }

  work(options?: RequestOptions): Promise<WorkItem[]> {
    return this.#call({ ...options, path: '/work', answer: workItems });
  }

  audit(
    request: AuditRequest,
    options?: RequestOptions,
  ): Promise<AuditResponse> {
    return this.#call({
      ...options,
      path: '/audit/by-query',
      body: request,
      answer: auditResponse,
    });
  }

  #call<T>(call: ApiCall<T>): Promise<T> {
    return callApi(call, this.#options);
  }
}
