// SPDX-License-Identifier: Apache-2.0
import type {
  AllowedAnswer,
  AllowedQuestion,
  AuditRecord,
  AuditRequest,
  Dependents,
  EditableProduct,
  Operation,
  OperationPlan,
  OperationRequest,
  OperationsApi,
  TopicCandidate,
  TopicCandidateRequest,
  Vocabulary,
  WorkItem,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOperation,
  anOperationPlan,
  aVocabulary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { aFailure } from './FakeDataProductsApi';

/** What a back end that writes knows, and how it answers; every part can be given. */
export interface FakeWriting {
  vocabulary: Vocabulary;
  candidates: TopicCandidate[];
  /** Topics whose names configuration hides. */
  hiddenCount: number;
  editable: EditableProduct[];
  /** By entity ref. */
  dependents: Record<string, Dependents>;
  /** Everything is allowed unless told. */
  isAllowed: (question: AllowedQuestion) => AllowedAnswer;
  plan: (request: OperationRequest) => OperationPlan;
  /** What a submitted request becomes; it is then among the operations. */
  submit: (request: OperationRequest) => Operation;
  /** Newest first. */
  operations: Operation[];
  work: WorkItem[];
  audit: AuditRecord[];
}

const DEFAULT_LIMIT = 50;

/** A back end that writes, in memory: operations stay as they are until a test changes them. */
export class FakeOperationsApi implements OperationsApi {
  readonly world: FakeWriting;
  /** Every call, with what it was asked. */
  readonly calls: { method: keyof OperationsApi; args: unknown[] }[] = [];
  readonly #failures = new Map<keyof OperationsApi, Error>();
  readonly #pauses = new Map<keyof OperationsApi, Promise<void>>();

  constructor(world: Partial<FakeWriting> = {}) {
    this.world = {
      vocabulary: aVocabulary(),
      candidates: [],
      hiddenCount: 0,
      editable: [],
      dependents: {},
      isAllowed: () => ({ isAllowed: true }),
      plan: ({ kind, environmentId }) =>
        anOperationPlan({ kind, environmentId }),
      submit: ({ kind, environmentId }) =>
        anOperation({ kind, environmentId, state: 'running' }),
      operations: [],
      work: [],
      audit: [],
      ...world,
    };
  }

  /** Makes a method fail until `recover`. */
  fail(method: keyof OperationsApi, error: Error): void {
    this.#failures.set(method, error);
  }

  recover(method: keyof OperationsApi): void {
    this.#failures.delete(method);
  }

  /** Makes a method wait; gives the function that lets it go on. */
  pause(method: keyof OperationsApi): () => void {
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

  callsOf(method: keyof OperationsApi): unknown[][] {
    return this.calls
      .filter(call => call.method === method)
      .map(({ args }) => args);
  }

  /** Lets an operation go on: it becomes what is told. */
  become(id: string, change: Partial<Operation>): void {
    this.world.operations = this.world.operations.map(operation =>
      operation.id === id ? { ...operation, ...change } : operation,
    );
  }

  vocabulary() {
    return this.#answer('vocabulary', [], () => this.world.vocabulary);
  }

  tiers() {
    const { qualityTiers, slaTiers } = this.world.vocabulary;
    return this.#answer('tiers', [], () => ({ qualityTiers, slaTiers }));
  }

  topicCandidates(request: TopicCandidateRequest) {
    return this.#answer('topicCandidates', [request], () => {
      const { text = '', topics, states } = request;
      const { offset = 0, limit = DEFAULT_LIMIT } = request;
      const matching = this.world.candidates.filter(
        ({ clusterId, topic, state }) =>
          topic.includes(text) &&
          (states?.includes(state) ?? true) &&
          (topics?.some(
            wanted => wanted.topic === topic && wanted.clusterId === clusterId,
          ) ??
            true),
      );
      return {
        items: matching.slice(offset, offset + limit),
        totalItems: matching.length,
        hiddenCount: this.world.hiddenCount,
        readAt: '2026-11-02T09:30:00.000Z',
      };
    });
  }

  editableProduct(entityRef: string) {
    return this.#answer('editableProduct', [entityRef], () =>
      found(
        this.world.editable.find(product => product.entityRef === entityRef),
      ),
    );
  }

  dependents(entityRef: string) {
    return this.#answer(
      'dependents',
      [entityRef],
      () =>
        this.world.dependents[entityRef] ?? {
          items: [],
          hiddenCount: 0,
          unknown: [],
        },
    );
  }

  allowed(questions: AllowedQuestion[]) {
    return this.#answer('allowed', [questions], () =>
      questions.map(this.world.isAllowed),
    );
  }

  planOperation(request: OperationRequest) {
    return this.#answer('planOperation', [request], () =>
      this.world.plan(request),
    );
  }

  submitOperation(request: OperationRequest, options?: { key?: string }) {
    return this.#answer('submitOperation', [request, options], () => {
      const operation = this.world.submit(request);
      this.world.operations = [operation, ...this.world.operations];
      return operation;
    });
  }

  operation(id: string) {
    return this.#answer('operation', [id], () => this.#operation(id));
  }

  myOperations(page: { limit?: number; offset?: number } = {}) {
    return this.#answer('myOperations', [page], () =>
      onePage(this.world.operations, page),
    );
  }

  productOperations(
    entityRef: string,
    page: { limit?: number; offset?: number } = {},
  ) {
    return this.#answer('productOperations', [entityRef, page], () =>
      onePage(
        this.world.operations.filter(({ targets }) =>
          targets.some(target => target.entityRef === entityRef),
        ),
        page,
      ),
    );
  }

  cancelOperation(id: string) {
    return this.#answer('cancelOperation', [id], () => {
      this.become(id, { state: 'undoing', isCancellable: false });
      return this.#operation(id);
    });
  }

  undoOperation(id: string) {
    return this.#answer('undoOperation', [id], () => {
      this.become(id, {
        state: 'undoing',
        isUndoable: false,
        undo: {
          requestedBy: 'user:default/elif',
          requestedAt: '2026-11-02T09:30:00.000Z',
        },
      });
      return this.#operation(id);
    });
  }

  work() {
    return this.#answer('work', [], () => this.world.work);
  }

  audit(request: AuditRequest) {
    return this.#answer('audit', [request], () => ({
      items: this.world.audit,
      totalItems: this.world.audit.length,
    }));
  }

  #operation(id: string): Operation {
    return found(this.world.operations.find(operation => operation.id === id));
  }

  async #answer<T>(
    method: keyof OperationsApi,
    args: unknown[],
    value: () => T,
  ): Promise<T> {
    this.calls.push({ method, args });
    await this.#pauses.get(method);
    const failure = this.#failures.get(method);
    if (failure) throw failure;
    return value();
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw aFailure(404, 'There is no such thing');
  return value;
}

function onePage(
  operations: Operation[],
  page: { limit?: number; offset?: number },
) {
  const { offset = 0, limit = DEFAULT_LIMIT } = page;
  return {
    items: operations.slice(offset, offset + limit),
    totalItems: operations.length,
  };
}
