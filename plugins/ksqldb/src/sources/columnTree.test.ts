// SPDX-License-Identifier: Apache-2.0
import { ColumnNode, columnNode } from './columnTree';

/** A tree on one line, e.g. `STRUCT(A STRING)`. */
const written = ({ type, children }: ColumnNode): string =>
  children.length === 0
    ? type
    : `${type}(${children.map(child => `${child.name} ${written(child)}`).join(', ')})`;

describe('columnNode', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['a plain type',          'STRING',                                   'STRING'],
    ['a decimal',             'DECIMAL(10, 2)',                           'DECIMAL(10, 2)'],
    ['a list of texts',       'ARRAY<STRING>',                            'ARRAY<STRING>'],
    ['a struct',              'STRUCT<`A` STRING, `b` INTEGER>',          'STRUCT(A STRING, b INTEGER)'],
    ['a list of structs',     'ARRAY<STRUCT<`SKU` STRING>>',              'ARRAY<STRUCT>(SKU STRING)'],
    ['a map to structs',      'MAP<STRING, STRUCT<`A` BIGINT>>',          'MAP<STRING, STRUCT>(A BIGINT)'],
    ['a struct in a struct',  'STRUCT<`A` STRUCT<`B` STRING>, `C` DATE>', 'STRUCT(A STRUCT(B STRING), C DATE)'],
    ['a decimal in a struct', 'STRUCT<`A` DECIMAL(4, 2), `B` STRING>',    'STRUCT(A DECIMAL(4, 2), B STRING)'],
    ['an unknown type',       'STRUCT<`A` STRING',                        'STRUCT<`A` STRING'],
  ])('reads %s', (_case, type, expected) => {
    expect(written(columnNode('X', type))).toBe(expected);
  });
});
