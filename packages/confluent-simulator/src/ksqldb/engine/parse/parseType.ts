// SPDX-License-Identifier: Apache-2.0
import { type PlainType, type SqlType } from '../../types/SqlType';
import type { Cursor } from './Cursor';

const PLAIN: Record<string, PlainType> = {
  BOOLEAN: 'BOOLEAN',
  INT: 'INTEGER',
  INTEGER: 'INTEGER',
  BIGINT: 'BIGINT',
  DOUBLE: 'DOUBLE',
  STRING: 'STRING',
  VARCHAR: 'STRING',
  BYTES: 'BYTES',
  DATE: 'DATE',
  TIME: 'TIME',
  TIMESTAMP: 'TIMESTAMP',
};

/** Reads the type that comes next, e.g. that of a CAST. */
export function parseType(cursor: Cursor): SqlType {
  if (cursor.take('DECIMAL') || cursor.take('DEC')) {
    cursor.expectSymbol('(');
    const precision = cursor.wholeNumber();
    cursor.expectSymbol(',');
    const scale = cursor.wholeNumber();
    cursor.expectSymbol(')');
    return { base: 'DECIMAL', precision, scale };
  }
  if (cursor.take('ARRAY')) {
    cursor.expectSymbol('<');
    const element = parseType(cursor);
    cursor.expectSymbol('>');
    return { base: 'ARRAY', element };
  }
  if (cursor.take('MAP')) {
    cursor.expectSymbol('<');
    const key = parseType(cursor);
    cursor.expectSymbol(',');
    const value = parseType(cursor);
    cursor.expectSymbol('>');
    return { base: 'MAP', key, value };
  }
  if (cursor.take('STRUCT')) {
    cursor.expectSymbol('<');
    const fields = cursor.list(() => ({
      name: cursor.anyName(),
      type: parseType(cursor),
    }));
    cursor.expectSymbol('>');
    return { base: 'STRUCT', fields };
  }
  const name = cursor.anyName();
  const base = PLAIN[name];
  if (!base) cursor.fail(`a type and not ${name}`);
  return { base };
}
