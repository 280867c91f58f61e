// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { plainDecimal } from './plainDecimal';

describe('plainDecimal', () => {
  // prettier-ignore
  test.each([
    ['0',             0, '0'],
    ['0',             2, '0.00'],
    ['7',             1, '7.0'],
    ['1.25',          1, '1.25'],
    ['-1.5',          2, '-1.50'],
    ['1E3',           0, '1000'],
    ['1.25e1',        2, '12.50'],
    ['1.25E+2',       0, '125'],
    ['1.25E+4',       1, '12500.0'],
    ['1E-3',          2, '0.001'],
    ['-12.5E-1',      0, '-1.25'],
    ['12.5E-3',       0, '0.0125'],
    ['0E-10',         2, '0.0000000000'],
    ['0.001E3',       0, '1'],
    ['1E+101',        2, '1E+101'],
    ['12345678901234567890123456789012345678', 0, '12345678901234567890123456789012345678'],
    ['NaN',           2, 'NaN'],
    ['',              2, ''],
  ])('writes %s with a scale of %i as %s', (text, scale, expected) => {
    expect(plainDecimal(text, scale)).toBe(expected);
  });

  it('never changes the value', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(99),
        fc.integer({ min: -12, max: 12 }),
        fc.nat(6),
        (whole, fraction, exponent, scale) => {
          const text = `${whole}.${fraction}E${exponent}`;
          const plain = plainDecimal(text, scale);
          expect(Number(plain)).toBe(Number(text));
          expect(plain).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
        },
      ),
    );
  });
});
