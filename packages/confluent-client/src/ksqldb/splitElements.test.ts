// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { BrokenElementsError, createElementSplitter } from './splitElements';

function split(
  pieces: string[],
  options: { framing?: 'array' | 'sequence'; maxLength?: number } = {},
) {
  const elements: [text: string, arrays: number][] = [];
  const splitter = createElementSplitter({
    framing: options.framing ?? 'array',
    maxLength: options.maxLength ?? 1_000,
    onElement: (text, arrays) => elements.push([text, arrays]),
  });
  pieces.forEach(piece => splitter.push(piece));
  return { elements, isWhole: splitter.isWhole() };
}

function errorOf(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

describe('createElementSplitter', () => {
  // prettier-ignore
  test.each<[string, 'array' | 'sequence', string, [string, number][]]>([
    ['nothing',                          'sequence', '',                              []],
    ['an empty array',                   'array',    '[ ]',                           []],
    ['elements of an array',             'array',    '[{"a":1},\n {"b":[2]}\n]\n',    [['{"a":1}', 0], ['{"b":[2]}', 0]]],
    ['a sequence of lines',              'sequence', '{"a":1}\r\n[1,2]\n["x"]\n',     [['{"a":1}', 0], ['[1,2]', 0], ['["x"]', 0]]],
    ['a row',                            'array',    '[{"row":{"columns":[1,[2]]}}]', [['{"row":{"columns":[1,[2]]}}', 1]]],
    ['two arrays at the depth of a row', 'array',    '[{"row":{"a":[1],"b":[]}}]',    [['{"row":{"a":[1],"b":[]}}', 2]]],
    ['brackets in texts',                'array',    '[{"a":"]}\\"}]"},{"]":"\\\\"}]', [['{"a":"]}\\"}]"}', 0], ['{"]":"\\\\"}', 0]]],
  ])('finds %s', (_case, framing, text, expected) => {
    expect(split([text], { framing })).toEqual({ elements: expected, isWhole: true });
  });

  it('finds an element before anything follows it', () => {
    expect(split(['[{"a":1}'])).toEqual({
      elements: [['{"a":1}', 0]],
      isWhole: false,
    });
  });

  // prettier-ignore
  test.each<[string, 'array' | 'sequence', string]>([
    ['before an array begins',  'array',    ''],
    ['within an array',         'array',    '[{"a":1},'],
    ['within an element',       'sequence', '{"a":'],
    ['within a text',           'sequence', '["a'],
  ])('is not whole %s', (_case, framing, text) => {
    expect(split([text], { framing }).isWhole).toBe(false);
  });

  // prettier-ignore
  test.each<[string, 'array' | 'sequence', string]>([
    ['a page of HTML',              'array',    '<html>'],
    ['a number for an element',     'array',    '[1]'],
    ['something behind the array',  'array',    '[{}]{}'],
    ['a comma in a sequence',       'sequence', '{},{}'],
    ['an object for an array',      'array',    '{}'],
  ])('refuses %s', (_case, framing, text) => {
    expect(() => split([text], { framing })).toThrow(BrokenElementsError);
  });

  // prettier-ignore
  test.each<[string, string[], boolean]>([
    ['as long as may be',           ['["abc"]'],             false],
    ['longer, in one piece',        ['["abcd"]'],            true],
    ['longer, in two',              ['["ab', 'cd"]'],        true],
    ['longer, before it ends',      ['["ab', 'cdefg'],       true],
    ['in all, but none of them',    ['["abc"]', '["abc"]'],  false],
  ])('refuses an element that is %s: %j', (_case, pieces, isRefused) => {
    const read = () => split(pieces, { framing: 'sequence', maxLength: 7 });
    expect(errorOf(read)).toBe(isRefused ? 'ElementTooLongError' : undefined);
  });

  it('finds in any JSON what JSON.parse finds, however it is cut', () => {
    const element = fc.oneof(
      fc.array(fc.jsonValue()),
      fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()),
    );
    fc.assert(
      fc.property(
        fc.array(element),
        fc.constantFrom(',', ',\n', ' , '),
        fc.array(fc.nat(500)),
        (elements, comma, cuts) => {
          const texts = elements.map(each => JSON.stringify(each));
          const text = `[${texts.join(comma)}]`;
          const borders = [...new Set(cuts)].sort((a, b) => a - b);
          const pieces = [...borders, undefined].map((end, index) =>
            text.slice(borders[index - 1] ?? 0, end),
          );
          const found = split(pieces, { maxLength: 1e6 });
          expect(found.elements.map(([each]) => each)).toEqual(texts);
          expect(found.isWhole).toBe(true);
        },
      ),
    );
  });
});
