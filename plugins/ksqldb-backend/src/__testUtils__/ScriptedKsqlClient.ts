// SPDX-License-Identifier: Apache-2.0
import {
  KsqlCommandStatus,
  KsqlEntity,
  KsqlHealth,
  KsqlServerInfo,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  KsqlClient,
  KsqlQuery,
  KsqlStatements,
  OpenQueryOptions,
  RunningQuery,
} from '@data-mesh/confluent-client';
import { ScriptedQuery, scriptedQuery } from './scriptedQuery';

/** A ksqlDB server that answers what the test says. */
export class ScriptedKsqlClient implements KsqlClient {
  /** All that reached it, as it was sent. */
  readonly queries: (KsqlQuery & { headerTimeoutMs?: number })[] = [];
  readonly statements: KsqlStatements[] = [];
  readonly asked: string[] = [];
  /** Answers to statements, in order; without one, a statement has no entities. */
  answers: (KsqlEntity[] | Error)[] = [];
  /** Answers about commands, in order; the last one stays. */
  statuses: (KsqlCommandStatus | Error | undefined)[] = [];
  /** How queries start; `never` keeps them waiting. */
  start: 'at once' | 'never' | Error = 'at once';
  readonly #opened: ScriptedQuery[] = [];
  #signals: AbortSignal[] = [];
  #waiting: (() => void)[] = [];

  async execute(statements: KsqlStatements): Promise<KsqlEntity[]> {
    this.statements.push(statements);
    const answer = this.answers.shift() ?? [];
    if (answer instanceof Error) throw answer;
    return answer;
  }

  async openQuery(
    query: KsqlQuery,
    { signal, headerTimeoutMs }: OpenQueryOptions,
  ): Promise<RunningQuery> {
    this.queries.push({ ...query, headerTimeoutMs });
    this.#signals.push(signal);
    this.#wake();
    if (this.start instanceof Error) throw this.start;
    if (this.start === 'never') {
      await new Promise<void>(resolve => {
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
    signal.throwIfAborted();
    const opened = scriptedQuery({ signal, queryId: 'transient_ORDERS_1' });
    this.#opened.push(opened);
    this.#wake();
    return opened;
  }

  async readCommandStatus(commandId: string) {
    this.asked.push(commandId);
    const status =
      this.statuses.length > 1 ? this.statuses.shift() : this.statuses[0];
    if (status instanceof Error) throw status;
    return status;
  }

  async readServerInfo(): Promise<KsqlServerInfo> {
    return { version: '8.0.0' };
  }

  async readHealth(): Promise<KsqlHealth> {
    return { isHealthy: true, details: [] };
  }

  /** The n-th query that was started, once it is. */
  async opened(index = 0): Promise<ScriptedQuery> {
    for (;;) {
      const query = this.#opened[index];
      if (query) return query;
      await this.#somethingNew();
    }
  }

  /** The signal of the n-th query that was asked for, once it is. */
  async signal(index = 0): Promise<AbortSignal> {
    for (;;) {
      const signal = this.#signals[index];
      if (signal) return signal;
      await this.#somethingNew();
    }
  }

  #somethingNew() {
    return new Promise<void>(resolve => {
      this.#waiting.push(resolve);
    });
  }

  #wake() {
    this.#waiting.splice(0).forEach(resolve => resolve());
  }
}
