// SPDX-License-Identifier: Apache-2.0
import { aProductGovernance } from '../testUtils';
import { GovernanceClient } from './GovernanceClient';
import { parseGovernanceEvent } from './governanceResponses';

function answering(status: number, body: unknown) {
  const fetch = jest.fn(
    async (_url: string, _init?: RequestInit) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const discoveryApi = { getBaseUrl: async (id: string) => `http://b/${id}` };
  const client = new GovernanceClient({ discoveryApi, fetchApi: { fetch } });
  return { client, fetch };
}

describe('GovernanceClient', () => {
  it('reads a page as the service whose token it is given', async () => {
    const page = { items: [aProductGovernance()], next: 'orders' };
    const { client, fetch } = answering(200, page);
    expect(
      await client.governance(
        'env-1',
        { after: 'a b', limit: 10 },
        { token: 't' },
      ),
    ).toEqual(page);
    expect(fetch).toHaveBeenCalledWith(
      'http://b/data-products/governance/env-1?after=a+b&limit=10',
      expect.objectContaining({
        method: 'GET',
        headers: { Authorization: 'Bearer t' },
      }),
    );
  });

  it('asks for the products that it is told', async () => {
    const items = [aProductGovernance()];
    const { client, fetch } = answering(200, items);
    expect(await client.governanceOf(['dataproduct:prod/orders'])).toEqual(
      items,
    );
    expect(fetch).toHaveBeenCalledWith(
      'http://b/data-products/governance/by-refs',
      expect.objectContaining({
        method: 'POST',
        body: '{"entityRefs":["dataproduct:prod/orders"]}',
      }),
    );
  });

  test.each<[string, number, unknown, string]>([
    ['a refusal', 403, {}, 'failed with 403'],
    ['what it does not know', 200, [{ product: 7 }], 'in an unknown form'],
  ])('throws for %s', async (_case, status, body, message) => {
    const { client } = answering(status, body);
    await expect(client.governanceOf([])).rejects.toThrow(message);
  });
});

describe('parseGovernanceEvent', () => {
  it('reads what was published', () => {
    const event = { environmentId: 'env-1', entityRefs: ['dataproduct:a/b'] };
    expect(parseGovernanceEvent(event)).toEqual(event);
  });

  test.each([undefined, {}, { environmentId: 'env-1', entityRefs: 'all' }])(
    'refuses %j',
    payload => expect(() => parseGovernanceEvent(payload)).toThrow(),
  );
});
