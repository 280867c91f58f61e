// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { finiteOrText, shortestFloat, toDecimal } from './numbers';

describe('toDecimal', () => {
  // prettier-ignore
  test.each<[string, number, string]>([
    // hex                    scale  digits
    ['04e2',                  2,     '12.50'],
    ['fb1e',                  2,     '-12.50'],
    ['00',                    2,     '0.00'],
    ['05',                    3,     '0.005'],
    ['ff',                    2,     '-0.01'],
    ['7b',                    0,     '123'],
    ['0de0b6b3a7640001',      18,    '1.000000000000000001'],
  ])('reads %s with %d digits behind the point as %s', (hex, scale, digits) => {
    expect(toDecimal(Buffer.from(hex, 'hex'), scale)?.digits).toBe(digits);
  });

  // prettier-ignore
  test.each<[string, Buffer, number]>([
    ['no bytes',                     Buffer.alloc(0),      2],
    ['more bytes than any number',   Buffer.alloc(129, 1), 2],
    ['fewer digits than none',       Buffer.alloc(1),      -1],
    ['half a digit',                 Buffer.alloc(1),      0.5],
    ['more digits than any number',  Buffer.alloc(1),      1_001],
  ])('makes nothing of %s', (_case, bytes, scale) => {
    expect(toDecimal(bytes, scale)).toBeUndefined();
  });
});

describe('shortestFloat', () => {
  test.each([0, 0.1, -2.5, 16_777_216, 0.0001, 3.4028235e38, Infinity])(
    'writes %d as people do',
    value => expect(shortestFloat(Math.fround(value))).toBe(value),
  );

  it('is the same number for a float', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), value => {
        expect(Math.fround(shortestFloat(value)) === value).toBe(true);
      }),
    );
  });
});

test.each([
  [1.5, 1.5],
  [NaN, 'NaN'],
  [-Infinity, '-Infinity'],
])('finiteOrText makes %d a value of JSON', (value, expected) => {
  expect(finiteOrText(value)).toBe(expected);
});
