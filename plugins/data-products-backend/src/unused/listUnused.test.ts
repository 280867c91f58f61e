// SPDX-License-Identifier: Apache-2.0

import {
  ProductSummary,
  UnusedProductsRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  anUnknown,
  aProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { listUnused, UsedProduct } from './listUnused';
import { PortUse } from './types';

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
const UNKNOWN = { writingProblem: anUnknown(), lastRecordAt: undefined };

function product(
  title: string,
  port: Partial<PortUse>,
  summary: Partial<ProductSummary> = {},
  createdAt?: string,
): UsedProduct {
  return {
    summary: aProductSummary({
      title,
      entityRef: `dataproduct:prod/${title}`,
      ...summary,
    }),
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

const list = (products: UsedProduct[], request: UnusedProductsRequest = {}) =>
  listUnused(products, request, {
    isOwned: ownerRef => ownerRef === 'group:default/mine',
    now: NOW,
  });
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
    ['of an environment', { environment: 'env-4p8xd3' },        ['elsewhere']],
    ['of an owner',       { owner: 'Group:default/Mine' },      ['mine']],
    ['of a domain',       { domain: 'domain:default/finance' }, ['money']],
    ['of the caller',     { isMine: true },                     ['mine']],
    ['of anybody',        { isMine: false },                    ['elsewhere', 'mine', 'money']],
  ])('can be those %s', (_case, request, expected) => {
    const products = [
      product('elsewhere', UNREAD, { environmentId: 'env-4p8xd3' }),
      product('mine', UNREAD, { ownerRef: 'group:default/mine' }),
      product('money', UNREAD, { domainRef: 'domain:default/finance' }),
    ];
    expect(titlesOf(products, request)).toEqual(expected);
    expect(list(products, request).judgedCount).toBe(expected.length);
  });
});
