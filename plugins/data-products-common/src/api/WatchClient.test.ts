// SPDX-License-Identifier: Apache-2.0
import { aProductWatch, aWatch, aWatchedProduct } from '../testUtils';
import { WatchClient } from './WatchClient';

function answering(status: number, body?: unknown) {
  const fetch = jest.fn(
    async (_url: string, _init?: RequestInit) =>
      new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const discoveryApi = { getBaseUrl: async (id: string) => `http://b/${id}` };
  const client = new WatchClient({ discoveryApi, fetchApi: { fetch } });
  return { client, fetch };
}

const ORDERS = 'dataproduct:prod/orders';
const WATCH = '/products/prod/orders/watch';
const TEAM = 'group:default/checkout';

describe('WatchClient', () => {
  // prettier-ignore
  test.each<[string, (client: WatchClient) => Promise<unknown>, unknown, string, string]>([
    ['reads what somebody watches',  client => client.watched(),                              [aWatchedProduct()],                     'GET',    '/watches'],
    ['reads who watches a product',  client => client.productWatch(ORDERS),                   aProductWatch({ watches: [aWatch()] }),  'GET',    WATCH],
    ['watches',                      client => client.watch(ORDERS, { kinds: ['schema'] }),   aWatch({ kinds: ['schema'] }),           'PUT',    WATCH],
    ['watches no longer',            client => client.unwatch(ORDERS, TEAM),                  undefined,                               'DELETE', `${WATCH}?watcher=group%3Adefault%2Fcheckout`],
  ])('%s', async (_case, ask, answer, method, path) => {
    const { client, fetch } = answering(answer ? 200 : 204, answer);
    expect(await ask(client)).toEqual(answer);
    const [url, init] = fetch.mock.calls[0]!;
    expect([init?.method, url]).toEqual([method, `http://b/data-products${path}`]);
  });

  it('sends what is to be told, and to whom', async () => {
    const { client, fetch } = answering(200, aWatch());
    const request = { watcher: TEAM, kinds: ['freshness' as const] };
    await client.watch(ORDERS, request);
    expect(JSON.parse(String(fetch.mock.calls[0]?.[1]?.body))).toEqual(request);
  });

  it('says so when it does not know the form of an answer', async () => {
    const { client } = answering(200, [{ ...aWatchedProduct(), watches: 1 }]);
    await expect(client.watched()).rejects.toThrow(/in an unknown form/);
  });
});
