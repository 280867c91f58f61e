// SPDX-License-Identifier: Apache-2.0
import { FacetValue } from '../api/exploreTypes';
import { UnusedProduct, UnusedProductsResponse } from '../api/unusedTypes';

/** `returns`, which somebody wrote until a while ago, and nobody reads. */
export function anUnusedProduct(
  overrides: Partial<UnusedProduct> = {},
): UnusedProduct {
  return {
    entityRef: 'dataproduct:prod/returns',
    title: 'returns',
    environmentId: 'env-7k2mq9',
    lifecycle: 'active',
    ownerRef: 'group:default/checkout',
    domainRef: 'domain:default/sales',
    topics: ['returns.v1'],
    writing: { verdict: 'silent', lastRecordAt: '2026-09-01T08:00:00.000Z' },
    reading: {
      verdict: 'unread',
      groupCount: 0,
      declaredCount: 0,
      otherCount: 0,
      watchedSince: '2026-08-01T08:00:00.000Z',
    },
    ...overrides,
  };
}

/** All of these on one page, with counts that fit. */
export function anUnusedProductsResponse(
  items: UnusedProduct[] = [anUnusedProduct()],
  overrides: Partial<UnusedProductsResponse> = {},
): UnusedProductsResponse {
  const count = (isOfKind: (product: UnusedProduct) => boolean) =>
    items.filter(isOfKind).length;
  return {
    items,
    totalItems: items.length,
    counts: {
      neverWritten: count(({ writing }) => writing.verdict === 'neverWritten'),
      silent: count(({ writing }) => writing.verdict === 'silent'),
      unread: count(({ reading }) => reading.verdict === 'unread'),
      unknown: count(
        ({ writing, reading }) =>
          writing.verdict === 'unknown' || reading.verdict === 'unknown',
      ),
    },
    facets: {
      owner: facetOf(items.map(({ ownerRef }) => ownerRef)),
      domain: facetOf(items.map(({ domainRef }) => domainRef)),
    },
    judgedCount: items.length,
    tooNewCount: 0,
    readAt: '2026-11-22T12:00:00.000Z',
    ...overrides,
  };
}

/** Each ref once, with how often it is there; what is not there is missing. */
function facetOf(refs: (string | undefined)[]): FacetValue[] {
  return [...new Set(refs)].map(ref => ({
    ...(ref === undefined
      ? { value: '~missing', kind: 'missing' }
      : { value: ref, kind: 'entity' }),
    count: refs.filter(each => each === ref).length,
  }));
}
