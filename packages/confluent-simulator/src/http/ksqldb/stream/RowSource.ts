// SPDX-License-Identifier: Apache-2.0
import { encodeValue } from '../../../ksqldb/engine/encodeValue';
import type { Column, PushRun, ResultRow } from '../../../ksqldb/engine/types';

export interface SourcedRow {
  /** A JSON array, or the line of a PRINT. */
  text: string;
  isTombstone: boolean;
}

export interface RowBatch {
  rows: readonly SourcedRow[];
  /** Whether nothing will follow. */
  isDone: boolean;
  /** Said at the end. */
  finalMessage?: string;
}

/** Where the rows of a stream come from. */
export interface RowSource {
  /**
   * What is there by now, at most so many.
   *
   * @throws EngineError when the query fails on its way.
   */
  next(maxRows: number): RowBatch;
  /** How long to wait before asking again, when nothing was there. */
  pauseMs: number;
}

const POLL_MS = 100;

export function pushSource(
  run: PushRun,
  columns: readonly Column[],
  nowMs: () => number,
): RowSource {
  return {
    pauseMs: POLL_MS,
    next(maxRows) {
      const { rows, isDone } = run.poll(nowMs(), maxRows);
      return {
        rows: rows.map(row => encodeRow(row, columns)),
        isDone,
        ...(isDone && { finalMessage: LIMIT_REACHED }),
      };
    },
  };
}

export const LIMIT_REACHED = 'Limit Reached';

/** Rows that are all there from the beginning. */
export function listSource(
  rows: readonly SourcedRow[],
  finalMessage?: string,
): RowSource {
  let position = 0;
  return {
    pauseMs: 0,
    next(maxRows) {
      const batch = rows.slice(position, position + maxRows);
      position += batch.length;
      const isDone = position >= rows.length;
      return { rows: batch, isDone, ...(isDone && { finalMessage }) };
    },
  };
}

export function encodeRow(
  { values, isTombstone }: ResultRow,
  columns: readonly Column[],
): SourcedRow {
  const cells = columns.map(({ type }, index) =>
    encodeValue(values[index] ?? null, type),
  );
  return { text: `[${cells.join(',')}]`, isTombstone };
}
