// SPDX-License-Identifier: Apache-2.0

import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { ScopeConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { createScopeFilter } from './scope';

const product = aDataProduct({
  title: 'web.orders',
  domain: { status: 'unresolved', text: 'Sales EU' },
  tags: ['PII', 'gold'],
});

const everything: ScopeConfig = { domains: [], tags: [], namePatterns: [] };

describe('createScopeFilter', () => {
  // prettier-ignore
  test.each<[string, Partial<ScopeConfig>, boolean]>([
    ['no criterion',                           {},                                                     true],
    ['its domain',                             { domains: ['finance', 'sales eu '] },                  true],
    ['another domain',                         { domains: ['sales'] },                                 false],
    ['the ref of its domain',                  { domains: ['domain:default/sales EU'] },               true],
    ['the ref of its domain, shortened',       { domains: ['domain:sales EU'] },                       true],
    ['a domain of another namespace',          { domains: ['domain:north/sales EU'] },                 false],
    ['one of its tags',                        { tags: ['raw', 'gold'] },                              true],
    ['a tag in another case',                  { tags: ['pii'] },                                      false],
    ['its title',                              { namePatterns: ['web.orders'] },                       true],
    ['the end of its title only',              { namePatterns: ['orders'] },                           false],
    ['the beginning of its title only',        { namePatterns: ['web'] },                              false],
    ['a star for the rest',                    { namePatterns: ['x', 'web.*'] },                       true],
    ['a star in the middle',                   { namePatterns: ['w*s'] },                              true],
    ['a question mark for a character',        { namePatterns: ['web?orders'] },                       true],
    ['a question mark for no character',       { namePatterns: ['web.orders?'] },                      false],
    ['a dot for itself only',                  { namePatterns: ['w.b.orders'] },                       false],
    ['another case',                           { namePatterns: ['WEB.*'] },                            false],
    ['all criteria met',                       { domains: ['sales eu'], tags: ['PII'], namePatterns: ['*'] }, true],
    ['one criterion not met',                  { domains: ['sales eu'], tags: ['raw'] },               false],
  ])('with %s', (_case, scope, expected) => {
    expect(createScopeFilter({ ...everything, ...scope })(product)).toBe(expected);
  });

  it('takes no product without a domain when domains are given', () => {
    const filter = createScopeFilter({ ...everything, domains: ['sales'] });
    expect(filter(aDataProduct({ domain: { status: 'missing' } }))).toBe(false);
  });

  it('decides the same whatever the domain means in the portal', () => {
    const filter = createScopeFilter({ ...everything, domains: ['sales'] });
    const text = 'sales';
    const entityRef = 'domain:default/retail';
    expect(
      filter(aDataProduct({ domain: { status: 'resolved', text, entityRef } })),
    ).toBe(true);
  });
});
