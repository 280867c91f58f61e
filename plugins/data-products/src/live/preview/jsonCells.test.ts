// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { jsonCells } from './jsonCells';

describe('jsonCells', () => {
  // prettier-ignore
  test.each<[string, string, [string, string][]]>([
    ['a text without its quotes',          '{"id":"o-1"}',                     [['id', 'o-1']]],
    ['a number with every digit',          '{"n":9007199254740993,"p":12.50}', [['n', '9007199254740993'], ['p', '12.50']]],
    ['true, false and null as they are',   '{"a":true,"b":false,"c":null}',    [['a', 'true'], ['b', 'false'], ['c', 'null']]],
    ['what is inside by its path',         '{"a":{"b":{"c":1}},"d":2}',        [['a.b.c', '1'], ['d', '2']]],
    ['what is deeper as one cell',         '{"a":{"b":{"c":{"d":1}}}}',        [['a.b.c', '{"d": 1}']]],
    ['a list as one cell',                 '{"a":[1,{"b":"x, y"}],"c":[]}',    [['a', '[1, {"b": "x, y"}]'], ['c', '[]']]],
    ['an empty object as one cell',        '{"a":{},"b":1}',                   [['a', '{}'], ['b', '1']]],
    ['escapes and marks in names',         '{"a\\"b":"{\\n}"}',                [['a"b', '{\n}']]],
    ['nothing of an empty object',         '{}',                               []],
    ['white space',                        ' { "a" : [ 1 , 2 ] } ',            [['a', '[1, 2]']]],
  ])('gives %s', (_case, json, expected) => {
    expect(jsonCells(json)?.map(({ path, text }) => [path, text])).toEqual(
      expected,
    );
  });

  test.each(['', 'x', '1', '"a"', '[1]', 'null', '{"a":}', '{"a":1'])(
    'knows %j as no object',
    json => expect(jsonCells(json)).toBeUndefined(),
  );

  it('gives every value of a flat object back as it is', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())),
        object => {
          expect(jsonCells(JSON.stringify(object))).toEqual(
            Object.entries(object).map(([path, value]) => ({
              path,
              text: String(value),
            })),
          );
        },
      ),
    );
  });
});
