// SPDX-License-Identifier: Apache-2.0
import * as fc from 'fast-check';
import { takeRows } from './takeRows';

const plenty = { rows: 1_000, bytes: 1_000_000 };

describe('takeRows', () => {
  // prettier-ignore
  test.each<[string, string[], { rows?: number; bytes?: number }, string, ReturnType<typeof takeRows>['cutBy']]>([
    //                                      rows                                   room           taken                cut by
    ['takes all when there is room',        ['[1]', '[2]'],                        {},            '[1],[2]',           undefined],
    ['takes as many as exactly fit',        ['[1]', '[2]'],                        { rows: 2 },   '[1],[2]',           undefined],
    ['takes the first when one fits',       ['[1]', '[2]'],                        { rows: 1 },   '[1]',               'rowLimit'],
    ['takes none when none fits',           ['[1]', '[2]'],                        { rows: 0 },   '',                  'rowLimit'],
    ['takes the bytes that exactly fit',    ['[1]', '[2]'],                        { bytes: 6 },  '[1],[2]',           undefined],
    ['leaves a row one byte too long',      ['[1]', '[2]'],                        { bytes: 5 },  '[1]',               'byteLimit'],
    ['counts bytes, not characters',        ['["é"]', '[2]'],                      { bytes: 8 },  '["é"]',             'byteLimit'],
    ['ends at the limit that comes first',  ['[1]', '[2]', '[3]'],                 { rows: 2, bytes: 5 }, '[1]',       'byteLimit'],
    ['leaves brackets in strings alone',    ['["],["]', '["[[{"]', '[3]'],         { rows: 2 },   '["],["],["[[{"]',   'rowLimit'],
    ['leaves escaped quotes alone',         [String.raw`["\"],["]`, '[2]'],        { rows: 1 },   String.raw`["\"],["]`, 'rowLimit'],
    ['leaves escaped backslashes alone',    [String.raw`["\\"]`, '["]"]', '[3]'],  { rows: 2 },   String.raw`["\\"],["]"]`, 'rowLimit'],
    ['keeps nested values whole',           ['[{"A":[1,2]},[[]]]', '[2]'],         { rows: 1 },   '[{"A":[1,2]},[[]]]', 'rowLimit'],
    ['keeps every digit',                   ['[9007199254740993,1.10]', '[2]'],    { rows: 1 },   '[9007199254740993,1.10]', 'rowLimit'],
  ])('%s', (_case, rows, room, text, cutBy) => {
    const taken = takeRows(
      { text: rows.join(','), count: rows.length },
      { ...plenty, ...room },
    );
    expect(taken).toMatchObject({ text });
    expect(taken.cutBy).toBe(cutBy);
  });

  it('takes exactly the rows and the bytes that there is room for, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 })),
        fc.nat(8),
        fc.nat(200),
        (rows, maxRows, maxBytes) => {
          const texts = rows.map(row => JSON.stringify(row));
          const taken = takeRows(
            { text: texts.join(','), count: texts.length },
            { rows: maxRows, bytes: maxBytes },
          );

          const expected: string[] = [];
          const bytesOf = (list: string[]) => Buffer.byteLength(list.join(''));
          for (const text of texts) {
            if (expected.length === maxRows) break;
            if (bytesOf([...expected, text]) > maxBytes) break;
            expected.push(text);
          }
          expect(taken.text).toBe(expected.join(','));
          expect(taken.count).toBe(expected.length);
          expect(taken.bytes).toBe(bytesOf(expected));
          expect(taken.cutBy === undefined).toBe(
            expected.length === texts.length,
          );
        },
      ),
    );
  });
});
