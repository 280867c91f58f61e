// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { Scope, createScopeFilter } from './scope';

const product = aDataProduct({
  title: 'web.orders',
  domain: { status: 'unresolved', text: 'Sales EU' },
  tags: ['PII', 'gold'],
  outputPorts: [
    anOutputPort({ name: 'orders.v1' }),
    anOutputPort({ name: 'refunds.v1' }),
  ],
});

describe('createScopeFilter', () => {
  // prettier-ignore
  test.each<[string, Scope | undefined, boolean]>([
    ['everything without a scope',             undefined,                                           true],
    ['everything when no criterion is given',  { domains: [], tags: [], names: [] },                true],
    ['its domain',                             { domains: ['finance', 'sales eu '] },               true],
    ['another domain',                         { domains: ['sales'] },                              false],
    ['one of its tags',                        { tags: ['raw', 'gold'] },                           true],
    ['a tag in another case',                  { tags: ['pii'] },                                   false],
    ['its title',                              { names: ['web.orders'] },                           true],
    ['one of its topics',                      { names: ['refunds.*'] },                            true],
    ['the beginning of a name only',           { names: ['orders'] },                               false],
    ['the end of a name only',                 { names: ['v1'] },                                   false],
    ['a star in the middle',                   { names: ['w*s'] },                                  true],
    ['a question mark for a character',        { names: ['orders.v?'] },                            true],
    ['a question mark for no character',       { names: ['orders.v1?'] },                           false],
    ['a dot for any character',                { names: ['web?orders', 'ordersxv1'] },              true],
    ['a dot for itself only',                  { names: ['webxorders', 'ordersxv1'] },              false],
    ['another case',                           { names: ['ORDERS.*'] },                             false],
    ['all criteria at once',                   { domains: ['sales eu'], tags: ['PII'], names: ['*'] }, true],
    ['not all criteria at once',               { domains: ['sales eu'], tags: ['raw'] },            false],
  ])('with %s', (_case, scope, expected) => {
    expect(createScopeFilter(scope)(product)).toBe(expected);
  });

  it('takes no product without a domain when domains are given', () => {
    const filter = createScopeFilter({ domains: ['sales'] });
    expect(filter(aDataProduct({ domain: { status: 'missing' } }))).toBe(false);
  });

  it('decides the same whatever the domain means in the portal', () => {
    const filter = createScopeFilter({ domains: ['sales'] });
    const text = 'sales';
    const entityRef = 'domain:default/retail';
    expect(
      filter(aDataProduct({ domain: { status: 'resolved', text, entityRef } })),
    ).toBe(true);
  });
});
