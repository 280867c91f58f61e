// SPDX-License-Identifier: Apache-2.0
import {
  isSignificant,
  type TextRange,
  tokenizeLeniently,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/**
 * ksqlDB counts lines and columns from 1, and writes a place as `line 1:8` where it cannot parse, as `Line: 1, Col: 8` where
 * it cannot resolve (`ParsingException` and `NodeLocation` of ksqldb-parser, read 2026-11).
 */
const PLACE = /\bline:? (\d+)(?::|, col: )(\d+)/i;

/**
 * Where in a text the place is that a message of ksqlDB names, e.g. `line 1:15: mismatched input 'FRM'`.
 *
 * @param sentText - The statement as it was sent: the tokens of what was written, without comments.
 * @param written - Where the statement is in the whole text.
 * @returns The token at that place; `undefined` when the message names none.
 */
export function placeOfError(
  message: string,
  sentText: string,
  text: string,
  written: TextRange,
): TextRange | undefined {
  const match = PLACE.exec(message);
  if (!match) return undefined;
  const offset = offsetOf(sentText, Number(match[1]), Number(match[2]));
  if (offset === undefined) return undefined;

  // What was sent has the same tokens as what was written, at other places.
  const index = tokensOf(sentText).findIndex(({ end }) => end > offset);
  const token = tokensOf(text.slice(written.start, written.end)).at(index);
  return token && index !== -1
    ? {
        start: written.start + token.start,
        end: written.start + token.end,
      }
    : undefined;
}

function tokensOf(text: string) {
  return tokenizeLeniently(text).filter(isSignificant);
}

function offsetOf(
  text: string,
  line: number,
  column: number,
): number | undefined {
  const lines = text.split('\n');
  const named = lines[line - 1];
  if (named === undefined || column < 1) return undefined;
  const before = lines
    .slice(0, line - 1)
    .reduce((length, { length: more }) => length + more + 1, 0);
  return before + Math.min(column - 1, named.length);
}
