// SPDX-License-Identifier: Apache-2.0
import { decodeKsqlError } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  createBatches,
  createUtf8Reader,
  QueryStreamReader,
  QueryStreamReaderOptions,
  UnreadableStreamError,
} from './queryStream';

/** PRINT has no header of its own. */
export const PRINT_COLUMNS = [{ name: 'RECORD', type: 'STRING' }];

/**
 * Reads the answer to a PRINT: one line for each record, which is no JSON, e.g.
 * `rowtime: 2024/06/13 09:15:12.556 Z, key: o-1001, value: {"ORDERID": "o-1001"}, partition: 0`.
 */
export function createPrintReader({
  maxRowBytes,
}: QueryStreamReaderOptions): QueryStreamReader {
  const toText = createUtf8Reader();
  const batches = createBatches();
  let begun = '';
  let hasFailed = false;

  function onLine(line: string) {
    if (line.trim() === '' || hasFailed) return;
    if (Buffer.byteLength(line) > maxRowBytes) throw tooLong();
    const error = errorIn(line);
    if (error) {
      hasFailed = true;
      batches.add({ type: 'error', error });
    } else {
      batches.addRow(JSON.stringify([line]), 'rows');
    }
  }

  function tooLong() {
    return new UnreadableStreamError(
      'tooLarge',
      `a record has more than ${maxRowBytes} bytes`,
    );
  }

  return {
    read(bytes) {
      const [first = '', ...others] = toText(bytes).split(/\r?\n/);
      begun += first;
      for (const next of others) {
        onLine(begun);
        begun = next;
      }
      if (begun.length > maxRowBytes) throw tooLong();
      return batches.take();
    },
    end() {
      onLine(begun + toText());
      return batches.take();
    },
  };
}

function errorIn(line: string) {
  if (!line.startsWith('{"@type":')) return undefined;
  try {
    return decodeKsqlError(JSON.parse(line));
  } catch {
    return undefined;
  }
}
