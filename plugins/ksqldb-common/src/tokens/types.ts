// SPDX-License-Identifier: Apache-2.0
import type { SyntaxProblem, TextRange } from '../statements/types';

export type TokenKind =
  | 'keyword'
  /** Without quotes; ksqlDB reads it in upper case. */
  | 'identifier'
  /** In back-quotes or double quotes; keeps its case. */
  | 'quotedIdentifier'
  | 'string'
  | 'number'
  /** Brackets, commas and dots, too. */
  | 'operator'
  | 'semicolon'
  | 'comment'
  /** `--@ …` */
  | 'directive'
  /** `${name}` */
  | 'variable'
  | 'whitespace'
  /** What ksqlDB's lexer does not know, and quotes and comments that nothing ends. */
  | 'unrecognized';

/** A piece of a text, and where it is. The pieces of a text follow each other without a gap. */
export interface Token extends TextRange {
  kind: TokenKind;
  /** As written. */
  text: string;
  /** Keywords and unquoted identifiers in upper case, as ksqlDB reads them; everything else as written. */
  word: string;
}

export type Tokenized =
  | { status: 'tokenized'; tokens: Token[] }
  | { status: 'rejected'; problem: SyntaxProblem };
