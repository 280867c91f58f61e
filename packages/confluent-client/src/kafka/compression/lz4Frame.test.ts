// SPDX-License-Identifier: Apache-2.0
import { decompressLz4Frame } from './lz4Frame';

const END = [0, 0, 0, 0];
const int32 = (value: number) => [
  value & 0xff,
  (value >> 8) & 0xff,
  (value >> 16) & 0xff,
  value >>> 24,
];
/** Magic number, flags, size of blocks, checksum of the header. */
const header = (flags = 0x60) => [0x04, 0x22, 0x4d, 0x18, flags, 0x40, 0x82];
const stored = (text: string) => [
  ...int32(text.length | 0x80000000),
  ...Buffer.from(text),
];
const compressed = (...bytes: number[]) => [...int32(bytes.length), ...bytes];
const ab = [...Buffer.from('ab')];

/** Two literals, a match of their repetition, and a last literal. */
const REPEATED = compressed(0x24, ...ab, 2, 0, 0x10, 0x2e);

describe('decompressLz4Frame', () => {
  // prettier-ignore
  test.each<[string, number[], string]>([
    ['an empty frame',                        [...header(), ...END],                                          ''],
    ['a block that is stored as it is',       [...header(), ...stored('orders'), ...END],                     'orders'],
    ['a match that overlaps with itself',     [...header(), ...REPEATED, ...END],                             'ababababab.'],
    ['a match of an earlier block',           [...header(0x40), ...stored('ab'), ...compressed(0x00, 2, 0, 0x10, 0x2e), ...END], 'ababab.'],
    ['a length in further bytes',             [...header(), ...compressed(0x1f, 0x61, 1, 0, 255, 10, 0x10, 0x2e), ...END], `${'a'.repeat(1 + 15 + 255 + 10 + 4)}.`],
    ['literals counted in further bytes',     [...header(), ...compressed(0xf0, 5, ...Buffer.from('x'.repeat(20))), ...END], 'x'.repeat(20)],
    ['checksums of blocks and of all',        [...header(0x74), ...stored('one'), 1, 2, 3, 4, ...REPEATED, 1, 2, 3, 4, ...END, 9, 9, 9, 9], 'oneababababab.'],
    ['the size of the content in the header', [...header(0x68).slice(0, 6), 6, 0, 0, 0, 0, 0, 0, 0, 0x82, ...stored('orders'), ...END], 'orders'],
  ])('reads %s', (_case, bytes, expected) => {
    expect(decompressLz4Frame(Buffer.from(bytes), 1000).toString()).toBe(expected);
  });

  // prettier-ignore
  test.each<[string, number[]]>([
    ['nothing',                                []],
    ['what is no frame',                       [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['another version of it',                  [...header(0xa0), ...END]],
    ['a frame without end',                    [...header(), ...stored('orders')]],
    ['a block that is cut off',                [...header(), ...stored('orders').slice(0, 7)]],
    ['a block that ends within its literals',  [...header(), ...compressed(0x40, 0x61), ...END]],
    ['a block that ends within a match',       [...header(), ...compressed(0x10, 0x61, 1), ...END]],
    ['a match of what was never there',        [...header(), ...compressed(0x10, 0x61, 2, 0, 0x10, 0x2e), ...END]],
    ['a match at no distance',                 [...header(), ...compressed(0x10, 0x61, 0, 0, 0x10, 0x2e), ...END]],
    ['more than is allowed, stored',           [...header(), ...stored('x'.repeat(1001)), ...END]],
    ['more than is allowed, repeated',         [...header(), ...compressed(0x1f, 0x61, 1, 0, 255, 255, 255, 255, 0, 0x10, 0x2e), ...END]],
  ])('refuses %s', (_case, bytes) => {
    expect(() => decompressLz4Frame(Buffer.from(bytes), 1000)).toThrow();
  });
});
