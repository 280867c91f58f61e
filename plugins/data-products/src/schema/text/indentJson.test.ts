// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { indentJson } from './indentJson';

describe('indentJson', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['fields on lines of their own', '{"a":1,"b":[2,3]}', '{\n  "a": 1,\n  "b": [\n    2,\n    3\n  ]\n}'],
    ['what is empty on one line',    '{"a":{},"b":[ ]}',  '{\n  "a": {},\n  "b": []\n}'],
    ['brackets in texts untouched',  '["{a:\\"[,]"]',     '[\n  "{a:\\"[,]"\n]'],
    ['every digit of a long number', '[9223372036854775807, 1.0]', '[\n  9223372036854775807,\n  1.0\n]'],
    ['both of two equal keys',       '{"a":1,"a":2}',     '{\n  "a": 1,\n  "a": 2\n}'],
    ['a single value as it is',      ' "string" ',        '"string"'],
  ])('puts %s', (_case, text, expected) => {
    expect(indentJson(text)).toBe(expected);
  });

  test.each(['', 'syntax = "proto3";', '{"a":1', "{'a':1}"])(
    'takes %j for no JSON',
    text => expect(indentJson(text)).toBeUndefined(),
  );

  it('lays any value out as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value =>
        expect(indentJson(JSON.stringify(value))).toBe(
          JSON.stringify(value, null, 2),
        ),
      ),
    );
  });
});
