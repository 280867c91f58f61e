// SPDX-License-Identifier: Apache-2.0
import { anUnknown, aProductLiveFacts, aTopicLiveFacts } from '../testUtils';
import { LiveFactsClient } from './LiveFactsClient';

function answering(status: number, body: unknown) {
  const fetch = jest.fn(
    async (_url: string, _init?: RequestInit) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const discoveryApi = { getBaseUrl: async (id: string) => `http://b/${id}` };
  const client = new LiveFactsClient({ discoveryApi, fetchApi: { fetch } });
  return { client, fetch };
}

/** Of which nothing is known, as such. */
const unknown = aProductLiveFacts({
  knownSince: undefined,
  objectives: undefined,
  promisedRetention: undefined,
  topics: [
    aTopicLiveFacts({
      clusterId: undefined,
      lastRecordAt: anUnknown('notConfigured'),
      volume: anUnknown('notMeasuredYet'),
      readers: anUnknown('unsupported'),
      settings: anUnknown('forbidden'),
    }),
  ],
});

describe('LiveFactsClient', () => {
  it('reads a page as the service whose token it is given', async () => {
    const page = { items: [aProductLiveFacts(), unknown], next: 'orders' };
    const { client, fetch } = answering(200, page);
    expect(
      await client.liveFacts(
        'env-1',
        { after: 'a b', limit: 10 },
        { token: 't' },
      ),
    ).toEqual(page);
    expect(fetch).toHaveBeenCalledWith(
      'http://b/data-products/live/env-1?after=a+b&limit=10',
      expect.objectContaining({
        method: 'GET',
        headers: { Authorization: 'Bearer t' },
      }),
    );
  });

  it('asks for the products that it is told', async () => {
    const items = [aProductLiveFacts()];
    const { client, fetch } = answering(200, items);
    expect(await client.liveFactsOf(['dataproduct:prod/orders'])).toEqual(
      items,
    );
    expect(fetch).toHaveBeenCalledWith(
      'http://b/data-products/live/by-refs',
      expect.objectContaining({
        method: 'POST',
        body: '{"entityRefs":["dataproduct:prod/orders"]}',
      }),
    );
  });

  test.each<[string, number, unknown, string]>([
    ['a refusal', 403, {}, 'failed with 403'],
    ['what it does not know', 200, [{ topics: 7 }], 'in an unknown form'],
    [
      'settings told by the Metrics API, which knows none',
      200,
      [
        {
          ...aProductLiveFacts(),
          topics: [
            {
              ...aTopicLiveFacts(),
              settings: {
                ...aTopicLiveFacts().settings,
                source: 'metrics',
              },
            },
          ],
        },
      ],
      'in an unknown form',
    ],
  ])('throws for %s', async (_case, status, body, message) => {
    const { client } = answering(status, body);
    await expect(client.liveFactsOf([])).rejects.toThrow(message);
  });
});
