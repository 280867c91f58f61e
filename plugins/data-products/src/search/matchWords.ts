// SPDX-License-Identifier: Apache-2.0
import {
  wordSpansOf,
  wordsOf,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A stretch of a text, and whether it is what somebody looks for. */
export interface TextPart {
  text: string;
  isMatch: boolean;
}

/** What somebody looks for, word by word; each once. */
export function termWordsOf(term: string): string[] {
  return [...new Set(wordsOf(term))];
}

/** Whether a word begins with a word of the term, in the singular or the plural, as search engines compare them. */
export function matchesWord(word: string, termWord: string): boolean {
  // What is shorter begins too many words by chance.
  if (termWord.length < 3) return word === termWord;
  return singularsOf(termWord).some(singular => word.startsWith(singular));
}

/** Divides a text where the words of the term begin and end; joined again, the parts are the text. */
export function markWords(text: string, termWords: string[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { word, start, end } of wordSpansOf(text)) {
    if (!termWords.some(termWord => matchesWord(word, termWord))) continue;
    if (start > at) parts.push({ text: text.slice(at, start), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMatch: false });
  return parts;
}

/** `addresses` may be the plural of `address` or of `addresse`; what is left must still be a word. */
function singularsOf(word: string): string[] {
  return [word, word.replace(/s$/, ''), word.replace(/es$/, '')].filter(
    ({ length }) => length >= 3,
  );
}
