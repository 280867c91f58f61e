// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { chunkLines } from './chunkLines';

describe('chunkLines', () => {
  // prettier-ignore
  test.each<[string, string[]]>([
    ['',              ['']],
    ['a',             ['a']],
    ['a\nb',          ['a\nb']],
    ['a\nb\nc',       ['a\nb', 'c']],
    ['a\nb\n',        ['a\nb', '']],
  ])('cuts %j after every second line', (text, expected) => {
    expect(chunkLines(text, 2).map(chunk => chunk.text)).toEqual(expected);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n') }), text => {
        const chunks = chunkLines(text, 3);
        expect(chunks.map(chunk => chunk.text).join('\n')).toBe(text);
        expect(
          chunks.reduce((count, chunk) => count + chunk.lineCount, 0),
        ).toBe(text.split('\n').length);
      }),
    );
  });
});
