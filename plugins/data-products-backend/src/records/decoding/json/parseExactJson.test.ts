// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { writeJson } from '../../showing/writeJson';
import { parseExactJson } from './parseExactJson';

const written = (text: string) => writeJson(parseExactJson(text), 100_000).json;

describe('parseExactJson', () => {
  test.each([
    '9007199254740993',
    '-0.10',
    '12.50',
    '1e400',
    '1E+2',
    '{"b":1,"a":[true,null,"é\\n"]}',
    '{"__proto__":{"x":1},"constructor":2}',
    '[]',
    '""',
  ])('keeps %s as it is', text => expect(written(text)).toBe(text));

  it('reads what anything else writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(JSON.parse(written(JSON.stringify(value)))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });

  test.each(['', '{', '{"ssn":078-05-1120}', '\u0000'])(
    'refuses %j without a word of it',
    text => expect(() => parseExactJson(text)).toThrow(/^It is no JSON$/),
  );
});
