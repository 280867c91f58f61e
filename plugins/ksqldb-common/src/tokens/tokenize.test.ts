// SPDX-License-Identifier: Apache-2.0
import { tokenize, tokenizeLeniently } from './tokenize';
import type { TokenKind } from './types';

/** Kind and text of each token but space, e.g. `keyword SELECT`. */
function kindsOf(text: string): string[] {
  const read = tokenize(text);
  if (read.status === 'rejected') throw new Error(read.problem.message);
  return read.tokens
    .filter(token => token.kind !== 'whitespace')
    .map(token => `${token.kind} ${token.text}`);
}

describe('tokenize', () => {
  // prettier-ignore
  test.each<[string, string[]]>([
    ['select',       ['keyword select']],
    ['Orders_1@eu',  ['identifier Orders_1@eu']],
    ['_x',           ['identifier _x']],
    ['KEY',          ['keyword KEY']],
    ['SELECTED',     ['identifier SELECTED']],
    ['`a``b`',       ['quotedIdentifier `a``b`']],
    ['"a""b"',       ['quotedIdentifier "a""b"']],
    ['`a"b\'c`',     ['quotedIdentifier `a"b\'c`']],
    ['``',           ['quotedIdentifier ``']],
  ])('reads names in %s', (text, expected) => {
    expect(kindsOf(text)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, string[]]>([
    ["''",           ["string ''"]],
    ["'it''s'",      ["string 'it''s'"]],
    ["''''",         ["string ''''"]],
    ["'a' 'b'",      ["string 'a'", "string 'b'"]],
    ["'a\\'",        ["string 'a\\'"]],
    ["'; DROP'",     ["string '; DROP'"]],
    ["'--'",         ["string '--'"]],
    ["'/*'",         ["string '/*'"]],
    ["'a\nb'",       ["string 'a\nb'"]],
    ["'naïve 😀'",   ["string 'naïve 😀'"]],
    ["'`\"'",        ["string '`\"'"]],
  ])('reads strings in %s', (text, expected) => {
    expect(kindsOf(text)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, string[]]>([
    ['12',      ['number 12']],
    ['1.5',     ['number 1.5']],
    ['1.',      ['number 1.']],
    ['.5',      ['number .5']],
    ['1e5',     ['number 1e5']],
    ['1.5E-10', ['number 1.5E-10']],
    ['1.e+5',   ['number 1.e+5']],
    ['.5e3',    ['number .5e3']],
    ['1..2',    ['number 1.', 'number .2']],
    ['-1',      ['operator -', 'number 1']],
    ['1e',      ['identifier 1e']],
    ['1e+x',    ['identifier 1e', 'operator +', 'identifier x']],
    ['1e5x',    ['identifier 1e5x']],
    ['1st',     ['identifier 1st']],
    ['1_000',   ['identifier 1_000']],
    ['1.5x',    ['number 1.5', 'identifier x']],
    ['a.5',     ['identifier a', 'number .5']],
    ['a.b',     ['identifier a', 'operator .', 'identifier b']],
  ])('reads numbers in %s', (text, expected) => {
    expect(kindsOf(text)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, string[]]>([
    ['<>!=<=>=||:=->=>', '<> != <= >= || := -> =>'.split(' ')],
    ['=<>+-*/%()[],.',   '= <> + - * / % ( ) [ ] , .'.split(' ')],
    ['a=>=b',            ['=>', '=']],
    ['<=>',              ['<=', '>']],
    ['- -',              ['-', '-']],
    ['/ *',              ['/', '*']],
    ['STRUCT<a ARRAY<INT>>', ['<', '<', '>', '>']],
  ])('takes the longest operator in %s', (text, expected) => {
    const operators = kindsOf(text).filter(entry => entry.startsWith('operator'));
    expect(operators).toEqual(expected.map(operator => `operator ${operator}`));
  });

  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['up to the end of the line',               '--a\nb',        ['comment --a\n', 'identifier b']],
    ['with both characters of a line break',    '--a\r\nb',      ['comment --a\r\n', 'identifier b']],
    ['to the end of the text',                  'b --a',         ['identifier b', 'comment --a']],
    ['through the next line when empty',        '--\nDROP x\nb', ['comment --\nDROP x\n', 'identifier b']],
    ['through the next line after a bare CR',   '--\rDROP x\nb', ['comment --\rDROP x\n', 'identifier b']],
    ['not through the next line after CR LF',   '--\r\nb',       ['comment --\r\n', 'identifier b']],
    ['not through the line after an empty one', '--\n\nb',       ['comment --\n\n', 'identifier b']],
    ['as two minus signs at the very end',      'b --',          ['identifier b', 'operator -', 'operator -']],
    ['over semicolons and quotes',              "--;'\nb",       ["comment --;'\n", 'identifier b']],
    ['as a directive after --@',                '--@test\nb',    ['directive --@test\n', 'identifier b']],
    ['as a directive of one line when empty',   '--@\nb',        ['directive --@\n', 'identifier b']],
    ['not as a directive after a space',        '-- @test\nb',   ['comment -- @test\n', 'identifier b']],
    ['before an arrow',                         'a-->b',         ['identifier a', 'comment -->b']],
    ['up to the first */',                      '/*a/*b*/c*/',   ['comment /*a/*b*/', 'identifier c', 'operator *', 'operator /']],
    ['of two stars',                            '/**/b',         ['comment /**/', 'identifier b']],
    ['over many lines',                         '/*\n;\n*/b',    ['comment /*\n;\n*/', 'identifier b']],
    ['only from /* on',                         'a/-*b',         ['identifier a', 'operator /', 'operator -', 'operator *', 'identifier b']],
  ])('reads comments %s', (_case, text, expected) => {
    expect(kindsOf(text)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, string[]]>([
    ['${a}',       ['variable ${a}']],
    ['${A_1@x}',   ['variable ${A_1@x}']],
    ["'${a}'",     ["string '${a}'"]],
  ])('reads variables in %s', (text, expected) => {
    expect(kindsOf(text)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, string, number, number, number, number, RegExp]>([
    ['a string without an end',            "SELECT 'abc",    7, 11, 1,  8, /string has no end/],
    ['a string that ends in an escape',    "SELECT 'abc''",  7, 13, 1,  8, /string has no end/],
    ['a back-quoted name without an end',  'a\n`b',          2,  4, 2,  1, /quoted name has no end.*`/],
    ['a double-quoted name without an end', 'a\r\n "b',      4,  6, 2,  2, /quoted name has no end.*"/],
    ['a comment without an end',           'a /* b',         2,  6, 1,  3, /comment has no end/],
    ['/*/, which ends nothing',            '/*/',            0,  3, 1,  1, /comment has no end/],
    ['NUL',                                'a\0',            1,  2, 1,  2, /U\+0000/],
    ['NUL in a string',                    "'a\0'",          2,  3, 1,  3, /U\+0000/],
    ['NUL in a comment',                   '--a\0\nb',       3,  4, 1,  4, /U\+0000/],
    ['another control character',          "'\u001b'",       1,  2, 1,  2, /U\+001B/],
    ['half of a character',                "'\ud83d'",       1,  2, 1,  2, /U\+D83D/],
    ['an emoji outside of quotes',         'a 😀',           2,  4, 1,  3, /does not know '😀'/],
    ['a letter outside of ASCII',          'größe',          2,  3, 1,  3, /does not know 'ö'/],
    ['the long s, an S in upper case',     'ſELECT',         0,  1, 1,  1, /does not know 'ſ'/],
    ['the dotless i, an I in upper case',  'ınsert',         0,  1, 1,  1, /does not know 'ı'/],
    ['a no-break space',                   'a\u00a0b',       1,  2, 1,  2, /no-break space/],
    ['a byte order mark',                  '\ufeffa',        0,  1, 1,  1, /does not know/],
    ['a form feed',                        'a\f',            1,  2, 1,  2, /U\+000C/],
    ['typographic quotes',                 'a = ‘b’',        4,  5, 1,  5, /typographic quote/],
    ['a dollar sign',                      'a$b',            1,  2, 1,  2, /does not know '\$'/],
    ['a variable without an end',          '${a',            0,  1, 1,  1, /does not know '\$'/],
    ['a variable without a name',          '${}',            0,  1, 1,  1, /does not know '\$'/],
    ['an exclamation mark alone',          'a ! b',          2,  3, 1,  3, /!=/],
    ['a bar alone',                        'a | b',          2,  3, 1,  3, /\|\|/],
    ['a backslash',                        'a \\ b',         2,  3, 1,  3, /does not know/],
    ['a name that begins with @',          '@a',             0,  1, 1,  1, /does not know '@'/],
    ['a colon alone',                      'a:b',            1,  2, 1,  2, /does not know ':'/],
    ['a question mark',                    'a = ?',          4,  5, 1,  5, /does not know '\?'/],
  ])('rejects %s', (_case, text, start, end, line, column, message) => {
    expect(tokenize(text)).toEqual({
      status: 'rejected',
      problem: {
        message: expect.stringMatching(message),
        range: { start, end },
        line,
        column,
      },
    });
  });

  it('reads words in upper case, and everything else as written', () => {
    const read = tokenize("select `a` b 'c'");
    const words =
      read.status === 'tokenized' ? read.tokens.map(token => token.word) : [];
    expect(words.filter(word => word !== ' ')).toEqual([
      'SELECT',
      '`a`',
      'B',
      "'c'",
    ]);
  });
});

describe('tokenizeLeniently', () => {
  // prettier-ignore
  test.each<[string, TokenKind, string]>([
    ["SELECT 'abc FROM",  'unrecognized', "'abc FROM"],
    ['SELECT /* FROM',    'unrecognized', '/* FROM'],
    ['SELECT 😀',         'unrecognized', '😀'],
    ['SELECT \0',         'unrecognized', '\0'],
    ['SELECT ${a}',       'variable',     '${a}'],
  ])('reads the last token of %j', (text, kind, last) => {
    const tokens = tokenizeLeniently(text);
    expect(tokens[0]).toMatchObject({ kind: 'keyword', text: 'SELECT' });
    expect(tokens.at(-1)).toMatchObject({ kind, text: last });
  });

  it('finds nothing in an empty text', () => {
    expect(tokenizeLeniently('')).toEqual([]);
  });
});
