// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  FacetValue,
  UnusedFacet,
  UnusedProductsRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  anUnknown,
  aResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aDomain,
  aGroup,
  anEntry,
  aTable,
  STAGING,
} from '../explore/__testUtils__/tables';
import { ExploreEntry } from '../explore/exploreEntry';
import { IsReadable } from '../explore/listProducts';
import { createEntityTree } from '../references/createEntityTree';
import { isOwnedThrough } from '../references/createOwnership';
import { listUnused } from './listUnused';
import { PortUse, ProductUse } from './types';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const daysAgo = (days: number) =>
  new Date(NOW.getTime() - days * 86_400_000).toISOString();

const READ = { readers: [{ groupId: 'billing', activeAt: daysAgo(0) }] };
const UNREAD = { readers: [] };
const stopped = (days: number) => ({
  readers: [{ groupId: 'billing', activeAt: daysAgo(days) }],
});
const silent = (days: number) => ({ lastRecordAt: daysAgo(days) });
const NEVER_WRITTEN = { lastRecordAt: null, wasWritten: false };
const ownedBy = (group: string) => ({
  owner: aResolvedReference(`group:default/${group}`),
});
const inDomain = (name: string) => ({
  domain: aResolvedReference(`domain:default/${name}`),
});
const SALES = inDomain('sales');
const WEB_SALES = inDomain('web-sales');
const FINANCE = inDomain('finance');
const UNKNOWN = { writingProblem: anUnknown(), lastRecordAt: undefined };

interface UsedProduct {
  entry: ExploreEntry;
  use: ProductUse;
}

function product(
  title: string,
  port: Partial<PortUse>,
  overrides: Partial<DataProduct> = {},
  createdAt?: string,
): UsedProduct {
  return {
    entry: anEntry(title, overrides),
    use: {
      createdAt,
      declaredCount: 0,
      others: { count: 0 },
      ports: [
        {
          lastRecordAt: daysAgo(0),
          watchedSince: daysAgo(365),
          ...READ,
          ...port,
        },
      ],
    },
  };
}

const tree = createEntityTree([
  aGroup('mine'),
  aGroup('till', { parent: 'mine' }),
  aDomain('sales'),
  aDomain('web-sales', { subdomainOf: 'sales' }),
]);

const list = (
  products: UsedProduct[],
  request: UnusedProductsRequest = {},
  isReadable: IsReadable = () => true,
) =>
  listUnused(
    aTable(
      products.map(({ entry }) => entry),
      { tree },
    ),
    request,
    {
      uses: new Map(products.map(({ entry, use }) => [entry.key, use])),
      reader: {
        isReadable,
        isOwned: isOwnedThrough(['group:default/mine'], tree),
      },
      now: NOW,
    },
  );
const titlesOf = (products: UsedProduct[], request?: UnusedProductsRequest) =>
  list(products, request).items.map(({ title }) => title);

const ALL = [
  product('used', {}),
  product('unread', UNREAD),
  product('silent', silent(40)),
  product('dead', { ...silent(40), ...UNREAD }),
  product('empty', NEVER_WRITTEN),
  product('unsure', { ...UNKNOWN, ...UNREAD }),
  product('unknown', UNKNOWN),
];

describe('the products that nobody uses', () => {
  // prettier-ignore
  test.each<[string, UnusedProductsRequest, string[]]>([
    ['without those of which nothing is known', {},         ['dead', 'empty', 'silent', 'unread', 'unsure']],
    ['never written',          { kind: 'neverWritten' },    ['empty']],
    ['silent',                 { kind: 'silent' },          ['dead', 'silent']],
    ['unread',                 { kind: 'unread' },          ['dead', 'unread', 'unsure']],
    ['of which nobody knows',  { kind: 'unknown' },         ['unsure', 'unknown']],
    ['for longer',             { days: 60 },                ['dead', 'empty', 'unread', 'unsure']],
    ['on one page',            { limit: 2 },                ['dead', 'empty']],
    ['on the next',            { limit: 2, offset: 2 },     ['silent', 'unread']],
  ])('%s', (_case, request, expected) => {
    expect(titlesOf(ALL, request)).toEqual(expected);
  });

  it('are counted by kind, whichever kind is asked for', () => {
    const told = {
      counts: { neverWritten: 1, silent: 2, unread: 3, unknown: 2 },
      judgedCount: 7,
      tooNewCount: 0,
    };
    expect(list(ALL)).toMatchObject({ ...told, totalItems: 5 });
    expect(list(ALL, { kind: 'silent', limit: 1 })).toMatchObject({
      ...told,
      totalItems: 2,
    });
  });

  it('are not told of what is newer than the days', () => {
    const products = [
      product('new', UNREAD, {}, daysAgo(10)),
      product('old', UNREAD, {}, daysAgo(40)),
    ];
    expect(list(products)).toMatchObject({
      items: [{ title: 'old' }],
      judgedCount: 1,
      tooNewCount: 1,
    });
  });

  // prettier-ignore
  test.each<[string, UsedProduct[], string[]]>([
    ['the surest',                         [product('b', { ...UNKNOWN, ...UNREAD }), product('c', UNREAD), product('a', { ...silent(40), ...UNREAD })], ['a', 'c', 'b']],
    ['what was never used',                [product('a', { ...silent(90), ...stopped(80) }), product('b', { ...NEVER_WRITTEN, ...UNREAD })], ['b', 'a']],
    ['what was last used longest ago',     [product('a', { ...silent(40), ...stopped(99) }), product('b', { ...silent(99), ...stopped(50) })], ['b', 'a']],
    ['what nobody means to end',           [product('a', { ...silent(99), ...UNREAD }, { lifecycle: 'deprecated' }), product('b', silent(40)), product('c', silent(40), { lifecycle: 'retired' })], ['b', 'a', 'c']],
    ['of equals, the first by title',      [product('b', UNREAD), product('a', UNREAD)], ['a', 'b']],
  ])('begin with %s', (_case, products, expected) => {
    expect(titlesOf(products)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, UnusedProductsRequest, string[]]>([
    ['of an environment',               { environment: STAGING.id },              ['elsewhere']],
    ['of an owner',                     { owner: 'group:default/till' },          ['till']],
    ['of a group and those within it',  { owner: 'Group:default/Mine' },          ['mine', 'till']],
    ['without an owner',                { owner: '~missing' },                    ['nobodys']],
    ['of an owner as it was written',   { owner: '~text:Kim' },                   ['unresolved']],
    ['of an owner nobody knows',        { owner: 'group:default/nobody' },        []],
    ['of a domain',                     { domain: 'domain:default/web-sales' },   ['web']],
    ['of a domain and its subdomains',  { domain: 'Domain:default/Sales' },       ['till', 'web']],
    ['of an owner and a domain',        { owner: 'group:default/mine', domain: 'domain:default/sales' }, ['till']],
    ['of the caller',                   { isMine: true },                         ['mine', 'till']],
    ['of the caller and a domain',      { isMine: true, domain: 'domain:default/sales' }, ['till']],
    ['of the caller and one of theirs', { isMine: true, owner: 'group:default/till' }, ['till']],
    ['of anybody',                      { isMine: false },                        ['elsewhere', 'mine', 'nobodys', 'till', 'unresolved', 'web']],
  ])('can be those %s', (_case, request, expected) => {
    const products = [
      product('elsewhere', UNREAD, { environmentId: STAGING.id, ...FINANCE }),
      product('mine', UNREAD, { ...ownedBy('mine'), ...FINANCE }),
      product('till', UNREAD, { ...ownedBy('till'), ...SALES }),
      product('web', UNREAD, WEB_SALES),
      product('nobodys', UNREAD, { owner: { status: 'missing' }, ...FINANCE }),
      product('unresolved', UNREAD, { owner: { status: 'unresolved', text: 'Kim' }, ...FINANCE }),
    ];
    expect(titlesOf(products, request)).toEqual(expected);
    expect(list(products, request).judgedCount).toBe(expected.length);
  });
});

describe('what unused products can be narrowed by', () => {
  const products = [
    product('used', {}, { ...ownedBy('shop'), ...WEB_SALES }),
    product('new', UNREAD, { ...ownedBy('shop'), ...FINANCE }, daysAgo(1)),
    product('a', UNREAD, { ...ownedBy('till'), ...WEB_SALES }),
    product('b', UNREAD, { ...ownedBy('mine'), ...SALES }),
    product('c', silent(40), { ...ownedBy('billing'), ...SALES }),
    product('d', UNKNOWN, { ...ownedBy('billing'), ...FINANCE }),
    product('e', silent(40), {
      owner: { status: 'missing' },
      environmentId: STAGING.id,
      ...FINANCE,
    }),
  ];
  /** Each choice with its count, below what it is part of. */
  const choices = (
    facet: UnusedFacet,
    request: UnusedProductsRequest,
    isReadable?: IsReadable,
  ) =>
    list(products, request, isReadable).facets[facet].map(
      ({ value, parent, count }: FacetValue) =>
        `${parent ? '> ' : ''}${value.replace(/^.*\//, '')} ${count}`,
    );

  // prettier-ignore
  test.each<[string, UnusedProductsRequest, string[], string[]]>([
    ['all that is listed, on whatever page', { limit: 1 },    ['mine 2', '> till 1', 'billing 1', '~missing 1'], ['sales 3', '> web-sales 1', 'finance 1']],
    ['what is listed of a kind',  { kind: 'unknown' },        ['billing 1'],                        ['finance 1']],
    ['of so many days',           { days: 60 },               ['mine 2', '> till 1'],               ['sales 2', '> web-sales 1']],
    ['of an environment',         { environment: STAGING.id }, ['~missing 1'],                      ['finance 1']],
    ['domains of the owner',      { owner: 'group:default/till' }, ['mine 2', '> till 1', 'billing 1', '~missing 1'], ['sales 1', '> web-sales 1']],
    ['owners of the domain',      { domain: 'domain:default/sales' }, ['mine 2', '> till 1', 'billing 1'], ['sales 3', '> web-sales 1', 'finance 1']],
    ['domains of what is mine, and everybody', { isMine: true }, ['mine 2', '> till 1', 'billing 1', '~missing 1'], ['sales 2', '> web-sales 1']],
    ['both of each other',        { owner: 'group:default/billing', domain: 'domain:default/web-sales' }, ['mine 1', '> till 1', 'billing 0'], ['sales 1', '> web-sales 0']],
    ['what is chosen, though nothing is listed of it', { owner: 'group:default/shop', kind: 'silent' }, ['billing 1', 'shop 0', '~missing 1'], []],
  ])('is %s', (_case, request, owners, domains) => {
    expect(choices('owner', request)).toEqual(owners);
    expect(choices('domain', request)).toEqual(domains);
  });

  // prettier-ignore
  test.each<[string, UnusedProductsRequest]>([
    ['by itself',               {}],
    ['though it is chosen',     { owner: 'group:default/till', domain: 'domain:default/web-sales' }],
  ])('says nothing of what the reader may not read, %s', (_case, request) => {
    const isReadable: IsReadable = ({ entityName }) => entityName === 'c';
    const told = [...choices('owner', request, isReadable), ...choices('domain', request, isReadable)];
    expect(told.join()).not.toMatch(/till|mine|web-sales/);
  });
});
