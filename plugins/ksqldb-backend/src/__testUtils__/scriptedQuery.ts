// SPDX-License-Identifier: Apache-2.0
import { QueryBatch, RunningQuery } from '@data-mesh/confluent-client';

/** A query that brings what the test says, when it says so. */
export interface ScriptedQuery extends RunningQuery {
  /** What it brings next; an error breaks the connection. Nothing is read before it is asked for. */
  bring(...steps: (QueryBatch | Error | 'end')[]): void;
  /** How many batches were asked for. */
  readonly asked: number;
  /** Whether the connection is closed, by whichever side. */
  readonly isClosed: boolean;
  /** Resolves once it is closed. */
  readonly closed: Promise<void>;
}

export function aBatch(
  rows: string[],
  type: 'rows' | 'tombstones' = 'rows',
): QueryBatch {
  return { type, text: rows.join(','), count: rows.length };
}

export function scriptedQuery(options: {
  signal: AbortSignal;
  columns?: RunningQuery['columns'];
  queryId?: string;
}): ScriptedQuery {
  const { signal, columns = [{ name: 'ID', type: 'STRING' }] } = options;
  const steps: (QueryBatch | Error | 'end')[] = [];
  let asked = 0;
  let isClosed = false;
  let wake = () => {};
  let markClosed = () => {};
  const closed = new Promise<void>(resolve => {
    markClosed = resolve;
  });
  const somethingNew = () =>
    new Promise<void>(resolve => {
      wake = resolve;
    });
  function shut() {
    isClosed = true;
    markClosed();
    wake();
  }
  signal.addEventListener('abort', shut, { once: true });

  async function* batches(): AsyncGenerator<QueryBatch> {
    for (;;) {
      asked += 1;
      while (steps.length === 0 && !signal.aborted) {
        await somethingNew();
      }
      signal.throwIfAborted();
      const step = steps.shift();
      if (step instanceof Error) throw step;
      if (step === undefined || step === 'end') return;
      yield step;
    }
  }

  return {
    queryId: options.queryId,
    columns,
    batches: batches(),
    bring(...more) {
      steps.push(...more);
      wake();
    },
    get asked() {
      return asked;
    },
    get isClosed() {
      return isClosed;
    },
    closed,
    async close() {
      shut();
    },
  };
}
