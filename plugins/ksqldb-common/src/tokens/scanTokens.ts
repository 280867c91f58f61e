// SPDX-License-Identifier: Apache-2.0
import { isKeyword } from './keywords';
import type { Token, TokenKind } from './types';

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const DOLLAR = 0x24;
const QUOTE = 0x27;
const ASTERISK = 0x2a;
const PLUS = 0x2b;
const MINUS = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const SEMICOLON = 0x3b;
const AT = 0x40;
const UNDERSCORE = 0x5f;
const BACK_QUOTE = 0x60;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

const TWO_CHARACTER_OPERATORS: ReadonlySet<string> = new Set(
  '<> != <= >= || := -> =>'.split(' '),
);
const ONE_CHARACTER_OPERATORS: ReadonlySet<string> = new Set(
  '= < > + - * / % ( ) [ ] , .'.split(' '),
);

/**
 * Cuts a text into tokens as ksqlDB's lexer does: at each place the longest token that fits. Never throws; what the
 * lexer does not know is `unrecognized`, and so is all the rest of the text after a quote or a comment that nothing
 * ends, because where it was meant to end cannot be known.
 */
export function scanTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const token = tokenAt(text, start);
    tokens.push(token);
    start = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  const code = text.charCodeAt(start);
  if (isNameStart(code)) {
    return wordToken(text, start, endOfName(text, start + 1));
  }
  if (isWhitespace(code)) {
    let end = start + 1;
    while (isWhitespace(text.charCodeAt(end))) end += 1;
    return pieceOf('whitespace', text, start, end);
  }
  if (isDigit(code)) return numberOrName(text, start);
  switch (code) {
    case SEMICOLON:
      return pieceOf('semicolon', text, start, start + 1);
    case QUOTE:
      return quoted('string', text, start, "'");
    case BACK_QUOTE:
      return quoted('quotedIdentifier', text, start, '`');
    case DOUBLE_QUOTE:
      return quoted('quotedIdentifier', text, start, '"');
    case MINUS:
      if (text.charCodeAt(start + 1) === MINUS) {
        const comment = lineComment(text, start);
        if (comment) return comment;
      }
      break;
    case SLASH:
      if (text.charCodeAt(start + 1) === ASTERISK) {
        const end = text.indexOf('*/', start + 2);
        return end === -1
          ? pieceOf('unrecognized', text, start, text.length)
          : pieceOf('comment', text, start, end + 2);
      }
      break;
    case DOT:
      if (isDigit(text.charCodeAt(start + 1))) {
        const end = endOfExponent(text, endOfDigits(text, start + 1));
        return pieceOf('number', text, start, end);
      }
      break;
    case DOLLAR: {
      const end = endOfVariable(text, start);
      if (end !== undefined) return pieceOf('variable', text, start, end);
      break;
    }
    default:
      break;
  }
  return operatorOrUnrecognized(text, start);
}

function operatorOrUnrecognized(text: string, start: number): Token {
  if (TWO_CHARACTER_OPERATORS.has(text.slice(start, start + 2))) {
    return pieceOf('operator', text, start, start + 2);
  }
  if (ONE_CHARACTER_OPERATORS.has(text.charAt(start))) {
    return pieceOf('operator', text, start, start + 1);
  }
  const isPair = (text.codePointAt(start) ?? 0) > 0xffff;
  return pieceOf('unrecognized', text, start, start + (isPair ? 2 : 1));
}

/**
 * `--` and all up to the end of the line, that included. Two quirks of the lexer's rule `'--' ~'@' ~[\r\n]*`: the
 * character after `--` may itself be the line break, and then the comment goes on through the next line; and when there
 * is none, because the text ends, it is no comment.
 */
function lineComment(text: string, start: number): Token | undefined {
  const first = start + 2;
  if (first >= text.length) return undefined;
  let end = first + 1;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end += 1;
  if (text.charCodeAt(end) === CARRIAGE_RETURN) end += 1;
  if (text.charCodeAt(end) === LINE_FEED) end += 1;
  const kind = text.charCodeAt(first) === AT ? 'directive' : 'comment';
  return pieceOf(kind, text, start, end);
}

/** A quote is written twice inside its quotes; a backslash means nothing. */
function quoted(
  kind: 'string' | 'quotedIdentifier',
  text: string,
  start: number,
  quote: string,
): Token {
  let end = text.indexOf(quote, start + 1);
  while (end !== -1 && text.charAt(end + 1) === quote) {
    end = text.indexOf(quote, end + 2);
  }
  return end === -1
    ? pieceOf('unrecognized', text, start, text.length)
    : pieceOf(kind, text, start, end + 1);
}

/** Names may begin with a digit: `1ST` is one token, and `1E5` a number, because of two equally long the number wins. */
function numberOrName(text: string, start: number): Token {
  const digitsEnd = endOfDigits(text, start);
  const fractionEnd =
    text.charCodeAt(digitsEnd) === DOT
      ? endOfDigits(text, digitsEnd + 1)
      : digitsEnd;
  const numberEnd = endOfExponent(text, fractionEnd);
  const nameEnd = endOfName(text, start);
  return nameEnd > numberEnd
    ? wordToken(text, start, nameEnd)
    : pieceOf('number', text, start, numberEnd);
}

function endOfExponent(text: string, from: number): number {
  const code = text.charCodeAt(from);
  if (code !== 0x45 && code !== 0x65) return from;
  const sign = text.charCodeAt(from + 1);
  const digits = sign === PLUS || sign === MINUS ? from + 2 : from + 1;
  return isDigit(text.charCodeAt(digits)) ? endOfDigits(text, digits) : from;
}

/** Of `${name}`; `undefined` when it is something else. */
function endOfVariable(text: string, start: number): number | undefined {
  const name = start + 2;
  if (text.charCodeAt(start + 1) !== OPEN_BRACE) return undefined;
  if (!isNameStart(text.charCodeAt(name))) return undefined;
  const end = endOfName(text, name);
  return text.charCodeAt(end) === CLOSE_BRACE ? end + 1 : undefined;
}

function wordToken(text: string, start: number, end: number): Token {
  const written = text.slice(start, end);
  const word = written.toUpperCase();
  const kind = isKeyword(word) ? 'keyword' : 'identifier';
  return { kind, text: written, word, start, end };
}

function pieceOf(
  kind: TokenKind,
  text: string,
  start: number,
  end: number,
): Token {
  const written = text.slice(start, end);
  return { kind, text: written, word: written, start, end };
}

function endOfName(text: string, from: number): number {
  let end = from;
  while (isNamePart(text.charCodeAt(end))) end += 1;
  return end;
}

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

// Beyond the end of a text, charCodeAt is NaN, which is none of these.

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isNameStart(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === UNDERSCORE
  );
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || isDigit(code) || code === AT;
}

function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

function isWhitespace(code: number): boolean {
  return code === SPACE || code === TAB || isLineBreak(code);
}
