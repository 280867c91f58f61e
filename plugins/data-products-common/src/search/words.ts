// SPDX-License-Identifier: Apache-2.0

/** A word of a text, and where it stands. */
export interface WordSpan {
  /** Lower case. */
  word: string;
  /** Offset of its first character. */
  start: number;
  /** Offset after its last character. */
  end: number;
}

const LETTERS_AND_DIGITS = /[\p{L}\p{M}\p{N}]+/gu;

/** Between the words of a name that says them by capitals: `customer|Email`, `HTTP|Status`. */
const CAPITAL_BEGINS_WORD =
  /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/**
 * The words of a name or a sentence, in their order.
 *
 * @remarks What people join by capitals, dots, hyphens or underscores are words of their own; only `e-mail`, however
 * written, is the word `email`.
 */
export function wordSpansOf(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const { 0: run, index } of text.matchAll(LETTERS_AND_DIGITS)) {
    let start = index;
    for (const part of run.split(CAPITAL_BEGINS_WORD)) {
      const word = part.toLowerCase();
      const end = start + part.length;
      const before = spans.at(-1);
      if (before?.word === 'e' && isNear(before, start) && isMail(word)) {
        spans[spans.length - 1] = {
          word: `e${word}`,
          start: before.start,
          end,
        };
      } else {
        spans.push({ word, start, end });
      }
      start = end;
    }
  }
  return spans;
}

/** The words of a name or a sentence, lower case, in their order: of `customerEmail` `customer` and `email`. */
export function wordsOf(text: string): string[] {
  return wordSpansOf(text).map(({ word }) => word);
}

/** Whether nothing or one character lies between. */
function isNear(before: WordSpan, start: number): boolean {
  return start - before.end <= 1;
}

function isMail(word: string): boolean {
  return word.startsWith('mail');
}
