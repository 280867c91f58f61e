// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { markWords, matchesWord, termWordsOf } from './matchWords';

describe('termWordsOf', () => {
  it('takes each word once, however it is written', () => {
    expect(termWordsOf('customerEmail E-mail of customer')).toEqual([
      'customer',
      'email',
      'of',
    ]);
  });
});

describe('matchesWord', () => {
  // prettier-ignore
  test.each<[string, string, boolean]>([
    // word      term          matches
    ['email',    'email',      true],
    ['emails',   'email',      true],
    ['email',    'emails',     true],
    ['address',  'addresses',  true],
    ['customer', 'cust',       true],
    ['cust',     'customer',   false],
    ['retail',   'email',      false],
    ['id',       'id',         true],
    ['identity', 'id',         false],
    ['bus',      'bus',        true],
    ['butter',   'bus',        false],
  ])('%j for %j: %j', (word, term, expected) => {
    expect(matchesWord(word, term)).toBe(expected);
  });
});

describe('markWords', () => {
  /** The parts in one line, matches in brackets. */
  const marked = (text: string, term: string) =>
    markWords(text, termWordsOf(term))
      .map(part => (part.isMatch ? `[${part.text}]` : part.text))
      .join('');

  // prettier-ignore
  test.each<[string, string, string]>([
    ['customerEmail',           'email',          'customer[Email]'],
    ['order.customer_email',    'customer email', 'order.[customer]_[email]'],
    ['The E-Mail of customers', 'customer email', 'The [E-Mail] of [customers]'],
    ['orderId',                 'email',          'orderId'],
    ['Email',                   'email',          '[Email]'],
    ['',                        'email',          ''],
    ['orderId',                 '',               'orderId'],
  ])('of %j for %j', (text, term, expected) => {
    expect(marked(text, term)).toBe(expected);
  });

  it('loses nothing of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, term) => {
          const parts = markWords(text, termWordsOf(term));
          expect(parts.map(part => part.text).join('')).toBe(text);
        },
      ),
    );
  });
});
