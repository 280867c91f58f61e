// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlColumn,
  KsqlRow,
  QueryEnd,
  QueryMessage,
  QueryRequest,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** A query that a test drives: it sends what it is told to, when it is told to. */
export class FakeRun {
  readonly id: string;
  readonly clusterId: string;
  readonly request: QueryRequest;
  /** True once nobody reads any more, because all was read or the reader left. */
  isClosed = false;
  /** True when the reader went before the end. */
  wasLeft = false;
  /** How often somebody asked for a message; stands still while reading is paused. */
  reads = 0;
  readonly #waiting: (QueryMessage | Error)[] = [];
  #wake = () => {};
  #rows = 0;

  constructor(id: string, clusterId: string, request: QueryRequest) {
    this.id = id;
    this.clusterId = clusterId;
    this.request = request;
  }

  /** The first message. */
  start(columns: KsqlColumn[]): this {
    return this.send({
      type: 'started',
      runId: this.id,
      queryId: `transient_${this.id}`,
      columns,
      limits: { rows: 10_000, bytes: 50 * 1024 * 1024, seconds: 600 },
      startedAt: '2026-11-22T12:00:00.000Z',
    });
  }

  rows(...rows: KsqlRow[]): this {
    this.#rows += rows.length;
    return this.send({ type: 'rows', rows });
  }

  tombstones(...rows: KsqlRow[]): this {
    this.#rows += rows.length;
    return this.send({ type: 'tombstones', rows });
  }

  end(end: Partial<QueryEnd> = {}): this {
    return this.send({
      type: 'end',
      reason: 'finished',
      rows: this.#rows,
      bytes: this.#rows * 64,
      durationMs: 1_500,
      ...end,
    });
  }

  /** Breaks the connection. */
  cut(error: Error): this {
    this.#waiting.push(error);
    this.#wake();
    return this;
  }

  send(message: QueryMessage): this {
    this.#waiting.push(message);
    this.#wake();
    return this;
  }

  /** How the reader gets the messages; leaving the loop or aborting is what the real client does, too. */
  async *messages(signal?: AbortSignal): AsyncGenerator<QueryMessage> {
    const wake = () => this.#wake();
    signal?.addEventListener('abort', wake);
    let isEnded = false;
    try {
      while (!isEnded) {
        this.reads += 1;
        const next = await this.#next(signal);
        if (next instanceof Error) throw next;
        isEnded = next.type === 'end';
        yield next;
      }
    } finally {
      signal?.removeEventListener('abort', wake);
      this.isClosed = true;
      this.wasLeft = !isEnded;
    }
  }

  async #next(signal?: AbortSignal): Promise<QueryMessage | Error> {
    for (;;) {
      if (signal?.aborted) {
        return new DOMException('The query was left', 'AbortError');
      }
      const next = this.#waiting.shift();
      if (next) return next;
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
  }
}
