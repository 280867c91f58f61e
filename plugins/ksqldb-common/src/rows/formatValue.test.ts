// SPDX-License-Identifier: Apache-2.0
import { formatValue, stringifyLossless } from './formatValue';
import { parseLossless } from './parseLossless';

describe('formatValue', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['null',                                'STRING',                              'null'],
    ['"a, b"',                              'STRING',                              'a, b'],
    ['true',                                'BOOLEAN',                             'true'],
    ['9007199254740993',                    'BIGINT',                              '9007199254740993'],
    ['-0',                                  'INTEGER',                             '-0'],
    ['1.0E-7',                              'DOUBLE',                              '1.0E-7'],
    ['49.90',                               'DECIMAL(10, 2)',                      '49.90'],
    ['49.9',                                'DECIMAL(10, 2)',                      '49.90'],
    ['1E+3',                                'DECIMAL(10, 2)',                      '1000.00'],
    ['[1.5,null]',                          'ARRAY<DECIMAL(4, 2)>',                '[1.50, null]'],
    ['{"a":1,"b":2.5}',                     'MAP<STRING, DECIMAL(4, 1)>',          '{a=1.0, b=2.5}'],
    ['{"CITY":"Köln","ZIP":{"N":50667}}',   'STRUCT<`CITY` STRING, `ZIP` STRUCT<`N` DECIMAL(6, 1)>>', '{CITY=Köln, ZIP={N=50667.0}}'],
    ['{"OTHER":1}',                         'STRUCT<`CITY` STRING>',               '{OTHER=1}'],
    ['[[1],{"A":[2]}]',                     'STRING',                              '[[1], {A=[2]}]'],
    ['[]',                                  'ARRAY<STRING>',                       '[]'],
    ['{}',                                  'MAP<STRING, STRING>',                 '{}'],
  ])('shows %s of the type %s as %s', (json, type, expected) => {
    expect(formatValue(parseLossless(json), type)).toBe(expected);
  });
});

describe('stringifyLossless', () => {
  test.each([
    'null',
    '"a\\"ü"',
    '12345678901234567890.10',
    '{"A":[1.0,1.00,{"__proto__":2}],"B":{}}',
  ])('writes %s as it was read', json => {
    expect(stringifyLossless(parseLossless(json))).toBe(json);
  });

  it('indents for people', () => {
    expect(stringifyLossless(parseLossless('{"A":1.0}'), 2)).toBe(
      '{\n  "A": 1.0\n}',
    );
  });
});

describe('parseLossless', () => {
  it('lets the last of two values with one name win', () => {
    expect(stringifyLossless(parseLossless('{"A":1,"A":2}'))).toBe('{"A":2}');
  });

  test.each(['', '{', '[1,]', 'NaN', '01', "{'a':1}"])('refuses %j', json => {
    expect(() => parseLossless(json)).toThrow(SyntaxError);
  });
});
