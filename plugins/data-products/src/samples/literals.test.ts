// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import {
  commentText,
  javaScriptString,
  javaString,
  pythonString,
  sqlString,
} from './literals';

/** Whatever people and systems call things, and what would break out of a string or a comment. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^["'\\\n\r\u2028\u202e$`{}*/\-u0-9a]{0,20}$/),
);

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

describe('strings of a program', () => {
  // prettier-ignore
  test.each([
    ['plain',         'orders.v1',    '"orders.v1"',      "'orders.v1'",      '"orders.v1"',          "'orders.v1'"],
    ['double quotes', 'a"b',          '"a\\"b"',          "'a\"b'",           '"a\\"b"',              "'a\"b'"],
    ['single quotes', "a'b",          '"a\'b"',           "'a\\'b'",          '"a\'b"',               "'a''b'"],
    ['a backslash',   'a\\b',         '"a\\\\b"',         "'a\\\\b'",         '"a\\\\b"',             "'a\\b'"],
    ['a line end',    'a\nb',         '"a\\012b"',        "'a\\u000ab'",      '"a\\U0000000ab"',      "'a?b'"],
    ['a picture',     'a\u{1f600}',   '"a\\ud83d\\ude00"', "'a\\ud83d\\ude00'", '"a\\U0001f600"',     "'a\u{1f600}'"],
    ['a variable',    'a${b}',        '"a${b}"',          "'a${b}'",          '"a${b}"',              "'a?{b}'"],
  ])('can hold %s', (_case, text, java, javaScript, python, sql) => {
    expect(javaString(text)).toBe(java);
    expect(javaScriptString(text)).toBe(javaScript);
    expect(pythonString(text)).toBe(python);
    expect(sqlString(text)).toBe(sql);
  });

  it('read back as the text, in JavaScript', () => {
    fc.assert(
      fc.property(anyText, text => {
        // eslint-disable-next-line no-new-func -- the only reader of JavaScript there is
        expect(new Function(`return ${javaScriptString(text)}`)()).toBe(text);
      }),
    );
  });

  it('show nothing but plain characters, and end where they seem to', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const [literal, quote] of [
          [javaString(text), '"'],
          [javaScriptString(text), "'"],
          [pythonString(text), '"'],
        ] as const) {
          expect(literal).toMatch(PRINTABLE_ASCII);
          const inside = literal.slice(1, -1).replace(/\\./g, '');
          expect(inside).not.toContain(quote);
          expect(inside).not.toContain('\\');
        }
      }),
    );
  });

  it('hold no quote alone and no variable, in ksqlDB', () => {
    fc.assert(
      fc.property(anyText, text => {
        const inside = sqlString(text).slice(1, -1);
        expect(inside.replaceAll("''", '')).not.toContain("'");
        expect(inside).not.toMatch(/[$\n\r\0]/);
      }),
    );
  });
});

describe('commentText', () => {
  // prettier-ignore
  test.each([
    ['orders',               'orders'],
    ['two\nlines',           'two?lines'],
    ['\\u000aint x;',        '/u000aint x;'],
    ['\u202eright to left',  '?right to left'],
    ['${secret}',            '?{secret}'],
    ['Bestellungen für München', 'Bestellungen für München'],
  ])('%j becomes %j', (text, expected) => {
    expect(commentText(text)).toBe(expected);
  });

  it('never ends the line, and holds nothing that a compiler reads', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(commentText(text)).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\\$]/u,
        );
      }),
    );
  });
});
