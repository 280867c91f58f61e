// SPDX-License-Identifier: Apache-2.0
import { classify } from './classify';
import type { StatementAction } from './types';

function actionsOf(text: string): StatementAction[] | 'rejected' {
  const read = classify(text);
  return read.status === 'rejected'
    ? 'rejected'
    : read.statements.map(({ action }) => action);
}

function textsOf(text: string): string[] {
  const read = classify(text);
  return read.status === 'rejected'
    ? [read.problem.message]
    : read.statements.map(statement => statement.text);
}

describe('classify', () => {
  // prettier-ignore
  test.each<[string, StatementAction[]]>([
    ['SELECT * FROM a; SELECT * FROM b;',                     ['select', 'select']],
    ['SELECT * FROM a; DROP STREAM a;',                       ['select', 'dropStream']],
    ['SELECT * FROM a;DROP STREAM a',                         ['select', 'dropStream']],
    ['SELECT * FROM a;/**/DROP STREAM a;',                    ['select', 'dropStream']],
    ['SELECT * FROM a; -- x\nTERMINATE ALL;',                 ['select', 'terminate']],
    ['LIST STREAMS; TERMINATE ALL; LIST TABLES;',             ['listStreams', 'terminate', 'listTables']],
    [';;SELECT * FROM a;;;',                                  ['select']],
    ['; /* a */ ; SELECT * FROM a; -- b',                     ['select']],
    ["SELECT ';DROP STREAM a;' FROM a;",                      ['select']],
    ["SELECT '''; DROP STREAM a; --' FROM a;",                ['select']],
    ["SELECT '''' FROM a; DROP STREAM a; SELECT '''' FROM a;", ['select', 'dropStream', 'select']],
    ['SELECT ";DROP STREAM a;" FROM a;',                      ['select']],
    ['SELECT `;DROP STREAM a;` FROM a;',                      ['select']],
    ['SELECT "\'" FROM a; DROP STREAM a; SELECT "\'" FROM a', ['select', 'dropStream', 'select']],
    ["SELECT '`' FROM a; DROP STREAM a; SELECT '`' FROM a",   ['select', 'dropStream', 'select']],
    ['SELECT `a""` FROM a; DROP STREAM `"`;',                 ['select', 'dropStream']],
    ["SELECT '\\' FROM a; DROP STREAM a; --' FROM a;",        ['select', 'dropStream']],
    ['SELECT * FROM a /* ; DROP STREAM a; */;',               ['select']],
    ['SELECT * FROM a /* /* ; */; DROP STREAM a; --*/',       ['select', 'dropStream']],
    ['SELECT * FROM a --; DROP STREAM a;',                    ['select']],
    ['SELECT * FROM a --x\r; DROP STREAM a;',                 ['select', 'dropStream']],
    ['SELECT * FROM a; --\nDROP STREAM a;',                   ['select']],
    ['SELECT * FROM a; --\r\nDROP STREAM a;',                 ['select', 'dropStream']],
    ['SELECT * FROM a; --\n\nDROP STREAM a;',                 ['select', 'dropStream']],
    ['SELECT * FROM a; --@\nDROP STREAM a;',                  ['select', 'dropStream']],
    ['SELECT * FROM a; --@x; SELECT\nDROP STREAM a;',         ['select', 'dropStream']],
    ["SELECT '--' FROM a; DROP STREAM a; --'",                ['select', 'dropStream']],
    ["SELECT '/*' FROM a; DROP STREAM a; --*/",               ['select', 'dropStream']],
    ["SELECT * FROM a --'\n; DROP STREAM a; --'",             ['select', 'dropStream']],
    ["SELECT * FROM a /*'*/; DROP STREAM a; /*'*/",           ['select', 'dropStream']],
    ["/*'*/DROP STREAM a;/*'*/",                              ['dropStream']],
    ["SELECT 'naïve 😀 \u2060' FROM `größe`;",                     ['select']],
    ["SELECT 'ſ ı' FROM a;",                                  ['select']],
  ])('reads the statements of %j one by one', (text, actions) => {
    expect(actionsOf(text)).toEqual(actions);
  });

  // prettier-ignore
  test.each([
    ['nothing',                                 ''],
    ['space',                                   ' \n\t'],
    ['only a comment',                          '-- DROP STREAM a;'],
    ['only semicolons',                         ';;;'],
    ['a string without an end',                 "SELECT 'a FROM a;"],
    ['a string that only seems to end',         "SELECT 'a'' FROM a;"],
    ['a name without an end',                   'SELECT `a FROM a;'],
    ['a comment without an end',                'SELECT * FROM a; /* DROP'],
    ['a comment closed twice',                  'SELECT * FROM a /* /* */ */;'],
    ['-- at the very end',                      'SELECT * FROM a; --'],
    ['-- at the very end of a condition',       'SELECT * FROM a WHERE b --'],
    ['NUL',                                     'SELECT * FROM a\0;'],
    ['NUL in a string',                         "SELECT '\0' FROM a;"],
    ['a zero-width space in a keyword',         'DR\u200bOP STREAM a;'],
    ['a right-to-left override',                'SELECT * FROM a \u202e;'],
    ['a no-break space',                        'SELECT\u00a0* FROM a;'],
    ['a full-width letter',                     'ＤROP STREAM a;'],
    ['a full-width semicolon',                  'SELECT * FROM a；'],
    ['the long s as an S',                      'INſERT INTO a VALUES (1);'],
    ['the dotless i as an I',                   'lıst streams;'],
    ['a variable as a name',                    'SELECT * FROM ${a};'],
    ['a variable in a string',                  "SELECT '${a}' FROM a;"],
    ['a variable in a quoted name',             'SELECT `${a}` FROM a;'],
    ['a variable in a comment',                 'SELECT * FROM a; -- ${a}'],
    ['a variable as a statement',               '${a};'],
    ['the start of a variable',                 "SELECT '${' FROM a;"],
    ['an escaped variable',                     "SELECT '$${a}' FROM a;"],
    ['a good statement before a broken one',    'LIST STREAMS; SELECT FROM;'],
    ['a good statement after a broken one',     'SELECT FROM; LIST STREAMS;'],
  ])('rejects %s', (_case, text) => {
    expect(actionsOf(text)).toBe('rejected');
  });

  // prettier-ignore
  test.each<[string, string[]]>([
    ['SELECT * FROM a',                          ['SELECT * FROM a;']],
    ['select  *\n\tfrom a ;',                    ['select * from a;']],
    ['/*x*/SELECT/*x*/*/*x*/FROM a--x',          ['SELECT * FROM a;']],
    ['--@x\nSELECT * FROM a;',                   ['SELECT * FROM a;']],
    ['SELECT a->b,-1 FROM a;',                   ['SELECT a->b,-1 FROM a;']],
    ['SELECT 1 -/**/- 2 FROM a;',                ['SELECT 1 - - 2 FROM a;']],
    ['SELECT 1 /\t* 2 FROM a;',                  ['SELECT 1 / * 2 FROM a;']],
    ['SELECT a</**/> b FROM a;',                 ['SELECT a< > b FROM a;']],
    ["SELECT 'a'/**/'b' FROM a;",                ["SELECT 'a' 'b' FROM a;"]],
    ["SELECT '  --  /*\n' FROM a;",              ["SELECT '  --  /*\n' FROM a;"]],
    ['LIST STREAMS;LIST/**/TABLES',              ['LIST STREAMS;', 'LIST TABLES;']],
    ['SELECT 1/**/e5 FROM a;',                   ['SELECT 1 e5 FROM a;']],
  ])('writes what is to be sent of %j', (text, texts) => {
    expect(textsOf(text)).toEqual(texts);
  });

  it('tells where each statement and each name is', () => {
    const text = '-- mine\nSELECT * FROM `a` ;\n DROP STREAM b';
    const read = classify(text);
    const statements = read.status === 'classified' ? read.statements : [];
    const at = ({ start, end }: { start: number; end: number }) =>
      text.slice(start, end);
    expect(statements.map(({ range }) => at(range))).toEqual([
      'SELECT * FROM `a` ;',
      'DROP STREAM b',
    ]);
    expect(
      statements.flatMap(({ sources, sinks }) =>
        [...sources, ...sinks].map(({ range }) => at(range)),
      ),
    ).toEqual(['`a`', 'b']);
  });

  // prettier-ignore
  test.each<[string, string, string, number, number]>([
    ['the token that is wrong',        'SELECT *\nFROM a b c;',      'c',     2, 10],
    ['the last character when short',  'LIST STREAMS;\nSELECT 1;',   '1',     2, 8],
    ['the whole variable',             "SELECT\r\n '${abc}' FROM a", '${abc}', 2, 3],
    ['the escape of a variable',       "SELECT '$${abc}' FROM a",    '$${abc}', 1, 9],
    ['the dashes that hang',           'SELECT * FROM a; --',        '--',    1, 18],
  ])('points at %s', (_case, text, at, line, column) => {
    const read = classify(text);
    const problem = read.status === 'rejected' ? read.problem : undefined;
    expect(problem && text.slice(problem.range.start, problem.range.end)).toBe(at);
    expect(problem).toMatchObject({ line, column });
  });
});
