// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { quoteName } from './names';
import { parseColumns } from './parseColumns';

describe('parseColumns', () => {
  // prettier-ignore
  test.each<[string, object[]]>([
    ['',                                       []],
    ['`ID` STRING',                            [{ name: 'ID', type: 'STRING' }]],
    ['`ID` STRING KEY, `N` INTEGER',           [{ name: 'ID', type: 'STRING', role: 'key' }, { name: 'N', type: 'INTEGER' }]],
    ['`ID` BIGINT PRIMARY KEY',                [{ name: 'ID', type: 'BIGINT', role: 'key' }]],
    ['`KEY` STRING, `HEADERS` INTEGER',        [{ name: 'KEY', type: 'STRING' }, { name: 'HEADERS', type: 'INTEGER' }]],
    ['`H` ARRAY<STRUCT<`KEY` STRING, `VALUE` BYTES>> HEADERS', [{ name: 'H', type: 'ARRAY<STRUCT<`KEY` STRING, `VALUE` BYTES>>', role: 'header' }]],
    ["`T` BYTES HEADER('trace'), `A` DATE",    [{ name: 'T', type: 'BYTES', role: 'header' }, { name: 'A', type: 'DATE' }]],
    ['`TOTAL` DECIMAL(10, 2), `B` BOOLEAN',    [{ name: 'TOTAL', type: 'DECIMAL(10, 2)' }, { name: 'B', type: 'BOOLEAN' }]],
    ['`M` MAP<STRING, ARRAY<INTEGER>>',        [{ name: 'M', type: 'MAP<STRING, ARRAY<INTEGER>>' }]],
    ['`a`` ,<b` STRING, `c` DOUBLE',           [{ name: 'a` ,<b', type: 'STRING' }, { name: 'c', type: 'DOUBLE' }]],
    ['`S` STRUCT<`x,>` STRING, `y``` DATE>',   [{ name: 'S', type: 'STRUCT<`x,>` STRING, `y``` DATE>' }]],
    ['ID STRING KEY, "a ""b" DOUBLE',          [{ name: 'ID', type: 'STRING', role: 'key' }, { name: 'a "b', type: 'DOUBLE' }]],
    ['`EMPTY` STRUCT<>',                       [{ name: 'EMPTY', type: 'STRUCT<>' }]],
  ])('reads %j', (text, expected) => {
    expect(parseColumns(text)).toEqual(expected);
  });

  test.each(['`ID`', '`ID` STRING,', ', `ID` STRING', '`ID` KEY', '`` STRING'])(
    'refuses %j, in which a name or a type is missing',
    text => {
      expect(() => parseColumns(text)).toThrow(
        'is not a column with a name and a type',
      );
    },
  );

  it('reads every name that is quoted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 })),
        names => {
          const text = names.map(name => `${quoteName(name)} STRING`);
          expect(parseColumns(text.join(', '))).toEqual(
            names.map(name => ({ name, type: 'STRING' })),
          );
        },
      ),
    );
  });
});
