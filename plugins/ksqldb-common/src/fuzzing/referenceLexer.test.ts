// SPDX-License-Identifier: Apache-2.0
import { referenceTokens } from './referenceLexer';

describe('referenceTokens', () => {
  // prettier-ignore
  test.each<[string, string[]]>([
    ["'a''b",            ["string 'a'", "unrecognized '", 'identifier b']],
    ["'''",              ["string ''", "unrecognized '"]],
    ['ſelect',           ['identifier ſelect']],
    ['1e5x 1e5 1.e5',    ['identifier 1e5x', 'number 1e5', 'number 1.e5']],
    ['/*/ a',            ['operator /', 'operator *', 'operator /', 'identifier a']],
    ['--\nDROP\na',      ['comment --\nDROP\n', 'identifier a']],
    ['a --',             ['identifier a', 'operator -', 'operator -']],
    ['=>>=:=||->',       ['operator =>', 'operator >=', 'operator :=', 'operator ||', 'operator ->']],
    ['${a}${',           ['variable ${a}', 'unrecognized $', 'unrecognized {']],
  ])('cuts %j', (text, expected) => {
    const tokens = referenceTokens(text).filter(({ rule }) => rule !== 'space');
    expect(tokens.map(token => `${token.rule} ${token.text}`)).toEqual(expected);
  });
});
