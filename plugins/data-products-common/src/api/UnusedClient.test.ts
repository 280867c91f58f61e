// SPDX-License-Identifier: Apache-2.0
import { anUnusedProduct, anUnusedProductsResponse } from '../testUtils';
import { UnusedClient } from './UnusedClient';
import { UnusedProduct } from './unusedTypes';

function answering(body: unknown) {
  const fetch = jest.fn(
    async (_url: string, _init?: RequestInit) =>
      new Response(JSON.stringify(body), {
        status: 200,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const discoveryApi = { getBaseUrl: async (id: string) => `http://b/${id}` };
  const client = new UnusedClient({ discoveryApi, fetchApi: { fetch } });
  return { client, fetch };
}

describe('UnusedClient', () => {
  // prettier-ignore
  test.each<[string, Partial<UnusedProduct>]>([
    ['silent and unread',     {}],
    ['never written',         { writing: { verdict: 'neverWritten' } }],
    ['of which nobody knows', {
      writing: { verdict: 'unknown', because: 'Nobody can ask.' },
      reading: { verdict: 'unknown', because: 'Nobody can ask.', groupCount: 1, declaredCount: 2, otherCount: 3, lastGroup: { groupId: 'till' } },
    }],
  ])('reads a product %s', async (_case, overrides) => {
    const answer = anUnusedProductsResponse([anUnusedProduct(overrides)]);
    const { client } = answering(answer);
    expect(await client.unusedProducts({})).toEqual(answer);
  });

  it('asks with the conditions that there are', async () => {
    const { client, fetch } = answering(anUnusedProductsResponse());
    await client.unusedProducts({
      days: 90,
      owner: 'group:default/shop',
      domain: 'domain:default/sales',
      isMine: true,
      limit: 10,
    });
    expect(fetch.mock.lastCall?.[0]).toBe(
      'http://b/data-products/unused-products?days=90&owner=group%3Adefault%2Fshop&domain=domain%3Adefault%2Fsales&limit=10&mine=true',
    );
    await client.unusedProducts({ isMine: false });
    expect(fetch.mock.lastCall?.[0]).toBe(
      'http://b/data-products/unused-products',
    );
  });
});
