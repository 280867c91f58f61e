// SPDX-License-Identifier: Apache-2.0
import { purposeLine } from './purposeLine';

describe('purposeLine', () => {
  // prettier-ignore
  test.each([
    ['no description',       undefined,                           undefined],
    ['a blank one',          ' \n ',                              undefined],
    ['one sentence',         'One event per order.',              'One event per order.'],
    ['several',              'One event per order. Prices are gross.', 'One event per order.'],
    ['a number with a dot',  'Version 2.1 of orders. More.',      'Version 2.1 of orders.'],
    ['Markdown',             '**Orders** of the [shop](https://example.com).\n\n- a', 'Orders of the shop.'],
    ['no full stop',         'Orders\n\nMore',                    'Orders'],
    ['160 characters',       'a'.repeat(160),                     'a'.repeat(160)],
    ['a long sentence',      `${'word '.repeat(40)}end.`,         `${'word '.repeat(31)}word…`],
  ])('of %s', (_case, description, expected) => {
    expect(purposeLine(description)).toBe(expected);
  });
});
