// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { canonicalJson } from './contentHash';

describe('canonicalJson', () => {
  // prettier-ignore
  test.each<[string, unknown, string]>([
    ['sorts keys at every depth',        { b: 1, a: { d: 2, c: 3 } },  '{"a":{"c":3,"d":2},"b":1}'],
    ['keeps the order of lists',         ['b', 'a'],                   '["b","a"]'],
    ['leaves out what has no value',     { a: undefined, b: 1 },       '{"b":1}'],
    ['keeps an empty list',              { a: [] },                    '{"a":[]}'],
    ['tells a list from an object',      { a: {} },                    '{"a":{}}'],
    ['escapes what JSON escapes',        { 'a"': 'x\n' },              '{"a\\"":"x\\n"}'],
  ])('%s', (_case, value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it('says the same as the JSON it stands for', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = JSON.stringify(value);
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(text));
      }),
    );
  });
});
