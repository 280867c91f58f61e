// SPDX-License-Identifier: Apache-2.0
import type { Token } from '../tokens/types';

/**
 * The text of a statement without comments and with single spaces, ending with a semicolon. Tokens that touched still
 * touch and others do not, so that it is cut into the same tokens again.
 *
 * @param tokens - The significant ones, without the semicolon.
 */
export function joinTokens(tokens: readonly Token[]): string {
  let joined = '';
  let end = tokens[0]?.start;
  for (const token of tokens) {
    joined += token.start === end ? token.text : ` ${token.text}`;
    end = token.end;
  }
  return `${joined};`;
}
