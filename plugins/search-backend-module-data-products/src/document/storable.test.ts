// SPDX-License-Identifier: Apache-2.0
import { storable } from './storable';

describe('storable', () => {
  // prettier-ignore
  test.each<[string, string]>([
    ['one event',          'one event'],
    ['größe 🚚',           'größe 🚚'],
    ['one\u0000event',     'oneevent'],
    ['cut \ud83d',         'cut '],
    ['cut \ude9a off',     'cut  off'],
  ])('of %j keeps %j', (text, expected) => {
    expect(storable(text)).toBe(expected);
  });
});
