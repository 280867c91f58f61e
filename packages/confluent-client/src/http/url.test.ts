// SPDX-License-Identifier: Apache-2.0
import { parseBaseUrl, pathSegment, urlOf } from './url';

describe('pathSegment', () => {
  // prettier-ignore
  test.each([
    ['orders-value',                     'orders-value'],
    ['lsrc-4nv8rd:lkc-3x9wz1:orders.v1', 'lsrc-4nv8rd:lkc-3x9wz1:orders.v1'],
    ['orders/v1',                        'orders%2Fv1'],
    ['100 % ä?#',                        '100%20%25%20%C3%A4%3F%23'],
    ['...',                              '...'],
    ['.%2e',                             '.%252e'],
  ])('writes %j as %j, which a URL leaves alone', (name, expected) => {
    const segment = pathSegment(name);
    expect(segment).toBe(expected);
    expect(new URL(urlOf('http://x', `/a/${segment}/b`)).pathname).toBe(`/a/${expected}/b`);
  });

  test.each(['', '.', '..', '\ud800'])('refuses %j', name => {
    expect(() => pathSegment(name)).toThrow('cannot be asked for');
  });
});

describe('parseBaseUrl', () => {
  // prettier-ignore
  test.each([
    ['https://psrc.example',              'https://psrc.example'],
    ['https://psrc.example/',             'https://psrc.example'],
    ['https://psrc.example:443',          'https://psrc.example'],
    ['http://localhost:7080/env-7k2mq9/', 'http://localhost:7080/env-7k2mq9'],
  ])('reads %j as %j', (text, expected) => {
    expect(parseBaseUrl(text)).toBe(expected);
  });

  test.each([
    '',
    'psrc.example',
    'ftp://psrc.example',
    'https://psrc.example/?x=1',
    'https://psrc.example/#x',
  ])('refuses %j', text => {
    expect(() => parseBaseUrl(text)).toThrow(/^The base URL/);
  });

  it('refuses credentials without quoting them', () => {
    expect(() => parseBaseUrl('https://key:hush@psrc.example')).toThrow(
      'The base URL of psrc.example must not hold credentials; configure them apart from it',
    );
  });
});
