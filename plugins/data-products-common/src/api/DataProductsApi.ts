// SPDX-License-Identifier: Apache-2.0
import { ProductListRequest, ProductListResponse } from './exploreTypes';
import { SchemaChangesResponse } from './governanceTypes';
import { ProductLineage } from './lineageTypes';
import { ProblemReport, ReportedProblem } from './problemTypes';
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

export interface RequestOptions {
  signal?: AbortSignal;
  /** Only back ends need it; front ends authenticate through their `fetchApi`. */
  token?: string;
}

/** The HTTP API of the `data-products` back end. Every method throws `ResponseError` from `@backstage/errors`. */
export interface DataProductsApi {
  /** `GET /environments` */
  environments(options?: RequestOptions): Promise<EnvironmentInfo[]>;
  /** `POST /products/by-query` */
  products(
    request: ProductListRequest,
    options?: RequestOptions,
  ): Promise<ProductListResponse>;
  /** `GET /products/:namespace/:name` */
  product(entityRef: string, options?: RequestOptions): Promise<ProductDetails>;
  /** `GET /products/:namespace/:name/changes?limit=&offset=&field=` */
  changes(
    entityRef: string,
    page?: { limit?: number; offset?: number; field?: string },
    options?: RequestOptions,
  ): Promise<ProductChangesResponse>;
  /** `GET /products/:namespace/:name/environments`: the product of the same name in other environments. */
  otherEnvironments(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductDetails[]>;
  /** `GET /products/:namespace/:name/subjects` */
  subjects(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductSubjects>;
  /** `GET /products/:namespace/:name/subjects/:subject/versions/:version` */
  schema(
    entityRef: string,
    schema: { subject: string; version: number | 'latest' },
    options?: RequestOptions,
  ): Promise<SchemaDocument>;
  /** `GET /products/:namespace/:name/subjects/:subject/comparison?from=&to=` */
  compareSchemas(
    entityRef: string,
    versions: { subject: string; from: number; to: number },
    options?: RequestOptions,
  ): Promise<SchemaComparison>;
  /** `GET /products/:namespace/:name/schema-changes?limit=&offset=`: newest first; first versions are none. */
  schemaChanges(
    entityRef: string,
    page?: { limit?: number; offset?: number },
    options?: RequestOptions,
  ): Promise<SchemaChangesResponse>;
  /** `GET /products/:namespace/:name/lineage` */
  lineage(entityRef: string, options?: RequestOptions): Promise<ProductLineage>;
  /** `GET /products/:namespace/:name/problems`: newest first. */
  problems(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProblemReport[]>;
  /** `POST /products/:namespace/:name/problems` */
  reportProblem(
    entityRef: string,
    problem: { text: string },
    options?: RequestOptions,
  ): Promise<ReportedProblem>;
  /** `GET /problems`: the open ones of all products that the caller owns, oldest first. */
  myProblems(options?: RequestOptions): Promise<ProblemReport[]>;
  /** `POST /problems/:id/close` */
  closeProblem(
    id: string,
    closing: { note?: string },
    options?: RequestOptions,
  ): Promise<ProblemReport>;
  /** `POST /topics/access`: for back ends that show records, on behalf of a person. */
  topicAccess(
    request: TopicAccessRequest,
    options?: RequestOptions,
  ): Promise<TopicAccessResponse>;
  /** `POST /products/:namespace/:name/sync`: reads this one product again and waits for it. */
  syncProduct(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductDetails>;
  /** `GET /sync` */
  syncStates(options?: RequestOptions): Promise<EnvironmentSyncState[]>;
  /** `GET /sync/:environmentId/runs?limit=`: newest first. */
  syncRuns(
    environmentId: string,
    page?: { limit?: number },
    options?: RequestOptions,
  ): Promise<SyncRun[]>;
  /** `POST /sync/:environmentId`: starts a run now, unless one runs already; answers at once. */
  startSync(
    environmentId: string,
    options?: RequestOptions,
  ): Promise<{ isStarted: boolean }>;
  /** `GET /sync/:environmentId/unresolved` */
  unresolvedReferences(
    environmentId: string,
    options?: RequestOptions,
  ): Promise<UnresolvedReference[]>;
  /** `GET /holds?state=` */
  holds(
    filter?: { state?: HeldRemoval['state'] },
    options?: RequestOptions,
  ): Promise<HeldRemoval[]>;
  /** `POST /holds/:id/release` and `POST /holds/:id/reject` */
  decideHold(
    id: string,
    decision: { decision: 'release' | 'reject'; reason?: string },
    options?: RequestOptions,
  ): Promise<HeldRemoval>;
  /** `GET /projection/:environmentId?after=&limit=`: services only. */
  projection(
    environmentId: string,
    page: { after: number; limit: number },
    options?: RequestOptions,
  ): Promise<ProjectionPage<ReceivedProjectionItem>>;
  /** `GET /documents/:environmentId?after=&limit=`: services only. */
  documents(
    environmentId: string,
    page: { after?: string; limit: number },
    options?: RequestOptions,
  ): Promise<ProductDocumentPage>;
}
