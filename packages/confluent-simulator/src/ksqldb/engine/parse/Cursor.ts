// SPDX-License-Identifier: Apache-2.0
import { EngineError } from '../EngineError';
import type { Place } from './Expression';
import type { Lexeme } from './Lexeme';

/** Reads a statement from left to right. */
export class Cursor {
  private position = 0;

  constructor(private readonly lexemes: readonly Lexeme[]) {}

  get isAtEnd(): boolean {
    return this.position >= this.lexemes.length;
  }

  /** Of what comes next. */
  get place(): Place {
    const { line, column } = this.lexemes[this.position] ??
      this.lexemes.at(-1) ?? { line: 1, column: 1 };
    return { line, column };
  }

  /** Whether these words come next, in this order. */
  sees(...words: string[]): boolean {
    return words.every((word, ahead) => this.isWord(word, ahead));
  }

  seesSymbol(symbol: string, ahead = 0): boolean {
    const lexeme = this.lexemes[this.position + ahead];
    return lexeme?.is === 'symbol' && lexeme.text === symbol;
  }

  /** Goes behind these words if they come next. */
  take(...words: string[]): boolean {
    const isNext = this.sees(...words);
    if (isNext) this.position += words.length;
    return isNext;
  }

  takeSymbol(symbol: string): boolean {
    const isNext = this.seesSymbol(symbol);
    if (isNext) this.position += 1;
    return isNext;
  }

  /** Goes behind the next lexeme if it is of this kind. */
  takeA(kind: Lexeme['is']): string | undefined {
    const lexeme = this.lexemes[this.position];
    if (lexeme?.is !== kind) return undefined;
    this.position += 1;
    return lexeme.text;
  }

  expect(...words: string[]): void {
    if (!this.take(...words)) this.fail(words.join(' '));
  }

  expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) this.fail(`'${symbol}'`);
  }

  /** Whether a name comes next. */
  seesName(): boolean {
    const lexeme = this.lexemes[this.position];
    return (
      lexeme?.is === 'quoted' || (lexeme?.is === 'word' && !lexeme.isReserved)
    );
  }

  name(): string {
    if (!this.seesName()) this.fail('an identifier');
    return this.takeA('quoted') ?? this.takeA('word') ?? '';
  }

  /** A name, though it may be a word of the language: behind a dot or an arrow. */
  anyName(): string {
    return this.takeA('quoted') ?? this.takeA('word') ?? this.fail('a name');
  }

  wholeNumber(): number {
    const text = this.takeA('number');
    if (text === undefined || !/^\d+$/.test(text)) this.fail('a whole number');
    return Number(text);
  }

  /** What a comma separates, at least one. */
  list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.takeSymbol(',')) items.push(read());
    return items;
  }

  /** @throws EngineError always. */
  fail(expected: string): never {
    const lexeme = this.lexemes[this.position];
    const { line, column } = this.place;
    const found = lexeme ? `'${lexeme.text}'` : 'the end of the statement';
    throw new EngineError(
      `line ${line}:${column}: Syntax Error\nExpecting ${expected} and not ${found}`,
    );
  }

  private isWord(word: string, ahead: number): boolean {
    const lexeme = this.lexemes[this.position + ahead];
    return lexeme?.is === 'word' && lexeme.text === word;
  }
}
