// SPDX-License-Identifier: Apache-2.0
import type { WrittenType } from './Statement';
import type { TokenReader } from './TokenReader';

/** @throws KsqlError when no type comes next. */
export function parseType(reader: TokenReader): WrittenType {
  const name = reader.expectName();
  switch (name) {
    case 'DECIMAL':
      return parseDecimal(reader);
    case 'ARRAY': {
      reader.expectSymbol('<');
      const element = parseType(reader);
      reader.expectSymbol('>');
      return { base: 'ARRAY', element };
    }
    case 'MAP': {
      reader.expectSymbol('<');
      const key = parseType(reader);
      reader.expectSymbol(',');
      const value = parseType(reader);
      reader.expectSymbol('>');
      return { base: 'MAP', key, value };
    }
    case 'STRUCT':
      return parseStruct(reader);
    case 'VARCHAR':
    case 'STRING':
      // Of a length that ksqlDB reads and forgets: VARCHAR(STRING), VARCHAR(10).
      if (reader.takeSymbol('(')) {
        reader.takeExpression();
        reader.expectSymbol(')');
      }
      return { base: 'NAMED', name: 'STRING' };
    case 'INT':
      return { base: 'NAMED', name: 'INTEGER' };
    default:
      return { base: 'NAMED', name };
  }
}

function parseDecimal(reader: TokenReader): WrittenType {
  reader.expectSymbol('(');
  const precision = reader.expectNumber();
  reader.expectSymbol(',');
  const scale = reader.expectNumber();
  reader.expectSymbol(')');
  return { base: 'DECIMAL', precision, scale };
}

function parseStruct(reader: TokenReader): WrittenType {
  const fields: { name: string; type: WrittenType }[] = [];
  reader.expectSymbol('<');
  if (reader.takeSymbol('>')) return { base: 'STRUCT', fields };
  do {
    const name = reader.expectName();
    fields.push({ name, type: parseType(reader) });
  } while (reader.takeSymbol(','));
  reader.expectSymbol('>');
  return { base: 'STRUCT', fields };
}
