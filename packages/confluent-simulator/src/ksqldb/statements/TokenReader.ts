// SPDX-License-Identifier: Apache-2.0
import {
  isName,
  nameOf,
  stringOf,
  type Token,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { badStatement, type KsqlError } from '../KsqlError';

/** Reads the tokens of one statement one after the other. */
export class TokenReader {
  private position = 0;

  /** @param tokens - Without white space, comments and the semicolon. */
  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  get isAtEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  /** Takes these words, if they come next. */
  takeWords(...words: string[]): boolean {
    const isNext = words.every((word, index) =>
      isWord(this.tokens[this.position + index], word),
    );
    if (isNext) this.position += words.length;
    return isNext;
  }

  isNext(...words: string[]): boolean {
    return words.some(word => isWord(this.tokens[this.position], word));
  }

  /** Whether the word comes anywhere in what is left. */
  isAhead(word: string): boolean {
    return this.tokens.slice(this.position).some(token => isWord(token, word));
  }

  expectWords(...words: string[]): void {
    for (const word of words) {
      if (!this.takeWords(word)) throw this.unexpected(word);
    }
  }

  /** Takes the first of these words that comes next. */
  takeOneOf<W extends string>(...words: W[]): W | undefined {
    return words.find(word => this.takeWords(word));
  }

  takeSymbol(symbol: string): boolean {
    const isNext = this.tokens[this.position]?.text === symbol;
    if (isNext) this.position += 1;
    return isNext;
  }

  expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw this.unexpected(`'${symbol}'`);
  }

  /** An identifier: in capitals, unless it is in quotes. */
  expectName(): string {
    const token = this.tokens[this.position];
    if (!token || !(isName(token) || token.kind === 'keyword')) {
      throw this.unexpected('a name');
    }
    this.position += 1;
    return nameOf(token);
  }

  /** A text in single quotes. */
  takeString(): string | undefined {
    const token = this.tokens[this.position];
    if (token?.kind !== 'string') return undefined;
    this.position += 1;
    return stringOf(token);
  }

  expectString(): string {
    const value = this.takeString();
    if (value === undefined) throw this.unexpected('a text in single quotes');
    return value;
  }

  takeNumber(): number | undefined {
    const token = this.tokens[this.position];
    if (token?.kind !== 'number') return undefined;
    this.position += 1;
    return Number(token.text);
  }

  expectNumber(): number {
    const value = this.takeNumber();
    if (value === undefined) throw this.unexpected('a number');
    return value;
  }

  /** What is left, as it is written. */
  takeRest(): string {
    const first = this.tokens[this.position];
    const last = this.tokens.at(-1);
    this.position = this.tokens.length;
    return first && last ? this.text.slice(first.start, last.end) : '';
  }

  /** What is written up to a comma or bracket outside of brackets. */
  takeExpression(): string {
    const first = this.tokens[this.position];
    let depth = 0;
    let last: Token | undefined;
    for (;;) {
      const token = this.tokens[this.position];
      if (!token) break;
      if (depth === 0 && /^[,)]$/.test(token.text)) break;
      if (/^[([]$/.test(token.text)) depth += 1;
      if (/^[)\]]$/.test(token.text)) depth -= 1;
      last = token;
      this.position += 1;
    }
    if (!first || !last) throw this.unexpected('a value');
    return this.text.slice(first.start, last.end);
  }

  /** A topic or subject, whose case counts even without quotes. */
  expectTopicName(): string {
    const token = this.tokens[this.position];
    const name = this.expectName();
    return token?.kind === 'quotedIdentifier' ? name : (token?.text ?? name);
  }

  expectEnd(): void {
    if (!this.isAtEnd) throw this.unexpected('the end of the statement');
  }

  /** The refusal of the token that comes next. */
  unexpected(expected: string): KsqlError {
    const token = this.tokens[this.position];
    return syntaxError(
      this.text,
      token?.start ?? this.tokens.at(-1)?.end ?? 0,
      `Syntax error at or near "${token?.text ?? '<EOF>'}"\nExpecting ${expected}`,
      this.text,
    );
  }
}

/** ksqlDB's refusal of a text that is no statement, at an offset of it. */
export function syntaxError(
  text: string,
  offset: number,
  message: string,
  statementText: string,
): KsqlError {
  const lines = text.slice(0, offset).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return badStatement(
    `line ${lines.length}:${column}: Syntax Error\n${message}`,
    statementText,
  );
}

export function isWord(token: Token | undefined, word: string): boolean {
  return (
    (token?.kind === 'keyword' || token?.kind === 'identifier') &&
    token.word === word
  );
}
