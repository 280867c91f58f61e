// SPDX-License-Identifier: Apache-2.0

/** A token as ksqlDB's own lexer would cut it. */
export interface ReferenceToken {
  rule: string;
  /** As ksqlDB compares it: in upper case, but for what is in quotes. */
  word: string;
  text: string;
}

const OPERATORS = '= <> != < <= > >= + - * / % || := -> => ( ) [ ] , .'.split(
  ' ',
);

/** The lexer's rules in the order of its grammar, for text in upper case (contract section 9). */
const RULES: [rule: string, pattern: RegExp][] = [
  ['semicolon', /;/uy],
  ...OPERATORS.map((operator): [string, RegExp] => [
    'operator',
    new RegExp(operator.replace(/[+*/|()[\].]/gu, '\\$&'), 'uy'),
  ]),
  ['string', /'(?:[^']|'')*'/uy],
  ['number', /[0-9]+/uy],
  ['number', /[0-9]+\.[0-9]*|\.[0-9]+/uy],
  ['number', /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)E[+-]?[0-9]+/uy],
  ['identifier', /[A-Z_][A-Z0-9_@]*/uy],
  ['identifier', /[0-9][A-Z0-9_@]+/uy],
  ['quotedIdentifier', /"(?:[^"]|"")*"/uy],
  ['quotedIdentifier', /`(?:[^`]|``)*`/uy],
  ['variable', /\$\{[A-Z_][A-Z0-9_@]*\}/uy],
  ['comment', /--[^@][^\r\n]*\r?\n?/uy],
  ['comment', /--@[^\r\n]*\r?\n?/uy],
  ['comment', /\/\*[^]*?\*\//uy],
  ['space', /[ \r\n\t]+/uy],
  ['unrecognized', /[^]/uy],
];

/**
 * ksqlDB's lexer, written rule by rule and slowly, to hold ours against: of all rules the one with the longest match
 * wins, of equally long ones the first.
 */
export function referenceTokens(text: string): ReferenceToken[] {
  const upper = upperCase(text);
  const tokens: ReferenceToken[] = [];
  let start = 0;
  while (start < text.length) {
    let rule = '';
    let length = 0;
    for (const [name, pattern] of RULES) {
      pattern.lastIndex = start;
      const matched = pattern.exec(upper)?.[0].length ?? 0;
      if (matched > length) [rule, length] = [name, matched];
    }
    const written = text.slice(start, start + length);
    const word =
      rule === 'identifier' ? upper.slice(start, start + length) : written;
    tokens.push({ rule, word, text: written });
    start += length;
  }
  return tokens;
}

/** Each character on its own, as Java's `Character.toUpperCase` does: `ſ` becomes `S`, and `ß` stays. */
function upperCase(text: string): string {
  return Array.from(text, character => {
    const upper = character.toUpperCase();
    return upper.length === character.length ? upper : character;
  }).join('');
}

/** The statements of a text: their significant tokens, without semicolons; empty ones left out. */
export function referenceStatements(text: string): ReferenceToken[][] {
  const statements: ReferenceToken[][] = [[]];
  for (const token of referenceTokens(text)) {
    if (token.rule === 'semicolon') statements.push([]);
    else if (token.rule !== 'comment' && token.rule !== 'space') {
      statements.at(-1)?.push(token);
    }
  }
  return statements.filter(tokens => tokens.length > 0);
}
