// SPDX-License-Identifier: Apache-2.0
import { QueryHeader, StreamItem } from './queryStream';
import { ItemSource } from './readItems';
import { QueryBatch, RunningQuery } from './types';

/** A query whose columns are known. */
export function runningQuery(options: {
  header: QueryHeader;
  /** What came together with the header. */
  rest: StreamItem[];
  read: ItemSource;
  signal: AbortSignal;
  /** Closes the connection. */
  letGo(): void;
  /** Asks the server to close the query. Never throws. */
  closeUpstream(queryId: string): Promise<void>;
}): RunningQuery {
  const { header, rest, read, signal, letGo, closeUpstream } = options;
  const { queryId, columns } = header;
  let hasEnded = false;
  let closed: Promise<void> | undefined;

  async function* readBatches(): AsyncGenerator<QueryBatch, void, void> {
    try {
      for (
        let items: StreamItem[] | undefined = rest;
        items;
        items = await read()
      ) {
        for (const item of items) {
          signal.throwIfAborted();
          if (closed) return;
          if (item.type === 'header') continue;
          hasEnded = item.type === 'finalMessage' || item.type === 'error';
          yield item;
          if (hasEnded) return;
        }
        signal.throwIfAborted();
      }
      hasEnded = true;
    } catch (error) {
      signal.throwIfAborted();
      if (!closed) throw error;
    } finally {
      letGo();
    }
  }

  return {
    queryId,
    columns,
    batches: readBatches(),
    close() {
      closed ??=
        hasEnded || queryId === undefined
          ? Promise.resolve()
          : closeUpstream(queryId);
      letGo();
      return closed;
    },
  };
}
