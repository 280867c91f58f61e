// SPDX-License-Identifier: Apache-2.0
import { isName, nameOf, stringOf } from '../tokens/readTokens';
import type { Token } from '../tokens/types';
import type { NamedInText, TextRange } from './types';

/** What a statement holds in place of what its grammar asks for. Only {@link TokenReader} throws it. */
export class UnexpectedToken extends Error {
  constructor(
    readonly range: TextRange,
    message: string,
  ) {
    super(message);
    this.name = 'UnexpectedToken';
  }
}

/**
 * Reads the significant tokens of one statement from left to right.
 *
 * Words are compared as {@link Token.word}, which makes keywords and operators distinct from everything in quotes.
 */
export class TokenReader {
  private index = 0;

  /** @param tokens - At least one, without a semicolon. */
  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.index >= this.tokens.length;
  }

  peek(offset = 0): Token | undefined {
    return this.tokens[this.index + offset];
  }

  /** Whether the next words are these. */
  isAt(...words: string[]): boolean {
    return words.every((word, offset) => this.peek(offset)?.word === word);
  }

  /** Passes over these words, all of them or none. */
  take(...words: string[]): boolean {
    const isHere = this.isAt(...words);
    if (isHere) this.index += words.length;
    return isHere;
  }

  skip(): void {
    this.index += 1;
  }

  skipAll(): void {
    this.index = this.tokens.length;
  }

  /** @throws UnexpectedToken */
  expect(...words: string[]): void {
    for (const word of words) {
      if (!this.take(word)) this.fail(word);
    }
  }

  /**
   * Passes over the next token when it is as wanted, and returns it.
   *
   * @param expected - What would be right, for the message.
   * @throws UnexpectedToken
   */
  expectToken(isWanted: (token: Token) => boolean, expected: string): Token {
    const token = this.peek();
    if (!token || !isWanted(token)) return this.fail(expected);
    this.index += 1;
    return token;
  }

  /** @throws UnexpectedToken */
  expectName(expected: string): NamedInText {
    const token = this.expectToken(isName, expected);
    return { name: nameOf(token), range: rangeOf(token) };
  }

  /** @throws UnexpectedToken */
  expectString(expected: string): NamedInText {
    const token = this.expectToken(({ kind }) => kind === 'string', expected);
    return { name: stringOf(token), range: rangeOf(token) };
  }

  /** A whole number that ksqlDB can hold as one, 32 bits. @throws UnexpectedToken */
  expectCount(): number {
    const token = this.expectToken(
      ({ text }) => /^\d{1,10}$/.test(text) && Number(text) < 2 ** 31,
      'a whole number',
    );
    return Number(token.text);
  }

  /** @throws UnexpectedToken unless all tokens were read */
  expectEnd(expected = 'the end of the statement', hint?: string): void {
    if (!this.isAtEnd) this.fail(expected, hint);
  }

  /**
   * @param expected - What would be right.
   * @param hint - A sentence on how to write it.
   * @throws UnexpectedToken, always
   */
  fail(expected: string, hint?: string): never {
    const token = this.peek();
    if (!token) {
      const end = this.tokens.at(-1)?.end ?? 0;
      throw new UnexpectedToken(
        { start: Math.max(end - 1, 0), end },
        sentences(`The statement ends where ksqlDB expects ${expected}.`, hint),
      );
    }
    const found = shortened(token.text);
    throw new UnexpectedToken(
      rangeOf(token),
      sentences(
        `ksqlDB expects ${expected} here, not '${found}'.`,
        hint ?? quotingHint(token, expected),
      ),
    );
  }
}

function quotingHint(token: Token, expected: string): string | undefined {
  return token.kind === 'keyword' && expected.includes('name')
    ? `If it is a name, write it in back-quotes: \`${token.text}\`.`
    : undefined;
}

function sentences(...parts: (string | undefined)[]): string {
  return parts.filter(part => part !== undefined).join(' ');
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
