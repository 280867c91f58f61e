// SPDX-License-Identifier: Apache-2.0
import { AuditRequest, AuditResponse } from './auditTypes';
import { RequestOptions } from './DataProductsApi';
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

/**
 * The part of the `data-products` back end's HTTP API that writes, and what forms need. Every method throws
 * `ResponseError` from `@backstage/errors`.
 */
export interface OperationsApi {
  /** `GET /vocabulary` */
  vocabulary(options?: RequestOptions): Promise<Vocabulary>;
  /** `GET /vocabulary/tiers`: the part of it that asks Confluent for nothing. */
  tiers(options?: RequestOptions): Promise<TierVocabulary>;
  /** `POST /topics/candidates` */
  topicCandidates(
    request: TopicCandidateRequest,
    options?: RequestOptions,
  ): Promise<TopicCandidatesResponse>;
  /** `GET /products/:namespace/:name/metadata`: read from Confluent for this. */
  editableProduct(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EditableProduct>;
  /** `GET /products/:namespace/:name/dependents` */
  dependents(entityRef: string, options?: RequestOptions): Promise<Dependents>;
  /** `POST /allowed`: one answer for each question, in their order; at most 100. */
  allowed(
    questions: AllowedQuestion[],
    options?: RequestOptions,
  ): Promise<AllowedAnswer[]>;
  /** `POST /operations/plan`: writes nothing. */
  planOperation(
    request: OperationRequest,
    options?: RequestOptions,
  ): Promise<OperationPlan>;
  /**
   * `POST /operations`: plans again, and starts when nothing is in the way; answers at once. 400 when it is not runnable,
   * 409 when another operation works on one of the products, or somebody changed it since the form was loaded.
   *
   * @param key - Of the caller's own; a second request with the same key answers with the first one's operation.
   */
  submitOperation(
    request: OperationRequest,
    options?: RequestOptions & { key?: string },
  ): Promise<Operation>;
  /** `GET /operations/:id` */
  operation(id: string, options?: RequestOptions): Promise<Operation>;
  /** `GET /operations`: the caller's own, newest first. */
  myOperations(
    page?: { limit?: number; offset?: number },
    options?: RequestOptions,
  ): Promise<{ items: Operation[]; totalItems: number }>;
  /** `GET /products/:namespace/:name/operations`: of one product, newest first. */
  productOperations(
    entityRef: string,
    page?: { limit?: number; offset?: number },
    options?: RequestOptions,
  ): Promise<{ items: Operation[]; totalItems: number }>;
  /** `POST /operations/:id/cancel`: stops it and undoes what it did; answers at once. */
  cancelOperation(id: string, options?: RequestOptions): Promise<Operation>;
  /**
   * `POST /operations/:id/undo`: takes back what an operation did that is over, the last first; answers at once. An
   * operation that is being undone, or was, is answered as it is. 403 when the caller may not do the reverse, 409 when
   * somebody changed since what it wrote, something depends on a product that it made, or it ended too long ago.
   */
  undoOperation(id: string, options?: RequestOptions): Promise<Operation>;
  /** `GET /work`: what waits for the caller. */
  work(options?: RequestOptions): Promise<WorkItem[]>;
  /** `POST /audit/by-query` */
  audit(
    request: AuditRequest,
    options?: RequestOptions,
  ): Promise<AuditResponse>;
}
