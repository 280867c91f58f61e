// SPDX-License-Identifier: Apache-2.0
import type {
  HistoryEntry,
  KsqlClusterInfo,
  KsqlClusterState,
  KsqlCommandStatus,
  KsqldbApi,
  KsqldbRequestOptions,
  KsqlExplanation,
  KsqlFunctionDescription,
  KsqlFunctionSummary,
  KsqlPersistentQuery,
  KsqlSource,
  QueryRequest,
  SavedQuery,
  StatementResult,
  StatementsRequest,
  UseCase,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { aFailure } from './aFailure';
import { controlQueries } from './controlQueries';
import { FakeCalls } from '@data-mesh/backstage-plugin-data-products-react/testUtils';
import { FakeRun } from './FakeRun';

/** What a back end knows; every part can be given. */
export interface FakeWorld {
  clusters: KsqlClusterInfo[];
  /** By cluster id. */
  states: Record<string, KsqlClusterState>;
  /** By cluster id. */
  sources: Record<string, KsqlSource[]>;
  /** By cluster id. */
  queries: Record<string, KsqlPersistentQuery[]>;
  /** By query id; of the others there is an explanation without steps. */
  explanations: Record<string, KsqlExplanation>;
  functions: KsqlFunctionSummary[];
  functionDescriptions: KsqlFunctionDescription[];
  /** Newest first. */
  history: HistoryEntry[];
  saved: SavedQuery[];
  useCases: UseCase[];
  /** What a text of statements is answered; done without entities when it gives nothing. */
  answerStatements: (
    request: StatementsRequest,
  ) => StatementResult[] | undefined;
}

export const FAKE_METHODS = [
  'clusters',
  'clusterState',
  'sources',
  'source',
  'queries',
  'explainQuery',
  'explainStatement',
  'functions',
  'describeFunction',
  'query',
  'stopRun',
  'runStatements',
  'commandStatus',
  'history',
  'clearHistory',
  'savedQueries',
  'saveQuery',
  'deleteSavedQuery',
  'useCases',
] as const satisfies (keyof KsqldbApi)[];

type Method = (typeof FAKE_METHODS)[number];

const READ_AT = '2026-11-22T12:00:00.000Z';

/** A back end in memory. Queries send what a test tells them to, see `FakeRun`. */
export class FakeKsqldbApi implements KsqldbApi {
  readonly world: FakeWorld;
  /** What was asked; makes methods wait or fail. */
  readonly calls = new FakeCalls<Method>();
  /** Every query that was run, oldest first. */
  readonly runs: FakeRun[] = [];
  /** Called with each new run, e.g. to have it send rows. */
  onRun: (run: FakeRun) => void = () => {};

  constructor(world: Partial<FakeWorld> = {}) {
    this.world = {
      clusters: [],
      states: {},
      sources: {},
      queries: {},
      explanations: {},
      functions: [],
      functionDescriptions: [],
      history: [],
      saved: [],
      useCases: [],
      answerStatements: () => undefined,
      ...world,
    };
  }

  /** The run that was started last. */
  get lastRun(): FakeRun {
    const run = this.runs.at(-1);
    if (!run) throw new Error('No query was run');
    return run;
  }

  async clusters() {
    return this.calls.answer('clusters', [], () => this.world.clusters);
  }

  async clusterState(clusterId: string) {
    return this.calls.answer(
      'clusterState',
      [clusterId],
      (): KsqlClusterState =>
        this.world.states[clusterId] ?? {
          server: { version: '8.0.0', serverStatus: 'RUNNING' },
          health: { isHealthy: true, details: [], serverState: 'READY' },
          readAt: READ_AT,
        },
    );
  }

  async sources(clusterId: string) {
    return this.calls.answer('sources', [clusterId], () => ({
      sources: this.world.sources[clusterId] ?? [],
      readAt: READ_AT,
    }));
  }

  async source(clusterId: string, name: string) {
    return this.calls.answer('source', [clusterId, name], () =>
      found(
        this.world.sources[clusterId]?.find(source => source.name === name),
      ),
    );
  }

  async queries(clusterId: string) {
    return this.calls.answer('queries', [clusterId], () => ({
      queries: this.world.queries[clusterId] ?? [],
      readAt: READ_AT,
    }));
  }

  async explainQuery(clusterId: string, queryId: string) {
    return this.calls.answer('explainQuery', [clusterId, queryId], () =>
      found(this.world.explanations[queryId]),
    );
  }

  async explainStatement(clusterId: string, text: string) {
    return this.calls.answer('explainStatement', [clusterId, text], () =>
      found(Object.values(this.world.explanations)[0]),
    );
  }

  async functions(clusterId: string) {
    return this.calls.answer(
      'functions',
      [clusterId],
      () => this.world.functions,
    );
  }

  async describeFunction(clusterId: string, name: string) {
    return this.calls.answer('describeFunction', [clusterId, name], () =>
      found(this.world.functionDescriptions.find(f => f.name === name)),
    );
  }

  async *query(
    clusterId: string,
    request: QueryRequest,
    options: KsqldbRequestOptions = {},
  ) {
    const run = await this.calls.answer('query', [clusterId, request], () => {
      const started = new FakeRun(
        `run-${this.runs.length + 1}`,
        clusterId,
        request,
      );
      this.runs.push(started);
      return started;
    });
    this.onRun(run);
    yield* run.messages(options.signal);
  }

  async stopRun(runId: string) {
    return this.calls.answer('stopRun', [runId], () => {
      const run = this.runs.find(({ id }) => id === runId);
      const isStopped = Boolean(run && !run.isClosed);
      if (isStopped) run?.end({ reason: 'stopped' });
      return { isStopped };
    });
  }

  async runStatements(clusterId: string, request: StatementsRequest) {
    return this.calls.answer('runStatements', [clusterId, request], () => {
      this.world.queries[clusterId] = controlQueries(
        this.world.queries[clusterId] ?? [],
        request.text,
      );
      return {
        results: this.world.answerStatements(request) ?? [
          {
            class: 'definition' as const,
            text: request.text,
            outcome: { status: 'done' as const, entities: [] },
          },
        ],
      };
    });
  }

  async commandStatus(
    clusterId: string,
    commandId: string,
  ): Promise<KsqlCommandStatus> {
    return this.calls.answer('commandStatus', [clusterId, commandId], () => ({
      status: 'SUCCESS',
      message: 'Done',
    }));
  }

  async history(
    request: { text?: string; offset?: number; limit?: number } = {},
  ) {
    return this.calls.answer('history', [request], () => {
      const { text = '', offset = 0, limit = 20 } = request;
      const items = this.world.history.filter(entry =>
        entry.text.toLowerCase().includes(text.toLowerCase()),
      );
      return {
        items: items.slice(offset, offset + limit),
        totalItems: items.length,
      };
    });
  }

  async clearHistory() {
    return this.calls.answer('clearHistory', [], () => {
      this.world.history = [];
    });
  }

  async savedQueries() {
    return this.calls.answer('savedQueries', [], () =>
      [...this.world.saved].sort((a, b) => a.title.localeCompare(b.title)),
    );
  }

  async saveQuery(query: {
    id?: string;
    clusterId: string;
    title: string;
    text: string;
  }) {
    return this.calls.answer('saveQuery', [query], (): SavedQuery => {
      const kept: SavedQuery = {
        ...query,
        id: query.id ?? `saved-${this.world.saved.length + 1}`,
        savedAt: READ_AT,
      };
      this.world.saved = [
        ...this.world.saved.filter(({ id }) => id !== kept.id),
        kept,
      ];
      return kept;
    });
  }

  async deleteSavedQuery(id: string) {
    return this.calls.answer('deleteSavedQuery', [id], () => {
      this.world.saved = this.world.saved.filter(saved => saved.id !== id);
    });
  }

  async useCases() {
    return this.calls.answer('useCases', [], () => this.world.useCases);
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw aFailure(404, 'There is no such thing');
  return value;
}
