// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { wordSpansOf, wordsOf } from './words';

describe('wordsOf', () => {
  // prettier-ignore
  test.each<[string, string[]]>([
    ['customerEmail',           ['customer', 'email']],
    ['CustomerEmail',           ['customer', 'email']],
    ['customer_email',          ['customer', 'email']],
    ['CUSTOMER_EMAIL',          ['customer', 'email']],
    ['customer.email',          ['customer', 'email']],
    ['customer-email',          ['customer', 'email']],
    ['customer email',          ['customer', 'email']],
    ['customer.e-mail',         ['customer', 'email']],
    ['customerEMail',           ['customer', 'email']],
    ['e_mails',                 ['emails']],
    ['E-Mail address',          ['email', 'address']],
    ['homeMail',                ['home', 'mail']],
    ['type e, mail it',         ['type', 'e', 'mail', 'it']],
    ['e',                       ['e']],
    ['HTTPStatus',              ['http', 'status']],
    ['sha256Hash',              ['sha256', 'hash']],
    ['orders.placed.v1',        ['orders', 'placed', 'v1']],
    ['lines[].unitPrice',       ['lines', 'unit', 'price']],
    ['größeDerBestellung',      ['größe', 'der', 'bestellung']],
    ['顧客.住所',                ['顧客', '住所']],
    [' -- ',                    []],
    ['',                        []],
  ])('reads %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe('wordSpansOf', () => {
  it('says where a word stands that was written in two parts', () => {
    expect(wordSpansOf('the E-Mail of')).toEqual([
      { word: 'the', start: 0, end: 3 },
      { word: 'email', start: 4, end: 10 },
      { word: 'of', start: 11, end: 13 },
    ]);
  });

  it('goes through the text in order, each character in one word at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        let at = 0;
        for (const { start, end } of wordSpansOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
