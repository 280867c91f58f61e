// SPDX-License-Identifier: Apache-2.0
import { checkedType } from './checkedType';

describe('checkedType', () => {
  test.each([
    'STRING',
    'DECIMAL(10, 2)',
    'ARRAY<STRING>',
    'MAP<STRING, ARRAY<INT>>',
    'STRUCT<`city` STRING, ZIP DECIMAL(5, 0)>',
    '`Address`',
  ])('takes %s', type => expect(checkedType(type)).toBe(type));

  test.each([
    '',
    'STRING, B INT',
    'STRING) WITH (A = 1',
    'STRING; DROP STREAM A',
    'ARRAY<STRING',
    'STRING>',
    'STRING -- x',
    'STRUCT<A INT; B INT>',
    "'STRING'",
    'STRING KEY',
    'DECIMAL(10, 2) KEY',
    '10',
    '<STRING>',
    'ARRAY<STRING> MAP<A, B>',
    ')(',
    '${type}',
  ])('refuses %j', type => {
    expect(() => checkedType(type)).toThrow('is not the type of a column');
  });
});
