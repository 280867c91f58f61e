// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { canonicalJson } from './canonicalJson';
import { digestOf } from './digestOf';

describe('digestOf', () => {
  it('stays as it is for ever', () => {
    expect(digestOf({ b: [1, 'ä'], a: { d: true, c: undefined } })).toBe(
      '44fbc9a47457a4591beccf73f1843593',
    );
  });

  it('is the same for objects that differ in the order of their keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(digestOf(reversed)).toBe(digestOf(value));
      }),
    );
  });

  it('differs for lists that differ in order', () => {
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
  });
});

describe('canonicalJson', () => {
  it('is JSON of the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(JSON.stringify(JSON.parse(canonicalJson(value)))).toBe(
          canonicalJson(value),
        );
      }),
    );
  });
});
