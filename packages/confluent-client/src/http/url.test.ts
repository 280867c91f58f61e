// SPDX-License-Identifier: Apache-2.0
import { pathSegment, urlOf } from './url';

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
