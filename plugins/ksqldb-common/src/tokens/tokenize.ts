// SPDX-License-Identifier: Apache-2.0
import { problemAt } from './problemAt';
import { scanTokens } from './scanTokens';
import type { Token, Tokenized } from './types';

/**
 * Cuts a text into the tokens that ksqlDB's lexer sees, or says at which place it sees none.
 *
 * @remarks
 * Stricter than that lexer in three things, so that nothing is left to its recovery from errors: a quote or comment that
 * nothing ends, control characters even inside quotes, and the two letters outside of ASCII that it takes for others
 * (it compares in upper case, where `ſ` is `S` and `ı` is `I`).
 */
export function tokenize(text: string): Tokenized {
  const uncarried = findUncarriedCharacter(text);
  if (uncarried !== undefined) {
    const range = { start: uncarried, end: uncarried + 1 };
    return {
      status: 'rejected',
      problem: problemAt(text, range, describeUncarried(text, uncarried)),
    };
  }
  const tokens = scanTokens(text);
  const unrecognized = tokens.find(token => token.kind === 'unrecognized');
  if (unrecognized) {
    return {
      status: 'rejected',
      problem: problemAt(
        text,
        unrecognized,
        describeUnrecognized(unrecognized),
      ),
    };
  }
  return { status: 'tokenized', tokens };
}

/** The tokens of a text that is still being written: never fails, and what cannot be read is `unrecognized`. */
export function tokenizeLeniently(text: string): Token[] {
  return scanTokens(text);
}

/** Control characters other than tabs and line breaks, and halves of a character that takes two UTF-16 units. */
function findUncarriedCharacter(text: string): number | undefined {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20) {
      if (code !== 0x09 && code !== 0x0a && code !== 0x0d) return index;
    } else if (code >= 0x7f) {
      if (code <= 0x9f) return index;
      if (code >= 0xd800 && code <= 0xdfff) {
        if ((text.codePointAt(index) ?? 0) <= 0xffff) return index;
        index += 1;
      }
    }
  }
  return undefined;
}

function describeUncarried(text: string, index: number): string {
  const name = `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`;
  return `The text holds a character that cannot be shown (${name}). Remove it.`;
}

function describeUnrecognized(token: Token): string {
  switch (token.text.charAt(0)) {
    case "'":
      return "This string has no end. Close it with ', and write a ' inside it as ''.";
    case '`':
      return 'This quoted name has no end. Close it with `, and write a ` inside it as ``.';
    case '"':
      return 'This quoted name has no end. Close it with ", and write a " inside it as "".';
    case '/':
      return 'This comment has no end. Close it with */.';
    case '\u00a0':
      return 'This is a no-break space, which ksqlDB does not take for a space. Replace it by a plain one.';
    case '!':
      return "ksqlDB does not know '!' alone. Write != for unequal, or NOT.";
    case '|':
      return "ksqlDB does not know '|' alone. Write || or CONCAT to join texts.";
    case '\u201c':
    case '\u201d':
    case '\u2018':
    case '\u2019':
      return 'This is a typographic quote. Write \' around strings, and ` or " around names.';
    default:
      return `ksqlDB does not know '${token.text}' here. Remove it, or put it in quotes if it is part of a string or a name.`;
  }
}
