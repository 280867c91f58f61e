// SPDX-License-Identifier: Apache-2.0
import { rangeToRun, statementRanges } from './statementAt';

const sliced = (text: string, range?: { start: number; end: number }) =>
  range && text.slice(range.start, range.end);

describe('statementRanges', () => {
  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['nothing in nothing',               ' \n',                   []],
    ['one without a semicolon',          ' SELECT 1 ',            ['SELECT 1']],
    ['several',                          'A 1; B 2 ;C',           ['A 1;', 'B 2 ;', 'C']],
    ['nothing in lone semicolons',       ';;A 1;',                ['A 1;']],
    ['no cut in a string',               "A ';' 1;",              ["A ';' 1;"]],
    ['no cut in a comment',              'A /* ; */ 1;',          ['A /* ; */ 1;']],
    ['no comment before the first word', '-- about A\nA 1;',      ['A 1;']],
    ['a string without an end',          "A 'x; B",               ["A 'x; B"]],
  ])('finds %s', (_case, text, expected) => {
    expect(statementRanges(text).map(range => sliced(text, range))).toEqual(
      expected,
    );
  });
});

describe('rangeToRun', () => {
  /** `|` is the cursor, `[` and `]` the selection. */
  const read = (marked: string) => {
    const text = marked.replaceAll(/[[\]|]/g, '');
    const start = marked.search(/[[|]/);
    const end = marked.includes(']') ? marked.indexOf(']') - 1 : start;
    return { text, selection: { start, end } };
  };

  // prettier-ignore
  test.each<[string, string, string | undefined]>([
    ['the statement around the cursor',       'A 1;\nB| 2;',   'B 2;'],
    ['the statement right before the cursor', 'A 1;|\nB 2;',   'A 1;'],
    ['the one before, between statements',    'A 1;\n|\nB 2;', 'A 1;'],
    ['the statement that starts there',       'A 1;\n|B 2;',   'B 2;'],
    ['the first, before all of them',         '|\n\nA 1;',     'A 1;'],
    ['the last, behind all of them',          'A 1; B 2;\n|',  'B 2;'],
    ['what is selected',                      'A [1; B] 2;',   '1; B'],
    ['the statement, when space is selected', 'A 1;[ ]B 2;',   'A 1;'],
    ['nothing in nothing',                    ' | ',           undefined],
  ])('takes %s', (_case, marked, expected) => {
    const { text, selection } = read(marked);
    expect(sliced(text, rangeToRun(text, selection))).toBe(expected);
  });
});
