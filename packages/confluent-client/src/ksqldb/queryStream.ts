// SPDX-License-Identifier: Apache-2.0
import type { KsqlColumn } from '@data-mesh/backstage-plugin-ksqldb-common';
import { QueryBatch } from './types';

/** The first thing that a server says of a query. */
export interface QueryHeader {
  type: 'header';
  queryId?: string;
  columns: KsqlColumn[];
}

/** What the bytes of a query's answer amount to. */
export type StreamItem = QueryHeader | QueryBatch;

/** Reads the bytes of a query's answer in the order they come, however they are cut. */
export interface QueryStreamReader {
  /**
   * What is whole with these bytes; consecutive rows are one batch.
   *
   * @throws UnreadableStreamError
   */
  read(bytes: Uint8Array): StreamItem[];
  /**
   * To be told when the bytes end.
   *
   * @throws UnreadableStreamError when something is missing.
   */
  end(): StreamItem[];
}

/** Why the bytes of a query's answer cannot be read (further). */
export class UnreadableStreamError extends Error {
  override readonly name = 'UnreadableStreamError';

  constructor(
    readonly failure:
      'malformed' | 'unexpectedShape' | 'tooLarge' | 'connection',
    message: string,
  ) {
    super(message);
  }
}

export interface QueryStreamReaderOptions {
  /** Of one row, in UTF-8. */
  maxRowBytes: number;
}

/** Collects rows and tombstones, as JSON, into batches, in the order they come. */
export function createBatches() {
  const items: StreamItem[] = [];
  let type: 'rows' | 'tombstones' = 'rows';
  let rows: string[] = [];

  function closeBatch() {
    if (rows.length === 0) return;
    items.push({ type, text: rows.join(','), count: rows.length });
    rows = [];
  }

  return {
    addRow(text: string, kind: 'rows' | 'tombstones') {
      if (kind !== type) {
        closeBatch();
        type = kind;
      }
      rows.push(text);
    },
    add(item: StreamItem) {
      closeBatch();
      items.push(item);
    },
    /** All so far, which are then forgotten. */
    take(): StreamItem[] {
      closeBatch();
      return items.splice(0);
    },
  };
}

/** Characters out of bytes, half characters at their end kept for the next; what is no UTF-8 is refused. */
export function createUtf8Reader(): (bytes?: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return bytes => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new UnreadableStreamError('malformed', 'it is not UTF-8');
    }
  };
}
