// SPDX-License-Identifier: Apache-2.0
import { isName } from '../tokens/readTokens';
import {
  isAtClause,
  skipBrackets,
  skipExpression,
  TIME_UNITS,
} from './skipExpression';
import { statementShape, type StatementShape } from './statementShape';
import type { TokenReader } from './TokenReader';
import type { NamedInText } from './types';

const SOURCE = 'the name of a stream or table';
const WINDOW_WORDS: ReadonlySet<string> = new Set([
  ...['SIZE', 'ADVANCE', 'BY', 'RETENTION'],
  ...TIME_UNITS,
]);

/** What a SELECT reads, and how it ends. */
export interface QueryShape {
  /** In the order they are named. */
  sources: NamedInText[];
  mode: 'push' | 'pull';
  limit?: number;
}

export function readSelect(reader: TokenReader): StatementShape {
  return statementShape({
    class: 'query',
    action: 'select',
    ...readQuery(reader),
  });
}

/**
 * `SELECT … FROM … [JOIN …] [WINDOW …] [WHERE …] [GROUP BY …] [PARTITION BY …] [HAVING …] [EMIT …] [LIMIT …]`
 *
 * @throws UnexpectedToken
 */
export function readQuery(reader: TokenReader): QueryShape {
  reader.expect('SELECT');
  skipExpression(reader, 'the columns to select, or *');
  reader.expect('FROM');
  const sources = readSources(reader);
  if (reader.take('WINDOW')) readWindow(reader);
  if (reader.take('WHERE')) skipExpression(reader, 'a condition');
  if (reader.take('GROUP')) {
    reader.expect('BY');
    skipExpression(reader, 'what to group by');
  }
  if (reader.take('PARTITION', 'BY')) {
    skipExpression(reader, 'what to partition by');
  }
  if (reader.take('HAVING')) skipExpression(reader, 'a condition');
  const isPush = reader.take('EMIT', 'CHANGES') || reader.take('EMIT', 'FINAL');
  const limit = reader.take('LIMIT') ? reader.expectCount() : undefined;
  reader.expectEnd(
    'the next clause or the end of the statement',
    'Clauses come in this order: JOIN, WINDOW, WHERE, GROUP BY, PARTITION BY, HAVING, EMIT CHANGES, LIMIT.',
  );
  return {
    sources,
    mode: isPush ? 'push' : 'pull',
    ...(limit === undefined ? {} : { limit }),
  };
}

function readSources(reader: TokenReader): NamedInText[] {
  const sources = [reader.expectName(SOURCE)];
  skipAlias(reader);
  while (takeJoin(reader)) {
    sources.push(reader.expectName(SOURCE));
    skipAlias(reader);
    if (reader.take('WITHIN')) readWithin(reader);
    reader.expect('ON');
    skipExpression(reader, 'what to join on');
  }
  return sources;
}

function takeJoin(reader: TokenReader): boolean {
  if (reader.take('JOIN') || reader.take('INNER', 'JOIN')) return true;
  if (reader.take('LEFT') || reader.take('RIGHT') || reader.take('FULL')) {
    reader.take('OUTER');
    reader.expect('JOIN');
    return true;
  }
  return false;
}

function skipAlias(reader: TokenReader): void {
  if (reader.take('AS')) {
    reader.expectName('a name');
    return;
  }
  const next = reader.peek();
  if (next && isName(next) && !isAtClause(reader)) reader.skip();
}

/** `WITHIN 1 HOUR`, `WITHIN (1 HOUR, 2 HOURS)`, both with a grace period or without. */
function readWithin(reader: TokenReader): void {
  if (reader.isAt('(')) {
    skipBrackets(reader, TIME_UNITS, 'a time');
  } else {
    readTime(reader);
  }
  if (reader.take('GRACE')) {
    reader.expect('PERIOD');
    readTime(reader);
  }
}

function readTime(reader: TokenReader): void {
  reader.expectToken(({ kind }) => kind === 'number', 'a number');
  reader.expectToken(
    ({ word }) => TIME_UNITS.has(word),
    'a unit of time, such as MINUTES,',
  );
}

/** `WINDOW [name] TUMBLING|HOPPING|SESSION (…)` */
function readWindow(reader: TokenReader): void {
  if (reader.peek()?.kind === 'identifier') reader.skip();
  if (
    !reader.take('TUMBLING') &&
    !reader.take('HOPPING') &&
    !reader.take('SESSION')
  ) {
    reader.fail('TUMBLING, HOPPING or SESSION');
  }
  skipBrackets(reader, WINDOW_WORDS, "the window's size in brackets");
}
