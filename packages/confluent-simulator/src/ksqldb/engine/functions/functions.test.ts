// SPDX-License-Identifier: Apache-2.0
import { aSource } from '../__testUtils__/aSource';
import { ask } from '../__testUtils__/ask';
import { describedFunctions } from './describedFunctions';
import { scalarFunction } from './scalarFunctions';

const ONE_ROW = aSource({
  columns:
    'ID STRING KEY, NOTHING STRING, TS TIMESTAMP, D DATE, T TIME, N INTEGER',
  rows: [
    [
      1_000,
      "'a'",
      'NULL',
      "'2026-11-02T08:30:15.250'",
      "'2026-11-02'",
      "'18:05'",
      '3',
    ],
  ],
});

const evaluate = (expression: string) =>
  ask(`SELECT ${expression} AS X FROM S EMIT CHANGES;`, [ONE_ROW])[0]?.slice(
    1,
    -1,
  );

// prettier-ignore
const TABLE: [expression: string, value: string][] = [
  // texts
  ["UCASE('aß')",                              '"ASS"'],
  ["LCASE('AB')",                              '"ab"'],
  ["TRIM('  a b ')",                           '"a b"'],
  ["REVERSE('abc')",                           '"cba"'],
  ["INITCAP('the quick FOX')",                 '"The Quick Fox"'],
  ["LEN('abc')",                               '3'],
  ["LENGTH('')",                               '0'],
  ["CONCAT('a', NOTHING, 'b')",                '"ab"'],
  ["CONCAT_WS('-', 'a', NOTHING, 'b')",        '"a-b"'],
  ["SUBSTRING('stream', 3)",                   '"ream"'],
  ["SUBSTRING('stream', 1, 2)",                '"st"'],
  ["SUBSTRING('stream', -3, 2)",               '"ea"'],
  ["SUBSTRING('stream', 9)",                   '""'],
  ["REPLACE('a.b.c', '.', '$&')",              '"a$&b$&c"'],
  ["INSTR('stream', 'ea')",                    '4'],
  ["INSTR('stream', 'x')",                     '0'],
  ["SPLIT('a,b,,c', ',')",                     '["a","b","","c"]'],
  ["REGEXP_EXTRACT('(\\d+)-(\\d+)', 'x12-34', 2)", '"34"'],
  ["REGEXP_EXTRACT('z+', 'abc')",              'null'],
  ["REGEXP_EXTRACT('(', 'abc')",               'null'],
  ['CHR(8364)',                                '"€"'],
  ["ENCODE('4869', 'hex', 'utf8')",            '"Hi"'],
  ["ENCODE('Hi', 'utf8', 'base64')",           '"SGk="'],
  ["ENCODE('Hi', 'rot13', 'utf8')",            'null'],
  ["ELT(2, 'a', 'b')",                         '"b"'],
  ["ELT(3, 'a', 'b')",                         'null'],
  ["FIELD('b', 'a', 'b')",                     '2'],
  ["FIELD('x', 'a', 'b')",                     '0'],
  ["LPAD('7', 3, '0')",                        '"007"'],
  ["RPAD('abcd', 2, '-')",                     '"ab"'],
  // masks
  ["MASK('My Card 42!')",                      '"Xx-Xxxx-nn-"'],
  ["MASK_LEFT('4711-99', 4)",                  '"nnnn-99"'],
  ["MASK_RIGHT('4711-99', 2)",                 '"4711-nn"'],
  ["MASK_KEEP_LEFT('4711-99', 2)",             '"47nn-nn"'],
  ["MASK_KEEP_RIGHT('4711-99', 2)",            '"nnnn-99"'],
  // numbers
  ['ABS(-3)',                                  '3'],
  ['ABS(-3.50)',                               '3.50'],
  ['SIGN(-3.5)',                               '-1'],
  ['ROUND(2.5)',                               '3'],
  ['ROUND(-2.45, 1)',                          '-2.50'],
  ['ROUND(1.005e0, 2)',                        '1.0'],
  ['FLOOR(-1.5)',                              '-2.0'],
  ['FLOOR(1.5e0)',                             '1.0'],
  ['CEIL(1.01)',                               '2.00'],
  ['CEILING(-1.5)',                            '-1.0'],
  ['SQRT(16)',                                 '4.0'],
  ['POWER(2, 10)',                             '1024.0'],
  ['EXP(0)',                                   '1.0'],
  ['LN(1)',                                    '0.0'],
  // nulls and choices
  ["COALESCE(NOTHING, 'b')",                   '"b"'],
  ['COALESCE(1, 2.5)',                         '1.0'],
  ["IFNULL(NOTHING, 'none')",                  '"none"'],
  ["NULLIF('a', 'a')",                         'null'],
  ['GREATEST(1, N, 2)',                        '3'],
  ['LEAST(1.5, N)',                            '1.5'],
  // times
  ["FORMAT_TIMESTAMP(TS, 'yyyy-MM-dd HH:mm:ss.SSS')", '"2026-11-02 08:30:15.250"'],
  ["FORMAT_TIMESTAMP(TS, 'EEE d MMM yy, h:mm a', 'Europe/Lisbon')", '"Mon 2 Nov 26, 8:30 AM"'],
  ["FORMAT_TIMESTAMP(TS, 'HH:mm XXX', 'Asia/Tokyo')", '"17:30 +09:00"'],
  ["FORMAT_TIMESTAMP(TS, 'HH:mm', 'Nowhere')", 'null'],
  ["FORMAT_TIMESTAMP(TS, 'Q')",                'null'],
  ["PARSE_TIMESTAMP('02.11.2026 08:30', 'dd.MM.yyyy HH:mm')", '"2026-11-02T08:30:00.000"'],
  ["PARSE_TIMESTAMP('2026-11-02T08:30+02:00', 'yyyy-MM-dd''T''HH:mmXXX')", '"2026-11-02T06:30:00.000"'],
  ["PARSE_TIMESTAMP('31.02.2026', 'dd.MM.yyyy')", 'null'],
  ["PARSE_TIMESTAMP('soon', 'yyyy')",          'null'],
  ["TIMESTAMPTOSTRING(ROWTIME, 'ss')",         '"01"'],
  ["STRINGTOTIMESTAMP('1970', 'yyyy')",        '0'],
  ['FROM_UNIXTIME(1500)',                      '"1970-01-01T00:00:01.500"'],
  ['UNIX_TIMESTAMP(TS)',                       '1793608215250'],
  ['UNIX_DATE(D)',                             '20759'],
  ['FROM_DAYS(20759)',                         '"2026-11-02"'],
  ["FORMAT_DATE(D, 'd/M/yyyy')",               '"2/11/2026"'],
  ["PARSE_DATE('2/11/2026', 'd/M/yyyy')",      '"2026-11-02"'],
  ["FORMAT_TIME(T, 'HHmm')",                   '"1805"'],
  ["PARSE_TIME('18.05', 'HH.mm')",             '"18:05"'],
  // lists and maps
  ["ARRAY_CONTAINS(ARRAY['a', 'b'], 'b')",     'true'],
  ["ARRAY_CONTAINS(ARRAY['a', 'b'], 'c')",     'false'],
  ['ARRAY_LENGTH(ARRAY[1, 2])',                '2'],
  ["ARRAY_JOIN(ARRAY['a', 'b'], '+')",         '"a+b"'],
  ['ARRAY_DISTINCT(ARRAY[2, 1, 2])',           '[2,1]'],
  ['ARRAY_SORT(ARRAY[10, 9, NULL, 1])',        '[1,9,10,null]'],
  ['ARRAY_MAX(ARRAY[1, 10, 9])',               '10'],
  ['ARRAY_MIN(ARRAY[1.5, 0.5])',               '0.5'],
  ["MAP_KEYS(MAP('a' := 1, 'b' := 2))",        '["a","b"]'],
  // JSON and URLs
  [`EXTRACTJSONFIELD('{"a":{"b":[1,{"c":"x"}]}}', '$.a.b[1].c')`, '"x"'],
  [`EXTRACTJSONFIELD('{"a":{"b":1}}', '$.a')`, '"{\\"b\\":1}"'],
  [`EXTRACTJSONFIELD('{"a":1}', '$.constructor')`, 'null'],
  ["EXTRACTJSONFIELD('no JSON', '$.a')",       'null'],
  ["IS_JSON_STRING('[1]')",                    'true'],
  ["JSON_ARRAY_LENGTH('[1, 2]')",              '2'],
  ["URL_EXTRACT_HOST('https://shop.example/p?q=a')", '"shop.example"'],
  ["URL_EXTRACT_PATH('https://shop.example/p?q=a')", '"/p"'],
  ["URL_EXTRACT_PARAMETER('https://shop.example/p?q=a', 'q')", '"a"'],
  ["URL_EXTRACT_HOST('no URL')",               'null'],
];

describe('a function gives', () => {
  test.each(TABLE)('%s is %s', (expression, value) => {
    expect(evaluate(expression)).toBe(value);
  });

  test('null when it gets one that it does not expect', () => {
    expect(evaluate('UCASE(NOTHING)')).toBe('null');
    expect(evaluate("SUBSTRING('a', CAST(NULL AS INT))")).toBe('null');
  });
});

describe('describedFunctions', () => {
  const described = describedFunctions();

  test('tells of every function that is evaluated here, by name', () => {
    const names = described.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(
      expect.arrayContaining(['COUNT', 'UCASE', 'COALESCE']),
    );
    expect(described.every(each => each.description.endsWith('.'))).toBe(true);
  });

  test('of each there is a row above', () => {
    const text = TABLE.map(([expression]) => expression).join(' ');
    const missing = described.filter(
      ({ name, type }) => type === 'SCALAR' && !text.includes(`${name}(`),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test('says what a function takes and gives', () => {
    expect(described.find(({ name }) => name === 'CONCAT')).toMatchObject({
      type: 'SCALAR',
      category: 'STRING',
      variants: [
        {
          parameters: [{ name: 'input', type: 'STRING', isVariadic: true }],
          returnType: 'STRING',
        },
      ],
    });
  });

  test('knows functions by their other names', () => {
    expect(scalarFunction('SUBSTR')?.name).toBe('SUBSTRING');
  });
});
