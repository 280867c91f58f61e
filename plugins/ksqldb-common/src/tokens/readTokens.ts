// SPDX-License-Identifier: Apache-2.0
import { isReserved } from './keywords';
import type { Token } from './types';

/** Whether a token means something to ksqlDB, unlike space, comments and directives. */
export function isSignificant(token: Token): boolean {
  return (
    token.kind !== 'whitespace' &&
    token.kind !== 'comment' &&
    token.kind !== 'directive'
  );
}

/** Whether a token can be the name of something. */
export function isName(token: Token): boolean {
  return (
    token.kind === 'identifier' ||
    token.kind === 'quotedIdentifier' ||
    (token.kind === 'keyword' && !isReserved(token.word))
  );
}

/** The name a token stands for: without quotes as written, or in upper case when it has none. */
export function nameOf(token: Token): string {
  return token.kind === 'quotedIdentifier' ? unquote(token) : token.word;
}

/** The value of a token of the kind `string`. */
export function stringOf(token: Token): string {
  return unquote(token);
}

function unquote(token: Token): string {
  const quote = token.text.charAt(0);
  return token.text.slice(1, -1).replaceAll(quote + quote, quote);
}
