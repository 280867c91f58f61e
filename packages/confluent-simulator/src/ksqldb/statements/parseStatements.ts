// SPDX-License-Identifier: Apache-2.0
import {
  isSignificant,
  tokenize,
  type Token,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { expectKind, parseCreate, parseOptions } from './parseCreate';
import { parseMetadata } from './parseMetadata';
import { parseType } from './parseType';
import type { Statement, StatementBody } from './Statement';
import { isWord, syntaxError, TokenReader } from './TokenReader';

/**
 * Every statement of a text.
 *
 * @throws KsqlError 40001 when one of them is no statement, or does not end with a semicolon.
 */
export function parseStatements(text: string): Statement[] {
  return splitStatements(text).map(tokens => parseOne(text, tokens));
}

function parseOne(text: string, tokens: readonly Token[]): Statement {
  const start = tokens[0]?.start ?? 0;
  const own = text.slice(start, tokens.at(-1)?.end ?? text.length);
  const moved = tokens.map(token => ({
    ...token,
    start: token.start - start,
    end: token.end - start,
  }));
  const reader = new TokenReader(own, moved.slice(0, -1));
  const body = parseBody(reader, own);
  if (body.type !== 'select' && body.type !== 'unsupported') reader.expectEnd();
  return { ...body, text: own };
}

/** The significant tokens of each statement, the last of which is its semicolon. */
function splitStatements(text: string): Token[][] {
  const statements: Token[][] = [];
  let current: Token[] = [];
  for (const token of significantTokens(text)) {
    if (token.kind === 'semicolon' && current.length === 0) continue;
    current.push(token);
    if (token.kind === 'semicolon') {
      statements.push(current);
      current = [];
    }
  }
  if (current.length > 0) {
    const message = `Syntax error at or near "<EOF>"\nExpecting ';'`;
    throw syntaxError(text, text.length, message, text);
  }
  return statements;
}

function significantTokens(text: string): Token[] {
  const result = tokenize(text);
  if (result.status === 'rejected') {
    const { range, message } = result.problem;
    throw syntaxError(text, range.start, message, text);
  }
  return result.tokens.filter(isSignificant);
}

type Parse = (reader: TokenReader, text: string) => StatementBody;

/** What a statement begins with, and how it goes on. */
const PARSERS: Readonly<Record<string, Parse>> = {
  CREATE: parseCreate,
  INSERT: parseInsert,
  DROP: parseDrop,
  ALTER: parseAlter,
  LIST: parseMetadata.list,
  SHOW: parseMetadata.list,
  DESCRIBE: parseMetadata.describe,
  EXPLAIN: (reader, text) =>
    parseMetadata.explain(reader, inner => inParsed(inner, text)),
  PRINT: parsePrint,
  SELECT: (_reader, text) => ({
    type: 'select',
    isPush: significantTokens(text).some(token => isWord(token, 'EMIT')),
  }),
  TERMINATE: reader => parseRunControl('terminate', reader),
  PAUSE: reader => parseRunControl('pause', reader),
  RESUME: reader => parseRunControl('resume', reader),
  SET: reader => {
    const name = reader.expectString();
    reader.expectSymbol('=');
    return { type: 'set', name, value: reader.expectString() };
  },
  UNSET: reader => ({ type: 'unset', name: reader.expectString() }),
  DEFINE: reader => {
    const name = reader.expectName();
    reader.expectSymbol('=');
    return { type: 'define', name, value: reader.expectString() };
  },
  UNDEFINE: reader => ({ type: 'undefine', name: reader.expectName() }),
  ASSERT: parseAssert,
};

function parseBody(reader: TokenReader, text: string): StatementBody {
  const word = Object.keys(PARSERS).find(each => reader.takeWords(each));
  const parse = word === undefined ? undefined : PARSERS[word];
  if (!parse) {
    const first = /^\S+/.exec(text)?.[0] ?? '';
    throw syntaxError(text, 0, `Unknown statement '${first}'`, text);
  }
  return parse(reader, text);
}

/** A statement inside another, whose text ends with the same semicolon. */
function inParsed(inner: string, around: string): Statement {
  const [statement] = parseStatements(`${inner};`);
  if (!statement) throw syntaxError(around, 0, 'No statement', around);
  return statement;
}

function parseInsert(reader: TokenReader): StatementBody {
  reader.expectWords('INTO');
  const target = reader.expectName();
  const queryId = parseOptions(reader).get('QUERY_ID');
  if (reader.isNext('SELECT')) {
    return {
      type: 'insertSelect',
      target,
      ...(queryId !== undefined && { queryId: String(queryId) }),
      select: reader.takeRest(),
    };
  }
  // What is to be written is for the engine to read.
  if (!reader.isAhead('VALUES')) throw reader.unexpected('SELECT or VALUES');
  reader.takeRest();
  return { type: 'insertValues', target };
}

function parseDrop(reader: TokenReader): StatementBody {
  if (reader.takeWords('CONNECTOR')) {
    return { type: 'unsupported', what: 'connectors' };
  }
  if (reader.takeWords('TYPE')) {
    const ifExists = reader.takeWords('IF', 'EXISTS');
    return { type: 'dropType', ifExists, name: reader.expectName() };
  }
  const kind = expectKind(reader);
  const ifExists = reader.takeWords('IF', 'EXISTS');
  const name = reader.expectName();
  const deletesTopic = reader.takeWords('DELETE', 'TOPIC');
  return { type: 'drop', kind, ifExists, name, deletesTopic };
}

function parseAlter(reader: TokenReader): StatementBody {
  if (reader.takeWords('SYSTEM')) {
    return { type: 'unsupported', what: 'ALTER SYSTEM' };
  }
  const kind = expectKind(reader);
  const name = reader.expectName();
  const columns: { name: string; type: ReturnType<typeof parseType> }[] = [];
  do {
    reader.expectWords('ADD');
    reader.takeWords('COLUMN');
    const column = reader.expectName();
    columns.push({ name: column, type: parseType(reader) });
  } while (reader.takeSymbol(','));
  return { type: 'alter', kind, name, columns };
}

function parseRunControl(
  type: 'terminate' | 'pause' | 'resume',
  reader: TokenReader,
): StatementBody {
  const queryId = reader.takeWords('ALL') ? undefined : reader.expectName();
  return { type, queryId };
}

function parsePrint(reader: TokenReader): StatementBody {
  const topic = reader.takeString() ?? reader.expectTopicName();
  const fromBeginning = reader.takeWords('FROM', 'BEGINNING');
  const interval = reader.takeOneOf('INTERVAL', 'SAMPLE')
    ? reader.expectNumber()
    : 1;
  const limit = reader.takeWords('LIMIT') ? reader.expectNumber() : undefined;
  return { type: 'print', topic, fromBeginning, interval, limit };
}

function parseAssert(reader: TokenReader): StatementBody {
  const expectsExistence = !reader.takeWords('NOT', 'EXISTS');
  const subject = reader.takeOneOf('TOPIC', 'SCHEMA');
  if (!subject) throw reader.unexpected('TOPIC or SCHEMA');
  let name: string | undefined;
  let schemaId: number | undefined;
  if (subject === 'TOPIC') {
    name = reader.takeString() ?? reader.expectTopicName();
    parseOptions(reader);
  } else {
    if (reader.takeWords('SUBJECT')) {
      name = reader.takeString() ?? reader.expectTopicName();
    }
    if (reader.takeWords('ID')) schemaId = reader.expectNumber();
  }
  if (reader.takeWords('TIMEOUT')) {
    reader.expectNumber();
    reader.expectName();
  }
  return { type: 'assert', subject, name, schemaId, expectsExistence };
}
