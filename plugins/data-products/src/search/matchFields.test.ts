// SPDX-License-Identifier: Apache-2.0
import type { SearchedField } from '@data-mesh/backstage-plugin-data-products-common';
import { aSearchedField } from '../__testUtils__/search';
import { matchFields } from './matchFields';

describe('matchFields', () => {
  const found = (
    fields: SearchedField[],
    term: string,
    title = 'payments',
  ): string[] =>
    matchFields(
      { title, schemas: [{ subject: 's-value', fields }] },
      term,
    ).fields.map(({ path }) => path);

  const named = (...paths: string[]) =>
    paths.map(path => aSearchedField({ path }));

  // prettier-ignore
  test.each<[string, string, string[], string[]]>([
    ['one word of a name',            'email',          ['customerEmail', 'id'],                    ['customerEmail']],
    ['all words before some',         'customer email', ['customerId', 'customer.email', 'email'],  ['customer.email']],
    ['some, when no field has all',   'customer email', ['email', 'amount'],                        ['email']],
    ['the closest name first',        'email',          ['order.customer.email', 'email'],          ['email', 'order.customer.email']],
    ['a name in one word',            'customeremail',  ['customer_email', 'customer.email', 'id'], ['customer_email', 'customer.email']],
    ['the beginning of a word',       'cust',           ['customerId', 'discount'],                 ['customerId']],
    ['nothing for no term',           '',               ['customerId'],                             []],
    ['nothing for other words',       'parcel',         ['customerId'],                             []],
  ])('finds %s', (_case, term, paths, expected) => {
    expect(found(named(...paths), term)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, string, string, string[], string[]]>([
    // case                                   term            title           fields                  found
    ['what the title does not say',           'orders email', 'orders',       ['orderId', 'email'],   ['email']],
    ['what repeats the title, if nothing else', 'orders',     'orders',       ['orderId', 'amount'],  ['orderId']],
    ['what has every word of the term',       'order id',     'order-ids',    ['orderId', 'amount'],  ['orderId']],
  ])('finds %s', (_case, term, title, paths, expected) => {
    expect(found(named(...paths), term, title)).toEqual(expected);
  });

  it('looks into docs and tags, behind names', () => {
    const fields = [
      aSearchedField({ path: 'contact', doc: 'E-mail of the payer' }),
      aSearchedField({ path: 'phone', tags: ['email-like'] }),
      aSearchedField({ path: 'amount' }),
      aSearchedField({ path: 'email' }),
    ];
    expect(found(fields, 'email')).toEqual(['email', 'contact', 'phone']);
  });

  it('says how many more there are', () => {
    const fields = named('aEmail', 'bEmail', 'cEmail', 'dEmail', 'eEmail', 'x');
    const { fields: shown, moreCount } = matchFields(
      { title: 'payments', schemas: [{ subject: 's-value', fields }] },
      'email',
    );
    expect([shown.length, moreCount]).toEqual([4, 1]);
  });
});
