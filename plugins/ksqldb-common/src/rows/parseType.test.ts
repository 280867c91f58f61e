// SPDX-License-Identifier: Apache-2.0
import { KsqlType, parseType } from './parseType';

const string: KsqlType = { kind: 'scalar', name: 'STRING' };
const decimal: KsqlType = { kind: 'decimal', precision: 10, scale: 2 };

describe('parseType', () => {
  // prettier-ignore
  test.each<[string, KsqlType]>([
    ['STRING',                           string],
    [' string ',                         string],
    ['DECIMAL(10, 2)',                   decimal],
    ['decimal(10,2)',                    decimal],
    ['ARRAY<STRING>',                    { kind: 'array', items: string }],
    ['MAP<STRING, DECIMAL(10, 2)>',      { kind: 'map', keys: string, values: decimal }],
    ['ARRAY<MAP<STRING, ARRAY<STRING>>>', { kind: 'array', items: { kind: 'map', keys: string, values: { kind: 'array', items: string } } }],
    ['STRUCT<>',                         { kind: 'struct', fields: [] }],
    ['STRUCT<`A` STRING, `b``, c` DECIMAL(10, 2), `D` STRUCT<`E` ARRAY<STRING>>>',
                                         { kind: 'struct', fields: [{ name: 'A', type: string }, { name: 'b`, c', type: decimal }, { name: 'D', type: { kind: 'struct', fields: [{ name: 'E', type: { kind: 'array', items: string } }] } }] }],
  ])('takes %j apart', (text, expected) => {
    expect(parseType(text)).toEqual(expected);
  });

  test.each([
    '',
    'ARRAY<>',
    'ARRAY<A, B>',
    'MAP<STRING>',
    'MAP<A, B, C>',
    'DECIMAL(x)',
    'GEOGRAPHY<4326>',
  ])('leaves %j as it is', text => {
    expect(parseType(text)).toEqual({ kind: 'scalar', name: text });
  });
});
