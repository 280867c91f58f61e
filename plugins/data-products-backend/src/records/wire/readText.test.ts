// SPDX-License-Identifier: Apache-2.0
import { readText } from './readText';

// prettier-ignore
test.each<[string, number[], string | undefined]>([
  ['nothing',             [],                        ''],
  ['a text',              [0x63, 0xc3, 0xa9, 0x0a],  'cé\n'],
  ['a control character', [0x63, 0x07],              undefined],
  ['half a character',    [0xc3],                    undefined],
  ['a number',            [0, 0, 0, 7],              undefined],
])('readText of %s', (_case, bytes, expected) => {
  expect(readText(Buffer.from(bytes))).toBe(expected);
});
