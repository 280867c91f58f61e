// SPDX-License-Identifier: Apache-2.0
import { formatType } from '../types/SqlType';
import { EngineError } from './EngineError';
import type { Compiled } from './expressions/Compiled';
import { compile, type Names } from './expressions/compile';
import { fromText, widening } from './expressions/convert';
import { Cursor } from './parse/Cursor';
import {
  describeColumn,
  describeExpression,
  describeName,
  type Expression,
} from './parse/Expression';
import { lexemesOf } from './parse/lexemesOf';
import { parseExpression } from './parse/parseExpression';
import type { Column, FeedRecord, Source, Value } from './types';

/** A row has no columns to name. */
const NO_COLUMNS: Names = {
  column: column => {
    throw new EngineError(
      `Only constants can be inserted, not ${describeColumn(column)}.`,
    );
  },
};

/**
 * The record that `INSERT INTO … VALUES …` writes.
 * @throws EngineError when ksqlDB would refuse it.
 */
export function insertedRecord(
  text: string,
  options: { source: Source; nowMs: number },
): FeedRecord {
  const { source, nowMs } = options;
  const cursor = new Cursor(lexemesOf(text));
  cursor.expect('INSERT', 'INTO');
  cursor.name();
  const names = cursor.takeSymbol('(') ? namesUpTo(cursor) : undefined;
  cursor.expect('VALUES');
  cursor.expectSymbol('(');
  const expressions = cursor.list(() => parseExpression(cursor));
  cursor.expectSymbol(')');
  cursor.takeSymbol(';');
  if (!cursor.isAtEnd) cursor.fail("';'");

  const targets = names ?? source.columns.map(({ name }) => name);
  if (targets.length !== expressions.length) {
    throw failure(
      source,
      `Expected ${targets.length} values and not ${expressions.length}.`,
    );
  }
  const given = new Map(
    targets.map((name, index) => [name, expressions[index]]),
  );
  const rowtime = given.get('ROWTIME');
  given.delete('ROWTIME');
  for (const name of given.keys()) {
    if (!source.columns.some(column => column.name === name)) {
      throw failure(
        source,
        `Column name ${describeName(name)} does not exist.`,
      );
    }
  }
  const values = source.columns.map(column =>
    valueOf(given.get(column.name), column, source),
  );
  expectPrimaryKey(source, values);
  const timestampMs = rowtime
    ? Number(compile(rowtime, NO_COLUMNS).evaluate([]))
    : nowMs;
  return { values, timestampMs };
}

function namesUpTo(cursor: Cursor): string[] {
  const names = cursor.list(() => cursor.anyName());
  cursor.expectSymbol(')');
  return names;
}

function valueOf(
  expression: Expression | undefined,
  column: Column,
  source: Source,
): Value {
  if (!expression) return null;
  const compiled = compile(expression, NO_COLUMNS);
  const value = compiled.evaluate([]);
  if (value === null) return null;
  const converted = conversion(compiled, column)?.(value) ?? null;
  if (converted === null) {
    const type = compiled.type ? formatType(compiled.type) : 'NULL';
    throw failure(
      source,
      `Expected type ${formatType(column.type)} for field ${describeName(column.name)} but got ${type}(${describeExpression(expression)})`,
    );
  }
  return converted;
}

const READ_FROM_TEXT = ['TIMESTAMP', 'DATE', 'TIME', 'BYTES'];

function conversion({ type }: Compiled, column: Column) {
  if (!type) return undefined;
  return READ_FROM_TEXT.includes(column.type.base) && type.base === 'STRING'
    ? fromText(column.type)
    : widening(type, column.type);
}

function expectPrimaryKey(source: Source, values: readonly Value[]): void {
  const missing = source.columns.filter(
    ({ isKey }, index) => isKey && values[index] === null,
  );
  if (source.kind === 'TABLE' && missing.length > 0) {
    const names = missing.map(({ name }) => describeName(name)).join(', ');
    throw failure(
      source,
      `Value for primary key column(s) ${names} is required for tables`,
    );
  }
}

function failure({ name }: Source, reason: string): EngineError {
  return new EngineError(`Failed to insert values into '${name}'. ${reason}`);
}
