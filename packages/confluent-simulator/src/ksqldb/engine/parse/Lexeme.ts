// SPDX-License-Identifier: Apache-2.0

/** What a statement is made of, without white space and comments. */
export interface Lexeme {
  /** `quoted`: an identifier in quotes, `string` a text in single ones. */
  is: 'word' | 'quoted' | 'string' | 'number' | 'symbol';
  /** Words in upper case; of quoted ones what is between the quotes. */
  text: string;
  /** Of a word: no name unless it is quoted. */
  isReserved?: boolean;
  /** Both from 1. */
  line: number;
  column: number;
}
