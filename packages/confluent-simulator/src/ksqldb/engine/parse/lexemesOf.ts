// SPDX-License-Identifier: Apache-2.0
import {
  isReserved,
  isSignificant,
  nameOf,
  stringOf,
  tokenize,
  type Token,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { EngineError } from '../EngineError';
import type { Place } from './Expression';
import type { Lexeme } from './Lexeme';

/** Words that begin a clause, and so are no alias unless quoted, although ksqlDB does not reserve them. */
const CLAUSE_WORDS = new Set(['EMIT', 'ESCAPE', 'GRACE', 'PARTITION']);

/**
 * @param whole - What the text is a part of, for the places that errors tell.
 * @throws EngineError when there is something in the text that nothing is made of.
 */
export function lexemesOf(text: string, whole = text): Lexeme[] {
  const before = Math.max(whole.lastIndexOf(text), 0);
  const tokenized = tokenize(text);
  if (tokenized.status === 'rejected') {
    const { range, message } = tokenized.problem;
    const { line, column } = placeOf(whole, before + range.start);
    throw new EngineError(`line ${line}:${column}: Syntax Error\n${message}`);
  }
  return tokenized.tokens.filter(isSignificant).map(token => ({
    ...read(token),
    ...placeOf(whole, before + token.start),
  }));
}

function read(token: Token): Pick<Lexeme, 'is' | 'text' | 'isReserved'> {
  switch (token.kind) {
    case 'keyword':
    case 'identifier':
      return {
        is: 'word',
        text: token.word,
        isReserved: isReserved(token.word) || CLAUSE_WORDS.has(token.word),
      };
    case 'quotedIdentifier':
      return { is: 'quoted', text: nameOf(token) };
    case 'string':
      return { is: 'string', text: stringOf(token) };
    case 'number':
      return { is: 'number', text: token.text };
    default:
      return { is: 'symbol', text: token.text };
  }
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
