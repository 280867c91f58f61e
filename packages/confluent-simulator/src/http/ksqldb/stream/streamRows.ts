// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { StreamFault } from '../../../faults/Fault';
import { EngineError } from '../../../ksqldb/engine/EngineError';
import { ERROR_CODES, KsqlError } from '../../../ksqldb/KsqlError';
import type { RowFormat, StreamHeader } from './RowFormat';
import type { RowBatch, RowSource, SourcedRow } from './RowSource';

export interface StreamOptions {
  format: RowFormat;
  header: StreamHeader;
  source: RowSource;
  /** Goes off when the query is to end: closed by its id, or its reader gone. */
  signal: AbortSignal;
  fault: StreamFault | undefined;
}

const BATCH_ROWS = 500;

/** Writes rows as they come, and waits while the reader does not read. */
export async function streamRows(
  response: Writable,
  options: StreamOptions,
): Promise<void> {
  const { format, header, signal, fault } = options;
  try {
    await write(response, format.header(header), options);
    if (fault?.kind === 'slowFirstRow') {
      await wait(fault.delayMs, undefined, { signal });
    }
    await writeRows(response, options);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  // Closed by its id, a query ends in good order; a reader that is gone reads no more anyway.
  if (!response.destroyed && !response.writableEnded) response.end(format.end);
}

async function writeRows(
  response: Writable,
  options: StreamOptions,
): Promise<void> {
  const { format, source, signal, fault } = options;
  let sent = 0;
  while (!signal.aborted) {
    const untilFault = rowsUntil(fault, sent);
    if (untilFault === 0 && (await strike(response, options))) return;
    const batch = nextBatch(options, Math.min(BATCH_ROWS, untilFault || 1));
    if (batch instanceof KsqlError) {
      await write(response, format.error(batch.toBody()), options);
      return;
    }
    const rows =
      untilFault === 0 ? batch.rows.map(enlarged(fault)) : batch.rows;
    const text = rows
      .map(row => format.row(row.text, row.isTombstone))
      .join('');
    if (text !== '') await write(response, text, options);
    sent += rows.length;
    if (batch.isDone) {
      const { finalMessage } = batch;
      if (finalMessage) response.write(format.finalMessage(finalMessage));
      return;
    }
    if (rows.length === 0) {
      await wait(source.pauseMs, undefined, { signal });
    }
  }
}

/** A query that fails on its way says so inside its 200. */
function nextBatch({ source }: StreamOptions, maxRows: number) {
  try {
    return source.next(maxRows);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return new KsqlError(ERROR_CODES.serverError, error.message);
  }
}

/** How many more rows are as they should be. */
function rowsUntil(fault: StreamFault | undefined, sent: number): number {
  switch (fault?.kind) {
    case 'cutStream':
    case 'endWithoutMarker':
    case 'lateError':
      return Math.max(0, fault.afterRows - sent);
    case 'hugeRow':
      return sent > fault.afterRows ? Infinity : fault.afterRows - sent;
    default:
      return Infinity;
  }
}

/** Lets the fault happen. @returns whether that was the end of the stream. */
async function strike(
  response: Writable,
  options: StreamOptions,
): Promise<boolean> {
  const { fault, format } = options;
  switch (fault?.kind) {
    case 'cutStream': {
      const row = await nextRow(options);
      const text = row ? format.row(row.text, row.isTombstone) : ' ';
      const half = text.slice(0, Math.ceil(text.length / 2));
      await new Promise<void>(resolve => {
        response.write(half, () => resolve());
      });
      response.destroy();
      return true;
    }
    case 'endWithoutMarker':
      response.end();
      return true;
    case 'lateError': {
      const { code = ERROR_CODES.serverError, message = 'Switched on' } = fault;
      const error = new KsqlError(code, message);
      await write(response, format.error(error.toBody()), options);
      return true;
    }
    default:
      return false;
  }
}

async function nextRow({
  source,
  signal,
}: StreamOptions): Promise<SourcedRow | undefined> {
  for (;;) {
    const batch: RowBatch = source.next(1);
    if (batch.rows.length > 0 || batch.isDone) return batch.rows[0];
    await wait(source.pauseMs, undefined, { signal });
  }
}

/** Makes the first text of a row as long as the fault wants. */
function enlarged(fault: StreamFault | undefined) {
  return (row: SourcedRow): SourcedRow =>
    fault?.kind === 'hugeRow'
      ? {
          ...row,
          text: row.text.replace(
            /"(?:[^"\\]|\\.)*"/,
            `"${'x'.repeat(fault.bytes)}"`,
          ),
        }
      : row;
}

async function write(
  response: Writable,
  text: string,
  { signal, fault }: StreamOptions,
): Promise<void> {
  const [first, second] =
    fault?.kind === 'splitCharacters' ? splitInside(text) : [text];
  await writePiece(response, first, signal);
  if (second !== undefined) {
    await wait(SPLIT_MS, undefined, { signal });
    await writePiece(response, second, signal);
  }
}

async function writePiece(
  response: Writable,
  piece: string | Buffer,
  signal: AbortSignal,
): Promise<void> {
  const isTaken = response.write(piece);
  if (!isTaken) await once(response, 'drain', { signal });
}

// Long enough for the pieces to be packets of their own.
const SPLIT_MS = 5;

/** Two pieces whose border is inside the first character of several bytes; in the middle when there is none. */
function splitInside(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  const lead = bytes.findIndex(byte => byte >= 0xc0);
  const border = lead === -1 ? Math.ceil(bytes.length / 2) : lead + 1;
  return [bytes.subarray(0, border), bytes.subarray(border)];
}
