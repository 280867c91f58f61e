// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { isName, isSignificant } from '../tokens/readTokens';
import { tokenize } from '../tokens/tokenize';
import type { Token } from '../tokens/types';

const TYPE_OPERATORS: ReadonlySet<string> = new Set('< > ( ) ,'.split(' '));

/**
 * The type of a column, when it is a single one: `DECIMAL(10, 2)`, `STRUCT<CITY STRING>`.
 *
 * @throws InputError for what would go on after the type
 */
export function checkedType(type: string): string {
  const read = tokenize(type);
  const isType =
    read.status === 'tokenized' &&
    read.tokens.every(isPartOfType) &&
    isOneType(read.tokens.filter(isSignificant));
  if (!isType) throw new InputError(`'${type}' is not the type of a column`);
  return type;
}

function isPartOfType(token: Token): boolean {
  return (
    token.kind === 'whitespace' ||
    token.kind === 'number' ||
    token.word === 'DECIMAL' ||
    TYPE_OPERATORS.has(token.text) ||
    isName(token)
  );
}

/** A name, alone or with brackets behind it that close at the end and not before. */
function isOneType([first, ...others]: Token[]): boolean {
  if (!first || first.kind === 'operator' || first.kind === 'number') {
    return false;
  }
  let depth = 0;
  return others.every(({ text }, index) => {
    if (text === '<' || text === '(') depth += 1;
    if (text === '>' || text === ')') depth -= 1;
    const isLast = index === others.length - 1;
    return isLast ? depth === 0 && /[>)]/.test(text) : depth > 0;
  });
}
