// SPDX-License-Identifier: Apache-2.0
import { parse } from 'lossless-json';
import * as fc from 'fast-check';
import {
  type KsqlValue,
  parseLossless,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { csvOf } from './csv';
import { jsonOfRow, jsonOfRows } from './jsonRows';
import { textOf } from './valueText';

const row = (...values: KsqlValue[]) => ({ values, isTombstone: false });

describe('textOf', () => {
  // prettier-ignore
  test.each([
    ['a text as it is',        '"say \\"hi\\""',             'say "hi"'],
    ['a number with its zeros', '49.90',                     '49.90'],
    ['a number beyond 2^53',   '9007199254740993',           '9007199254740993'],
    ['truth',                  'true',                       'true'],
    ['nothing',                'null',                       'null'],
    ['a list as JSON',         '[1.0, "a", null]',           '[1.0,"a",null]'],
    ['a struct as JSON',       '{"SKU":"a-1","QUANTITY":2}', '{"SKU":"a-1","QUANTITY":2}'],
  ])('shows %s', (_case, json, expected) => {
    expect(textOf(parseLossless(json))).toBe(expected);
  });
});

describe('csvOf', () => {
  // prettier-ignore
  test.each([
    ['plain text',            '"Leipzig"',       'Leipzig'],
    ['digits as they came',   '49.90',           '49.90'],
    ['a number below zero',   '-5',              '-5'],
    ['null as empty',         'null',            ''],
    ['a comma in quotes',     '"a,b"',           '"a,b"'],
    ['a quote doubled',       '"a\\"b"',         '"a""b"'],
    ['a line break in quotes', '"a\\nb"',        '"a\nb"'],
    ['a formula defused',     '"=1+1"',          "'=1+1"],
    ['a plus defused',        '"+49 341"',       "'+49 341"],
    ['a minus defused',       '"-1"',            "'-1"],
    ['an at sign defused',    '"@SUM(A1)"',      "'@SUM(A1)"],
    ['a tab defused',         '"\\t=1"',         "'\t=1"],
    ['a formula with a comma', '"=HYPERLINK(1,2)"', '"\'=HYPERLINK(1,2)"'],
    ['an equals sign inside', '"a=b"',           'a=b'],
    ['a struct as JSON',      '{"A":1.0}',       '"{""A"":1.0}"'],
  ])('writes %s', (_case, json, expected) => {
    expect(csvOf(['A'], [row(parseLossless(json))])).toBe(`A\r\n${expected}\r\n`);
  });

  it('names the columns, also where there is no row', () => {
    expect(csvOf(['ORDER_ID', 'a,b'], [])).toBe('ORDER_ID,"a,b"\r\n');
  });
});

describe('jsonOfRows', () => {
  it('keeps order and digits', () => {
    expect(jsonOfRow(['B', 'A'], row(parseLossless('1.10'), 'x'))).toBe(
      '{"B": 1.10, "A": "x"}',
    );
  });

  it('is JSON that says the same as the rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.bigInt()), { maxLength: 5 }),
        pairs => {
          const rows = pairs.map(([text, number]) =>
            row(text, parseLossless(String(number))),
          );
          expect(parse(jsonOfRows(['T', 'N'], rows))).toEqual(
            rows.map(({ values: [text, number] }) => ({ T: text, N: number })),
          );
        },
      ),
    );
  });
});
