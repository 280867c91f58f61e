// SPDX-License-Identifier: Apache-2.0
import { formatType } from '../../types/SqlType';
import { aSource } from '../__testUtils__/aSource';
import { ask, finder } from '../__testUtils__/ask';
import { planSelect } from '../planSelect';

const ROW = aSource({
  columns: `ID STRING KEY, SMALL INTEGER, LARGE BIGINT, RATIO DOUBLE, PRICE DECIMAL(10, 2), NAME STRING,
    NOTHING STRING, FLAG BOOLEAN, PLACED TIMESTAMP, DAY DATE, ADDRESS STRUCT<CITY STRING, LINES ARRAY<STRING>>,
    TAGS ARRAY<STRING>, COUNTS MAP<STRING, BIGINT>`,
  rows: [
    [
      1_700_000_000_123,
      "'o-1'",
      '7',
      '9223372036854775807',
      '2.5e0',
      '49.90',
      "'Ada Lovelace'",
      'NULL',
      'true',
      "'2026-11-02T08:30:15.250'",
      "'2026-11-02'",
      "STRUCT(CITY := 'Lisbon', LINES := ARRAY['a', 'b'])",
      "ARRAY['red', 'blue']",
      "MAP('a' := 1, 'b' := 2)",
    ],
  ],
});

const evaluate = (expression: string) =>
  ask(`SELECT ${expression} AS X FROM S EMIT CHANGES;`, [ROW])[0]?.slice(1, -1);

const typeOf = (expression: string) => {
  const text = `SELECT ${expression} AS X FROM S EMIT CHANGES;`;
  const [column] = planSelect(text, { find: finder([ROW]) }).columns;
  return column && formatType(column.type);
};

describe('an expression has the value that ksqlDB gives it', () => {
  // prettier-ignore
  test.each([
    // arithmetic
    ['SMALL + 1 * 2',                          '9',                     'INTEGER'],
    ['(SMALL + 1) * 2',                        '16',                    'INTEGER'],
    ['SMALL / 2',                              '3',                     'INTEGER'],
    ['SMALL % 4',                              '3',                     'INTEGER'],
    ['SMALL / 0',                              'null',                  'INTEGER'],
    ['2147483647 + 1',                         '-2147483648',           'INTEGER'],
    ['LARGE',                                  '9223372036854775807',   'BIGINT'],
    ['LARGE - SMALL',                          '9223372036854775800',   'BIGINT'],
    ['LARGE + 1',                              '-9223372036854775808',  'BIGINT'],
    ['2147483648',                             '2147483648',            'BIGINT'],
    ['-SMALL',                                 '-7',                    'INTEGER'],
    ['RATIO * 2',                              '5.0',                   'DOUBLE'],
    ['RATIO / 0',                              '"Infinity"',            'DOUBLE'],
    ['PRICE',                                  '49.90',                 'DECIMAL(10, 2)'],
    ['PRICE * 2',                              '99.80',                 'DECIMAL(21, 2)'],
    ['PRICE + 0.105',                          '50.005',                'DECIMAL(12, 3)'],
    ['PRICE - 50',                             '-0.10',                 'DECIMAL(13, 2)'],
    ['PRICE * 1.19',                           '59.3810',               'DECIMAL(14, 4)'],
    ['PRICE / 3',                              '16.6333333333333',      'DECIMAL(21, 13)'],
    ['PRICE % 7',                              '0.90',                  'DECIMAL(10, 2)'],
    ['PRICE / 0',                              'null',                  'DECIMAL(21, 13)'],
    ['PRICE * RATIO',                          '124.75',                'DOUBLE'],
    ["NAME + '!'",                             '"Ada Lovelace!"',       'STRING'],
    ['NOTHING + NAME',                         'null',                  'STRING'],
    // conditions
    ['SMALL = 7.0',                            'true',                  'BOOLEAN'],
    ['PRICE >= 49.9',                          'true',                  'BOOLEAN'],
    ['PRICE > 49.9',                           'false',                 'BOOLEAN'],
    ['LARGE > RATIO',                          'true',                  'BOOLEAN'],
    ["NAME <> 'Ada'",                          'true',                  'BOOLEAN'],
    ['NOTHING = NOTHING',                      'false',                 'BOOLEAN'],
    ['NOTHING IS NULL',                        'true',                  'BOOLEAN'],
    ['NAME IS NOT NULL',                       'true',                  'BOOLEAN'],
    ['NOTHING IS DISTINCT FROM NULL',          'false',                 'BOOLEAN'],
    ['NOTHING IS DISTINCT FROM NAME',          'true',                  'BOOLEAN'],
    ['NAME IS NOT DISTINCT FROM NAME',         'true',                  'BOOLEAN'],
    ['SMALL BETWEEN 7 AND 8',                  'true',                  'BOOLEAN'],
    ['SMALL NOT BETWEEN 7 AND 8',              'false',                 'BOOLEAN'],
    ['SMALL IN (1, 7)',                        'true',                  'BOOLEAN'],
    ['SMALL NOT IN (1, 7)',                    'false',                 'BOOLEAN'],
    ["NAME LIKE 'Ada%'",                       'true',                  'BOOLEAN'],
    ["NAME LIKE 'Ada_Love%'",                  'true',                  'BOOLEAN'],
    ["NAME LIKE 'ada%'",                       'false',                 'BOOLEAN'],
    ["'10%' LIKE '10!%' ESCAPE '!'",           'true',                  'BOOLEAN'],
    ["'100' LIKE '10!%' ESCAPE '!'",           'false',                 'BOOLEAN'],
    ["'a.c' LIKE 'a.c'",                       'true',                  'BOOLEAN'],
    ["'abc' LIKE 'a.c'",                       'false',                 'BOOLEAN'],
    ['FLAG AND SMALL > 7 OR FLAG',             'true',                  'BOOLEAN'],
    ['NOT FLAG OR SMALL = 7',                  'true',                  'BOOLEAN'],
    ["PLACED > '2026-11-02'",                  'true',                  'BOOLEAN'],
    ["DAY = '2026-11-02'",                     'true',                  'BOOLEAN'],
    ["ROWTIME < '2023-11-15'",                 'true',                  'BOOLEAN'],
    // choices and conversions
    ["CASE WHEN SMALL > 5 THEN 'a' ELSE 'b' END", '"a"',                'STRING'],
    ["CASE WHEN SMALL > 9 THEN 'a' END",       'null',                  'STRING'],
    ["CASE SMALL WHEN 1 THEN 1 WHEN 7 THEN 2.5 END", '2.5',             'DECIMAL(11, 1)'],
    ['CAST(PRICE AS STRING)',                  '"49.90"',               'STRING'],
    ["CAST('12.345' AS DECIMAL(5, 2))",        '12.35',                 'DECIMAL(5, 2)'],
    ["CAST('x' AS INT)",                       'null',                  'INTEGER'],
    ['CAST(PRICE AS BIGINT)',                  '49',                    'BIGINT'],
    ['CAST(RATIO AS DECIMAL(4, 3))',           '2.500',                 'DECIMAL(4, 3)'],
    ['CAST(PLACED AS STRING)',                 '"2026-11-02T08:30:15.250"', 'STRING'],
    ['CAST(PLACED AS DATE)',                   '"2026-11-02"',          'DATE'],
    ['CAST(PLACED AS TIME)',                   '"08:30:15.250"',        'TIME'],
    ["CAST('2026' AS TIMESTAMP)",              '"2026-01-01T00:00:00.000"', 'TIMESTAMP'],
    ['CAST(ARRAY[1, 2] AS ARRAY<STRING>)',     '["1","2"]',             'ARRAY<STRING>'],
    // what is inside
    ['ADDRESS->CITY',                          '"Lisbon"',              'STRING'],
    ['address->lines[2]',                      '"b"',                   'STRING'],
    ['TAGS[-1]',                               '"blue"',                'STRING'],
    ['TAGS[0]',                                'null',                  'STRING'],
    ["COUNTS['b'] + 1",                        '3',                     'BIGINT'],
    ["COUNTS['c']",                            'null',                  'BIGINT'],
    ['STRUCT(A := SMALL, B := PRICE)',         '{"A":7,"B":49.90}',     'STRUCT<`A` INTEGER, `B` DECIMAL(10, 2)>'],
    ["MAP('x' := SMALL)",                      '{"x":7}',               'MAP<STRING, INTEGER>'],
    ['ROWTIME',                                '1700000000123',         'BIGINT'],
    ['ROWOFFSET',                              '0',                     'BIGINT'],
  ])('%s is %s, of type %s', (expression, value, type) => {
    expect(evaluate(expression)).toBe(value);
    expect(typeOf(expression)).toBe(type);
  });
});

describe('an expression is refused', () => {
  // prettier-ignore
  test.each([
    ['MISSING',                  "Line: 1, Col: 8: SELECT column 'MISSING' cannot be resolved."],
    ['T.ID',                     "Line: 1, Col: 8: SELECT column 'T.ID' cannot be resolved."],
    ['NAME * 2',                 'Unsupported arithmetic types. STRING INTEGER'],
    ['-NAME',                    'Negation is not supported for STRING'],
    ['SMALL = NAME',             'Operator EQUAL cannot be used to compare INTEGER and STRING'],
    ['SMALL->X',                 'Expected STRUCT type, got: INTEGER'],
    ['ADDRESS->ZIP',             "Could not find field 'ZIP' in struct 'STRUCT<`CITY` STRING, `LINES` ARRAY<STRING>>'."],
    ['SMALL[1]',                 'Subscript expression is not supported for INTEGER'],
    ['CAST(FLAG AS DOUBLE)',     'Cast of BOOLEAN to DOUBLE is not supported'],
    ['NOPE(1)',                  "Can't find any functions with the name 'NOPE'"],
    ['LEN(SMALL)',               "Function 'len' does not accept parameters (INTEGER)."],
    ["CASE WHEN FLAG THEN 1 ELSE 'a' END", "Invalid Case expression. Type for all 'THEN' clauses should be the same: (CASE WHEN FLAG THEN 1 ELSE 'a' END)"],
    ['COUNT(*)',                 'Use of aggregate functions requires a GROUP BY clause.'],
    ['1 +',                      "line 1:12: Syntax Error\nExpecting an identifier and not 'AS'"],
    ['TRANSFORM(TAGS, x => UCASE(x))', 'The simulator cannot evaluate lambdas.'],
  ])('%s: %s', (expression, message) => {
    expect(() => evaluate(expression)).toThrow(new Error(message));
  });
});
