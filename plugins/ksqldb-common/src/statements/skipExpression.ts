// SPDX-License-Identifier: Apache-2.0
import { isReserved } from '../tokens/keywords';
import type { Token } from '../tokens/types';
import type { TokenReader } from './TokenReader';

/** Units of time, as windows have them, and functions as arguments. */
export const TIME_UNITS: ReadonlySet<string> = new Set(
  'DAY HOUR MINUTE SECOND MILLISECOND DAYS HOURS MINUTES SECONDS MILLISECONDS'.split(
    ' ',
  ),
);

/** Reserved words that stand inside of expressions. FROM and DISTINCT only do in `IS [NOT] DISTINCT FROM`. */
const EXPRESSION_WORDS: ReadonlySet<string> = new Set([
  ...'AND OR NOT BETWEEN IN LIKE IS NULL TRUE FALSE'.split(' '),
  ...'CASE WHEN THEN ELSE END CAST AS AT DECIMAL'.split(' '),
  ...TIME_UNITS,
]);

/** Reserved words that stand inside of the types of columns. */
export const TYPE_WORDS: ReadonlySet<string> = new Set(['DECIMAL']);

const CLOSING: Record<string, string> = { '(': ')', '[': ']' };

/**
 * Passes over one or more expressions, commas between them included, up to the word that begins the next clause.
 *
 * What expressions mean is the server's affair. What matters here is that no word that names a source or a sink passes
 * unnoticed: of the reserved words only those of expressions do, and ksqlDB has no subqueries.
 *
 * @throws UnexpectedToken when there is no expression, or brackets do not match
 */
export function skipExpression(reader: TokenReader, expected: string): void {
  skipTokens(reader, EXPRESSION_WORDS, expected);
}

/**
 * Passes over tokens with balanced brackets, up to the first reserved word outside of brackets that is not among the
 * given, or to the start of a PARTITION BY or EMIT clause.
 *
 * @throws UnexpectedToken
 */
export function skipTokens(
  reader: TokenReader,
  words: ReadonlySet<string>,
  expected: string,
): void {
  const closing: string[] = [];
  let isEmpty = true;
  for (let token = reader.peek(); token; token = reader.peek()) {
    if (words.has('IS') && skipDistinctFrom(reader)) {
      isEmpty = false;
      continue;
    }
    if (token.kind === 'keyword' && !words.has(token.word)) {
      const isClause = isReserved(token.word) || isAtClause(reader);
      if (isClause && closing.length > 0) {
        reader.fail(`'${closing.at(-1)}', or more of what the brackets hold`);
      }
      if (isClause) break;
    }
    if (!isBalanced(token, closing)) break;
    reader.skip();
    isEmpty = false;
  }
  if (isEmpty) reader.fail(expected);
  if (closing.length > 0) reader.fail(`'${closing.at(-1)}'`);
}

/** Passes over what stands in round brackets, the brackets included. @throws UnexpectedToken */
export function skipBrackets(
  reader: TokenReader,
  words: ReadonlySet<string>,
  expected: string,
): void {
  if (!reader.isAt('(')) reader.fail(expected);
  const closing: string[] = [];
  for (let token = reader.peek(); token; token = reader.peek()) {
    const isAllowed =
      token.kind !== 'keyword' ||
      !isReserved(token.word) ||
      words.has(token.word);
    if (!isAllowed || !isBalanced(token, closing)) break;
    reader.skip();
    if (closing.length === 0) return;
  }
  reader.fail(`'${closing.at(-1)}', or more of what the brackets hold`);
}

/** EMIT and PARTITION may be names; here they are not. */
export function isAtClause(reader: TokenReader): boolean {
  if (reader.isAt('PARTITION', 'BY')) return true;
  if (!reader.isAt('EMIT', 'CHANGES') && !reader.isAt('EMIT', 'FINAL')) {
    return false;
  }
  const next = reader.peek(2);
  return next === undefined || next.word === 'LIMIT';
}

/** The only DISTINCT and the only FROM of an expression. */
function skipDistinctFrom(reader: TokenReader): boolean {
  return (
    reader.take('IS', 'DISTINCT', 'FROM') ||
    reader.take('IS', 'NOT', 'DISTINCT', 'FROM')
  );
}

/** Notes the brackets that are open; false for a closing one that closes nothing. */
function isBalanced(token: Token, closing: string[]): boolean {
  if (token.kind !== 'operator') return true;
  const close = CLOSING[token.text];
  if (close) closing.push(close);
  else if (token.text === ')' || token.text === ']') {
    if (closing.at(-1) !== token.text) return false;
    closing.pop();
  }
  return true;
}
