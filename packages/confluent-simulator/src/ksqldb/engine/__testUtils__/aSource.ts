// SPDX-License-Identifier: Apache-2.0
import { Log } from '../../records/Log';
import { compile } from '../expressions/compile';
import { casting } from '../expressions/convert';
import { Cursor } from '../parse/Cursor';
import { lexemesOf } from '../parse/lexemesOf';
import { parseExpression } from '../parse/parseExpression';
import { parseType } from '../parse/parseType';
import type { Column, Source, Value } from '../types';

export interface SourceNotes {
  kind?: 'STREAM' | 'TABLE';
  name?: string;
  /** E.g. `ID STRING KEY, TOTAL DECIMAL(10, 2)`. */
  columns: string;
  /** Time in milliseconds, then an expression for each column; a time alone with a key is a tombstone. */
  rows?: (readonly [number, ...string[]])[];
  isQueryable?: boolean;
}

/** A stream, or a table, of which everything is written by hand. */
export function aSource(notes: SourceNotes): Source {
  const { kind = 'STREAM', name = 'S', rows = [], isQueryable = true } = notes;
  const columns = columnsOf(notes.columns);
  const feed = new Log(columns);
  for (const [timestampMs, ...expressions] of rows) {
    const values = columns.map((column, index) =>
      valueOf(expressions[index], column),
    );
    const isTombstone = kind === 'TABLE' && expressions.length < columns.length;
    feed.append({ values, timestampMs, isTombstone }, timestampMs);
  }
  const topic = name.toLowerCase();
  return { name, kind, columns, topic, isWindowed: false, feed, isQueryable };
}

export function columnsOf(text: string): Column[] {
  const cursor = new Cursor(lexemesOf(text));
  return cursor.list(() => ({
    name: cursor.anyName(),
    type: parseType(cursor),
    isKey: cursor.take('KEY') || cursor.take('PRIMARY', 'KEY'),
  }));
}

function valueOf(text: string | undefined, { type }: Column): Value {
  if (text === undefined) return null;
  const expression = parseExpression(new Cursor(lexemesOf(text)));
  const { type: from, evaluate } = compile(expression, {
    column: () => {
      throw new Error('There are no columns here');
    },
  });
  const value = evaluate([]);
  return value === null || !from
    ? null
    : (casting(from, type)?.(value) ?? null);
}
