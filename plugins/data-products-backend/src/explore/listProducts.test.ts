// SPDX-License-Identifier: Apache-2.0

import { ProductListRequest } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOutputPort,
  aResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createEntityTree } from '../references/createEntityTree';
import { isOwnedThrough } from '../references/createOwnership';
import {
  aDomain,
  aGroup,
  anEntry,
  aTable,
  PROD,
  STAGING,
} from './__testUtils__/tables';
import { ExploreEntry } from './exploreEntry';
import { IsReadable, listProducts } from './listProducts';

const everything = { isReadable: () => true };

const titlesOf = (
  entries: ExploreEntry[],
  request: ProductListRequest,
  isReadable: IsReadable = () => true,
) =>
  listProducts(aTable(entries), request, { isReadable }).items.map(
    item => item.title,
  );

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
        aTable([anEntry('orders-v2'), ...entries]),
        { text: 'orders' },
        { isReadable: ({ entityName }) => entityName !== 'orders' },
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
    ['nothing when only counts are asked for', { limit: 0 }, []],
  ])('cuts %s', (_case, request, expected) => {
    const five = ['c', 'a', 'e', 'b', 'd'].map(title => anEntry(title));
    expect(titlesOf(five, request)).toEqual(expected);
    expect(listProducts(aTable(five), request, everything).totalItems).toBe(5);
  });

  // prettier-ignore
  test.each<[string, ProductListRequest, string[]]>([
    ['everything without a condition',        {},                                                 ['a', 'b', 'c']],
    ['everything when nothing is chosen',     { filters: { owner: [] } },                         ['a', 'b', 'c']],
    ['what has the choice of a facet',        { filters: { tag: ['GDPR'] } },                     ['a', 'b']],
    ['what has one of two choices',           { filters: { lifecycle: ['draft', 'retired'] } },   ['b', 'c']],
    ['what meets the conditions of two facets', { filters: { tag: ['GDPR'], lifecycle: ['draft'] } }, ['b']],
    ['nothing by a choice that no product has', { filters: { tag: ['gdpr'] } },                   []],
    ['what it has of a known and an unknown choice', { filters: { tag: ['PII', 'x'] } },          ['c']],
    ['what belongs to a group',               { filters: { owner: ['group:default/checkout'] } }, ['a', 'b']],
    ['what belongs to groups within a group', { filters: { owner: ['group:default/commerce'] } }, ['a', 'b']],
    ['what is in a subdomain',                { filters: { domain: ['domain:default/sales'] } },  ['a', 'c']],
    ['what has issues',                       { hasIssues: true },                                ['c']],
    ['everything when issues do not matter',  { hasIssues: false },                               ['a', 'b', 'c']],
    ['what is named, whatever the case',      { entityRefs: ['DataProduct:prod/A', 'dataproduct:prod/z'] }, ['a']],
    ['nothing when nothing is named',         { entityRefs: [] },                                 []],
    ['what the caller owns',                  { isMine: true },                                   ['a', 'b']],
    ['what the caller owns and something else', { isMine: true, text: 'finance' },                ['b']],
    ['what is of one environment',            { filters: { environment: [STAGING.id] } },         ['b']],
  ])('lists %s', (_case, request, expected) => {
    const tree = createEntityTree([
      aGroup('commerce'),
      aGroup('checkout', { parent: 'commerce' }),
      aDomain('sales'),
      aDomain('web-sales', { subdomainOf: 'sales' }),
    ]);
    const sales = aResolvedReference('domain:default/sales');
    const webSales = aResolvedReference('domain:default/web-sales');
    const elsewhere = aResolvedReference('domain:default/finance');
    const table = aTable(
      [
        anEntry('a', { tags: ['GDPR'], domain: webSales }),
        anEntry('b', { tags: ['GDPR'], domain: elsewhere, lifecycle: 'draft', environmentId: STAGING.id }),
        anEntry('c', {
          tags: ['PII'],
          domain: sales,
          lifecycle: 'retired',
          owner: { status: 'missing' },
          issues: [{ code: 'owner-missing', severity: 'error', message: 'Nobody owns it.' }],
        }),
      ],
      { tree },
    );
    const isOwned = isOwnedThrough(['group:default/commerce'], tree);

    const { items } = listProducts(table, request, { ...everything, isOwned });

    expect(items.map(({ title }) => title)).toEqual(expected);
  });

  it('lets who has no groups own nothing', () => {
    const request = { isMine: true };
    expect(titlesOf(entries, request)).toEqual([]);
  });

  it('counts what is readable in the chosen environments whatever else is asked', () => {
    const table = aTable([
      anEntry('a'),
      anEntry('b'),
      anEntry('c', { environmentId: STAGING.id }),
    ]);
    const totals = (filters: ProductListRequest['filters']) => {
      const request = { filters, text: 'a' };
      return listProducts(table, request, everything).totalReadable;
    };
    expect(totals({})).toBe(3);
    expect(totals({ environment: [PROD.id], lifecycle: ['retired'] })).toBe(2);
  });

  it('gives 20 products unless asked for another number', () => {
    const many = Array.from({ length: 21 }, (_, n) => anEntry(`p${n}`));
    expect(titlesOf(many, {})).toHaveLength(20);
  });
});
