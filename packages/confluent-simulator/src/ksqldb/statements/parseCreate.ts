// SPDX-License-Identifier: Apache-2.0
import { parseType } from './parseType';
import type {
  ColumnDefinition,
  SourceKind,
  SourceOptions,
  StatementBody,
} from './Statement';
import type { TokenReader } from './TokenReader';

/** What follows CREATE. */
export function parseCreate(reader: TokenReader): StatementBody {
  if (reader.takeWords('TYPE')) {
    const ifNotExists = reader.takeWords('IF', 'NOT', 'EXISTS');
    const name = reader.expectName();
    reader.expectWords('AS');
    return {
      type: 'createType',
      name,
      ifNotExists,
      definition: parseType(reader),
    };
  }
  if (reader.isNext('SOURCE', 'SINK') && isConnector(reader)) {
    return { type: 'unsupported', what: 'connectors' };
  }
  const orReplace = reader.takeWords('OR', 'REPLACE');
  const isReadOnly = reader.takeWords('SOURCE');
  return parseCreateSource(reader, {
    kind: expectKind(reader),
    orReplace,
    isReadOnly,
  });
}

function isConnector(reader: TokenReader): boolean {
  return (
    reader.takeWords('SOURCE', 'CONNECTOR') ||
    reader.takeWords('SINK', 'CONNECTOR')
  );
}

function parseCreateSource(
  reader: TokenReader,
  flags: { kind: SourceKind; orReplace: boolean; isReadOnly: boolean },
): StatementBody {
  const ifNotExists = reader.takeWords('IF', 'NOT', 'EXISTS');
  const name = reader.expectName();
  const columns = parseColumns(reader);
  const options = parseOptions(reader);
  const { isReadOnly, ...rest } = flags;
  const common = { ...rest, ifNotExists, name, options };
  if (columns.length === 0 && !isReadOnly && reader.takeWords('AS')) {
    if (!reader.isNext('SELECT')) throw reader.unexpected('SELECT');
    return { type: 'createAs', ...common, select: reader.takeRest() };
  }
  return { type: 'createSource', ...common, isReadOnly, columns };
}

export function expectKind(reader: TokenReader): SourceKind {
  const kind = reader.takeOneOf('STREAM', 'TABLE');
  if (!kind) throw reader.unexpected('STREAM or TABLE');
  return kind;
}

function parseColumns(reader: TokenReader): ColumnDefinition[] {
  const columns: ColumnDefinition[] = [];
  if (!reader.takeSymbol('(')) return columns;
  do {
    const name = reader.expectName();
    const type = parseType(reader);
    const isKey = reader.takeWords('PRIMARY', 'KEY') || reader.takeWords('KEY');
    columns.push({ name, type, isKey, isHeader: takeHeader(reader) });
  } while (reader.takeSymbol(','));
  reader.expectSymbol(')');
  return columns;
}

function takeHeader(reader: TokenReader): boolean {
  if (reader.takeWords('HEADERS')) return true;
  if (!reader.takeWords('HEADER')) return false;
  reader.expectSymbol('(');
  reader.expectString();
  reader.expectSymbol(')');
  return true;
}

/** WITH (name = literal, …); empty when there is none. */
export function parseOptions(reader: TokenReader): SourceOptions {
  const options = new Map<string, string | number | boolean>();
  if (!reader.takeWords('WITH')) return options;
  reader.expectSymbol('(');
  if (reader.takeSymbol(')')) return options;
  do {
    const name = reader.takeString()?.toUpperCase() ?? reader.expectName();
    reader.expectSymbol('=');
    options.set(name, parseLiteral(reader));
  } while (reader.takeSymbol(','));
  reader.expectSymbol(')');
  return options;
}

function parseLiteral(reader: TokenReader): string | number | boolean {
  if (reader.takeWords('TRUE')) return true;
  if (reader.takeWords('FALSE')) return false;
  const isNegative = reader.takeSymbol('-');
  const number = reader.takeNumber();
  if (number !== undefined) return isNegative ? -number : number;
  return reader.expectString();
}
