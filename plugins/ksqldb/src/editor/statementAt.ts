// SPDX-License-Identifier: Apache-2.0
import {
  isSignificant,
  type TextRange,
  tokenizeLeniently,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** The statements of a text that is still being written, each from its first token to its semicolon. */
export function statementRanges(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let current: TextRange | undefined;
  for (const token of tokenizeLeniently(text)) {
    if (!isSignificant(token)) continue;
    current = { start: current?.start ?? token.start, end: token.end };
    if (token.kind === 'semicolon') {
      // A semicolon alone is no statement.
      if (current.end - current.start > 1) ranges.push(current);
      current = undefined;
    }
  }
  if (current) ranges.push(current);
  return ranges;
}

/**
 * What somebody means when they say "run": what is selected, else the statement that the cursor is in or behind, else
 * the first one. `undefined` when there is none.
 */
export function rangeToRun(
  text: string,
  selection: TextRange,
): TextRange | undefined {
  if (text.slice(selection.start, selection.end).trim() !== '')
    return selection;
  const ranges = statementRanges(text);
  return (
    ranges.filter(({ start }) => start <= selection.start).at(-1) ?? ranges[0]
  );
}
