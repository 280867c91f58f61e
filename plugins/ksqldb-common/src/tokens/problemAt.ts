// SPDX-License-Identifier: Apache-2.0
import type { SyntaxProblem, TextRange } from '../statements/types';

/** A problem with a piece of a text, with the line and column at which it begins. */
export function problemAt(
  text: string,
  range: TextRange,
  message: string,
): SyntaxProblem {
  const before = text.slice(0, range.start).split(/\r\n|\r|\n/);
  return {
    message,
    range: { start: range.start, end: range.end },
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
  };
}
