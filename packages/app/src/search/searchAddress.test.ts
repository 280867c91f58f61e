// SPDX-License-Identifier: Apache-2.0
import {
  addressFromSearch,
  chosenType,
  EVERYTHING,
  SearchAddress,
  searchFromAddress,
} from './searchAddress';

describe('the address of a search', () => {
  test.each<[string, SearchAddress, string]>([
    ['nothing', { text: '' }, ''],
    ['a text', { text: 'customer email' }, 'query=customer+email'],
    ['a text being typed', { text: 'customer ' }, 'query=customer+'],
    ['a type', { text: 'a', type: 'all' }, 'query=a&type=all'],
    [
      'a page',
      { text: 'a&b', cursor: 'MQ==' },
      'query=a%26b&pageCursor=MQ%3D%3D',
    ],
  ])('holds %s, there and back', (_what, address, search) => {
    expect(searchFromAddress(address)).toBe(search);
    expect(addressFromSearch(new URLSearchParams(search))).toEqual(address);
  });

  it('may have empty parameters', () => {
    expect(
      addressFromSearch(new URLSearchParams('query=&type=&pageCursor=')),
    ).toEqual({ text: '' });
  });
});

describe('chosenType', () => {
  const offered = ['data-product', 'software-catalog', EVERYTHING].map(
    value => ({ value }),
  );

  // prettier-ignore
  test.each<[string, string | undefined, string | undefined, string]>([
    //                                       asked               usual           chosen
    ['what is asked for',                    'software-catalog', 'data-product', 'software-catalog'],
    ['everything when asked for',            EVERYTHING,         'data-product', EVERYTHING],
    ['the usual when nothing is asked for',  undefined,          'data-product', 'data-product'],
    ['the usual instead of the unknown',     'techdocs',         'data-product', 'data-product'],
    ['everything when nothing is usual',     undefined,          undefined,      EVERYTHING],
    ['everything when the usual is unknown', undefined,          'techdocs',     EVERYTHING],
  ])('is %s', (_what, asked, usual, expected) => {
    expect(chosenType({ asked, usual, offered })).toBe(expected);
  });
});
