// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ProductListRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anEnvironment,
  anOutputPort,
  aResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import fc from 'fast-check';
import { toExploreEntry } from './exploreEntry';
import { IsReadable, listProducts } from './listProducts';
import { SORTABLE } from './sortEntries';

function anEntry(
  title: string,
  overrides: Partial<DataProduct> & { changedAt?: string } = {},
) {
  const { changedAt = '2026-11-22T12:00:00.000Z', ...product } = overrides;
  return toExploreEntry(aDataProduct({ title, ...product }), {
    environment: anEnvironment(),
    entityName: title.toLowerCase(),
    changedAt,
  });
}

const titlesOf = (
  entries: ReturnType<typeof anEntry>[],
  request: ProductListRequest,
  isReadable: IsReadable = () => true,
) => listProducts(entries, request, isReadable).items.map(item => item.title);

describe('listProducts', () => {
  const orders = anEntry('orders', {
    description: 'What the Web Shop accepted.',
    outputPorts: [anOutputPort({ name: 'shop.orders.v1' })],
    owner: { status: 'unresolved', text: '@teamless' },
    ownerEmail: 'kim@example.com',
    tags: ['GDPR'],
  });
  const payments = anEntry('payments', {
    description: undefined,
    owner: aResolvedReference('group:default/payments-squad', 'pay'),
    domain: aResolvedReference('domain:default/finance', 'Money'),
  });
  const entries = [payments, orders];

  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['nothing but space',                    '  ',               ['orders', 'payments']],
    ['part of a title',                      'order',            ['orders']],
    ['a title in another case',              'PAYMENTS',         ['payments']],
    ['a topic',                              'shop.orders.v1',   ['orders']],
    ['a description',                        'accepted',         ['orders']],
    ['a tag',                                'gdpr',             ['orders']],
    ['an owner as written',                  'teamless',         ['orders']],
    ['an owner\'s e-mail address',           'kim@example',      ['orders']],
    ['an owner\'s entity',                   'payments-squad',   ['payments']],
    ['a domain as written',                  'money',            ['payments']],
    ['a domain\'s entity',                   'finance',          ['payments']],
    ['two words in two places',              'shop gdpr',        ['orders']],
    ['two words of which one is elsewhere',  'shop finance',     []],
    ['a sentence that spans two fields',     'orders what',      ['orders']],
    ['characters that mean something elsewhere', '.*',           []],
  ])('finds by %s', (_case, text, expected) => {
    expect(titlesOf(entries, { text })).toEqual(expected);
  });

  it('counts and shows only what the caller may read', () => {
    expect(
      listProducts(
        [anEntry('orders-v2'), ...entries],
        { text: 'orders' },
        ({ entityName }) => entityName !== 'orders',
      ),
    ).toMatchObject({
      items: [{ title: 'orders-v2' }],
      totalItems: 1,
      totalReadable: 2,
    });
  });

  // prettier-ignore
  test.each<[string, ProductListRequest, string[]]>([
    ['the first page',           { limit: 2 },            ['a', 'b']],
    ['the last, shorter page',   { limit: 2, offset: 4 }, ['e']],
    ['a page behind the last',   { limit: 2, offset: 5 }, []],
  ])('cuts %s', (_case, request, expected) => {
    const five = ['c', 'a', 'e', 'b', 'd'].map(title => anEntry(title));
    expect(titlesOf(five, request)).toEqual(expected);
    expect(listProducts(five, request, () => true).totalItems).toBe(5);
  });

  it('shows every product on one page and no other, whatever the order', () => {
    const product = fc.record({
      title: fc.constantFrom('a', 'B', 'c'),
      owner: fc.constantFrom<DataProduct['owner']>(
        { status: 'missing' },
        { status: 'unresolved', text: '@b' },
        aResolvedReference('group:default/a'),
      ),
    });
    const request = fc.record({
      sortBy: fc.constantFrom(...SORTABLE),
      sortOrder: fc.constantFrom<ProductListRequest['sortOrder']>(
        'ascending',
        'descending',
      ),
      limit: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(product), request, (products, order) => {
        const all = products.map(({ title, owner }, n) =>
          toExploreEntry(aDataProduct({ title, owner }), {
            environment: anEnvironment(),
            entityName: `product-${n}`,
            changedAt: `2026-11-22T12:00:0${n % 3}.000Z`,
          }),
        );
        const seen: string[] = [];
        for (let offset = 0; offset < all.length; offset += order.limit) {
          const page = listProducts(all, { ...order, offset }, () => true);
          seen.push(...page.items.map(item => item.entityRef));
        }
        expect([...seen].sort()).toEqual(
          all.map(entry => entry.summary.entityRef).sort(),
        );
      }),
    );
  });

  it('gives 20 products unless asked for another number', () => {
    const many = Array.from({ length: 21 }, (_, n) => anEntry(`p${n}`));
    expect(titlesOf(many, {})).toHaveLength(20);
  });
});

describe('sortEntries', () => {
  const a = anEntry('A', {
    owner: aResolvedReference('group:default/web-shop', '@zz'),
    domain: { status: 'missing' },
    lifecycle: 'deprecated',
    qualityTier: { tier: 'raw' },
    slaTier: { tier: 'tier-1' },
    issues: [],
    changedAt: '2026-11-22T12:00:00.000Z',
  });
  const b = anEntry('b', {
    owner: { status: 'unresolved', text: '@Checkout' },
    domain: aResolvedReference('domain:default/sales'),
    lifecycle: 'draft',
    qualityTier: { tier: 'unrecognized', value: 'gold' },
    slaTier: undefined,
    issues: [
      { code: 'owner-unresolved', severity: 'error', message: 'Nobody.' },
    ],
    changedAt: '2026-11-22T13:00:00.000Z',
  });
  const c = anEntry('C', {
    owner: { status: 'missing' },
    domain: aResolvedReference('domain:default/finance'),
    lifecycle: 'active',
    qualityTier: { tier: 'authoritative' },
    slaTier: { tier: 'tier-3' },
    issues: [],
    changedAt: '2026-11-21T12:00:00.000Z',
  });

  // prettier-ignore
  test.each<[ProductListRequest['sortBy'], string, string]>([
    //              ascending  descending
    [undefined,     'A b C',   'C b A'],
    ['title',       'A b C',   'C b A'],
    ['owner',       'b A C',   'A b C'],
    ['domain',      'C b A',   'b C A'],
    ['lifecycle',   'b C A',   'A C b'],
    ['qualityTier', 'C A b',   'b A C'],
    ['slaTier',     'A C b',   'C A b'],
    ['issues',      'A C b',   'b A C'],
    ['changedAt',   'C A b',   'b A C'],
  ])('by %s', (sortBy, ascending, descending) => {
    const entries = [c, a, b];
    const sorted = (sortOrder: ProductListRequest['sortOrder']) =>
      titlesOf(entries, { sortBy, sortOrder }).join(' ');
    expect(sorted('ascending')).toBe(ascending);
    expect(sorted('descending')).toBe(descending);
  });

  it('orders equal titles by entity ref', () => {
    const twin = {
      ...a,
      summary: { ...a.summary, entityRef: 'dataproduct:prod/b' },
    };
    const { items } = listProducts(
      [twin, a],
      { sortOrder: 'descending' },
      () => true,
    );
    expect(items.map(item => item.entityRef)).toEqual([
      'dataproduct:prod/a',
      'dataproduct:prod/b',
    ]);
  });
});
