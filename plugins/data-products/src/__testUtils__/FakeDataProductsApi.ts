// SPDX-License-Identifier: Apache-2.0
import { ResponseError } from '@backstage/errors';
import type {
  DataProductsApi,
  EnvironmentInfo,
  EnvironmentSyncState,
  ExploreColumn,
  HeldRemoval,
  ProblemReport,
  ProductChange,
  ProductDetails,
  ProductLineage,
  ProductListRequest,
  ProductListResponse,
  ProductSubjects,
  ProductSummary,
  ReportedProblem,
  SchemaChange,
  SchemaComparison,
  SchemaDocument,
  SyncRun,
  UnresolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import { PRODUCTION } from './environments';
import { FakeParents } from './fakeFacets';
import { listProducts, pageOf } from './fakeList';

/** What a back end knows; every part can be given, or be made to fail. */
export interface FakeWorld {
  environments: EnvironmentInfo[];
  products: ProductSummary[];
  /** Answered whatever is filtered by; counted when there are none. */
  facets: ProductListResponse['facets'];
  /** What domains and groups are part of. */
  parents: FakeParents;
  /** The owners that the person is, also through groups; everything is theirs when absent. */
  myRefs?: string[];
  extraColumns: ExploreColumn[];
  details: ProductDetails[];
  /** By entity ref. */
  otherEnvironments: Record<string, ProductDetails[]>;
  subjects: Record<string, ProductSubjects>;
  lineages: Record<string, ProductLineage>;
  schemas: SchemaDocument[];
  comparisons: SchemaComparison[];
  problems: ProblemReport[];
  changes: ProductChange[];
  /** Of every product. */
  schemaChanges: SchemaChange[];
  syncStates: EnvironmentSyncState[];
  runs: SyncRun[];
  unresolved: Record<string, UnresolvedReference[]>;
  holds: HeldRemoval[];
}

/** What a front end asks for. */
export const FAKE_METHODS = [
  'environments',
  'products',
  'product',
  'changes',
  'otherEnvironments',
  'subjects',
  'schema',
  'compareSchemas',
  'schemaChanges',
  'lineage',
  'problems',
  'reportProblem',
  'myProblems',
  'closeProblem',
  'syncProduct',
  'syncStates',
  'syncRuns',
  'startSync',
  'unresolvedReferences',
  'holds',
  'decideHold',
] as const satisfies (keyof DataProductsApi)[];

type Method = (typeof FAKE_METHODS)[number];

/** A back end in memory. It searches, sorts and pages as the real one says it does. */
export class FakeDataProductsApi implements DataProductsApi {
  readonly world: FakeWorld;
  /** Every call, with what it was asked. */
  readonly calls: { method: Method; args: unknown[] }[] = [];
  readonly #failures = new Map<Method, Error>();
  readonly #pauses = new Map<Method, Promise<void>>();

  constructor(world: Partial<FakeWorld> = {}) {
    this.world = {
      environments: [PRODUCTION],
      products: [],
      facets: {},
      parents: {},
      extraColumns: [],
      details: [],
      otherEnvironments: {},
      subjects: {},
      lineages: {},
      schemas: [],
      comparisons: [],
      problems: [],
      changes: [],
      schemaChanges: [],
      syncStates: [],
      runs: [],
      unresolved: {},
      holds: [],
      ...world,
    };
  }

  /** Makes a method fail until `recover`. */
  fail(method: Method, error: Error): void {
    this.#failures.set(method, error);
  }

  recover(method: Method): void {
    this.#failures.delete(method);
  }

  /** Makes a method wait; gives the function that lets it go on. */
  pause(method: Method): () => void {
    let goOn = () => {};
    this.#pauses.set(
      method,
      new Promise(resolve => {
        goOn = () => {
          this.#pauses.delete(method);
          resolve();
        };
      }),
    );
    return goOn;
  }

  callsOf(method: Method): unknown[][] {
    return this.calls
      .filter(call => call.method === method)
      .map(({ args }) => args);
  }

  async #answer<T>(method: Method, args: unknown[], value: () => T) {
    this.calls.push({ method, args });
    await this.#pauses.get(method);
    const failure = this.#failures.get(method);
    if (failure) throw failure;
    return value();
  }

  async environments() {
    return this.#answer('environments', [], () => this.world.environments);
  }

  async products(request: ProductListRequest): Promise<ProductListResponse> {
    return this.#answer('products', [request], () =>
      listProducts(this.world, request),
    );
  }

  async product(entityRef: string): Promise<ProductDetails> {
    return this.#answer('product', [entityRef], () => this.#details(entityRef));
  }

  async syncProduct(entityRef: string): Promise<ProductDetails> {
    return this.#answer('syncProduct', [entityRef], () =>
      this.#details(entityRef),
    );
  }

  #details(entityRef: string): ProductDetails {
    const details = this.world.details.find(
      candidate => candidate.entityRef === entityRef,
    );
    if (!details) throw aFailure(404, 'There is no such product');
    return details;
  }

  async changes(
    entityRef: string,
    page: { limit?: number; offset?: number; field?: string } = {},
  ) {
    return this.#answer('changes', [entityRef, page], () => {
      const { field } = page;
      const items = this.world.changes.filter(
        change =>
          change.entityRef === entityRef && (!field || change.field === field),
      );
      return pageOf(items, page);
    });
  }

  async otherEnvironments(entityRef: string): Promise<ProductDetails[]> {
    return this.#answer(
      'otherEnvironments',
      [entityRef],
      () => this.world.otherEnvironments[entityRef] ?? [],
    );
  }

  async subjects(entityRef: string): Promise<ProductSubjects> {
    return this.#answer(
      'subjects',
      [entityRef],
      () =>
        this.world.subjects[entityRef] ?? { hasRegistry: true, subjects: [] },
    );
  }

  async schema(
    entityRef: string,
    asked: { subject: string; version: number | 'latest' },
  ): Promise<SchemaDocument> {
    return this.#answer('schema', [entityRef, asked], () => {
      const versions = this.world.schemas
        .filter(({ subject }) => subject === asked.subject)
        .sort((a, b) => b.version - a.version);
      return found(
        versions.find(
          ({ version }) =>
            asked.version === 'latest' || version === asked.version,
        ),
      );
    });
  }

  async compareSchemas(
    entityRef: string,
    asked: { subject: string; from: number; to: number },
  ): Promise<SchemaComparison> {
    return this.#answer('compareSchemas', [entityRef, asked], () =>
      found(
        this.world.comparisons.find(
          ({ from, to }) =>
            to.subject === asked.subject &&
            from.version === asked.from &&
            to.version === asked.to,
        ),
      ),
    );
  }

  async schemaChanges(
    entityRef: string,
    page: { limit?: number; offset?: number } = {},
  ) {
    return this.#answer('schemaChanges', [entityRef, page], () =>
      pageOf(this.world.schemaChanges, page),
    );
  }

  async lineage(entityRef: string): Promise<ProductLineage> {
    return this.#answer(
      'lineage',
      [entityRef],
      () => this.world.lineages[entityRef] ?? { edges: [], failures: [] },
    );
  }

  async problems(entityRef: string): Promise<ProblemReport[]> {
    return this.#answer('problems', [entityRef], () =>
      this.world.problems.filter(report => report.entityRef === entityRef),
    );
  }

  async reportProblem(
    entityRef: string,
    problem: { text: string },
  ): Promise<ReportedProblem> {
    return this.#answer('reportProblem', [entityRef, problem], () => {
      const report: ProblemReport = {
        id: String(this.world.problems.length + 1),
        entityRef,
        title: this.#details(entityRef).product.title,
        text: problem.text,
        reportedBy: 'user:default/guest',
        reportedAt: new Date().toISOString(),
        state: 'open',
        isClosable: true,
      };
      this.world.problems = [report, ...this.world.problems];
      return { report, isOwnerNotified: true };
    });
  }

  async myProblems(): Promise<ProblemReport[]> {
    return this.#answer('myProblems', [], () =>
      this.world.problems.filter(({ state }) => state === 'open'),
    );
  }

  async closeProblem(
    id: string,
    closing: { note?: string },
  ): Promise<ProblemReport> {
    return this.#answer('closeProblem', [id, closing], () => {
      const closed: ProblemReport = {
        ...found(this.world.problems.find(report => report.id === id)),
        state: 'closed',
        closedBy: 'user:default/guest',
        closedAt: new Date().toISOString(),
        closingNote: closing.note,
        isClosable: false,
      };
      this.world.problems = this.world.problems.map(report =>
        report.id === id ? closed : report,
      );
      return closed;
    });
  }

  async syncStates() {
    return this.#answer('syncStates', [], () => this.world.syncStates);
  }

  async syncRuns(environmentId: string, page: { limit?: number } = {}) {
    return this.#answer('syncRuns', [environmentId, page], () =>
      this.world.runs
        .filter(run => run.environmentId === environmentId)
        .slice(0, page.limit),
    );
  }

  async startSync(environmentId: string) {
    return this.#answer('startSync', [environmentId], () => ({
      isStarted: !this.world.syncStates.find(
        state => state.environment.id === environmentId,
      )?.isRunning,
    }));
  }

  async unresolvedReferences(environmentId: string) {
    return this.#answer(
      'unresolvedReferences',
      [environmentId],
      () => this.world.unresolved[environmentId] ?? [],
    );
  }

  async holds(filter: { state?: HeldRemoval['state'] } = {}) {
    return this.#answer('holds', [filter], () =>
      this.world.holds.filter(
        hold => !filter.state || hold.state === filter.state,
      ),
    );
  }

  async decideHold(
    id: string,
    decision: { decision: 'release' | 'reject'; reason?: string },
  ): Promise<HeldRemoval> {
    return this.#answer('decideHold', [id, decision], () => {
      const hold = this.world.holds.find(candidate => candidate.id === id);
      if (!hold) throw aFailure(404, 'There is no such hold');
      const decided: HeldRemoval = {
        ...hold,
        state: decision.decision === 'release' ? 'released' : 'rejected',
        decidedBy: 'user:default/guest',
        decidedAt: new Date().toISOString(),
        reason: decision.reason,
      };
      this.world.holds = this.world.holds.map(candidate =>
        candidate.id === id ? decided : candidate,
      );
      return decided;
    });
  }

  async projection(): Promise<never> {
    throw aFailure(403, 'For services only');
  }

  async topicAccess(): Promise<never> {
    throw new Error('Only back ends ask for it');
  }

  async documents(): Promise<never> {
    throw aFailure(403, 'For services only');
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw aFailure(404, 'There is no such thing');
  return value;
}

/** What the client throws when the back end refuses. */
export function aFailure(statusCode: number, message: string): Error {
  return Object.assign(Object.create(ResponseError.prototype), {
    statusCode,
    message: `Request failed with ${statusCode}`,
    cause: new Error(message),
  });
}
