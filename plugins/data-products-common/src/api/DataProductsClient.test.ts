// SPDX-License-Identifier: Apache-2.0
import {
  aHeldRemoval,
  aPresentItem,
  aProductChange,
  aProductDetails,
  aProductList,
  aProjectionPage,
  aRemovedItem,
  aSyncRun,
  anEnvironment,
  anEnvironmentSyncState,
} from '../builders/api';
import { aSchemaChange } from '../builders/governance';
import { aDataProduct } from '../builders/product';
import { DataProductsClient } from './DataProductsClient';
import { DataProductsApi } from './DataProductsApi';

interface SentRequest extends RequestInit {
  url: string;
}

/** A back end that gives one answer to everything, and remembers what it was asked. */
function aBackEnd(body: unknown, init?: ResponseInit) {
  const requests: SentRequest[] = [];
  const client = new DataProductsClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `http://backend.example/api/${pluginId}`,
    },
    fetchApi: {
      fetch: async (url, request) => {
        requests.push({ ...request, url });
        const text = typeof body === 'string' ? body : JSON.stringify(body);
        return new Response(text, init);
      },
    },
  });
  return { client, requests };
}

const base = 'http://backend.example/api/data-products';
const ref = 'dataproduct:prod/orders';
const list = aProductList();
const changes = { items: [aProductChange()], totalItems: 1 };
const unresolved = {
  kind: 'owner',
  text: '@ghosts',
  productCount: 1,
  examples: [{ entityRef: ref, title: 'orders' }],
  suggestions: ['group:default/hosts'],
};
const page = aProjectionPage({
  items: [
    aPresentItem(7),
    aPresentItem(
      8,
      aDataProduct({
        title: 'x',
        qualityTier: { tier: 'unrecognized', value: 'Gold' },
        owner: { status: 'unresolved', text: 'a', candidates: ['b', 'c'] },
        successor: { status: 'unresolved', text: 'next' },
        issues: [
          { code: 'owner-unresolved', severity: 'error', message: 'Nobody' },
        ],
      }),
    ),
    aRemovedItem(9, 'returns'),
  ],
});

const schemaChanges = { items: [aSchemaChange()], totalItems: 1 };

type Ask = (client: DataProductsApi) => Promise<unknown>;

describe('DataProductsClient', () => {
  // prettier-ignore
  test.each<[string, string, Ask, unknown]>([
    ['GET',  '/environments',                                  c => c.environments(),                                  [anEnvironment()]],
    ['POST', '/products/by-query',                             c => c.products({ text: 'a b&c' }),                     list],
    ['GET',  '/products/prod/orders',                          c => c.product(ref),                                    aProductDetails()],
    ['GET',  '/products/prod/orders/changes',                  c => c.changes(ref),                                    changes],
    ['GET',  '/products/prod/orders/changes?limit=5&field=owner', c => c.changes(ref, { limit: 5, field: 'owner' }),    changes],
    ['GET',  '/products/prod/orders/schema-changes?limit=5',   c => c.schemaChanges(ref, { limit: 5 }),                schemaChanges],
    ['POST', '/products/prod/orders/sync',                     c => c.syncProduct(ref),                                aProductDetails()],
    ['GET',  '/sync',                                          c => c.syncStates(),                                    [anEnvironmentSyncState()]],
    ['GET',  '/sync/env-1/runs?limit=3',                       c => c.syncRuns('env-1', { limit: 3 }),                 [aSyncRun()]],
    ['POST', '/sync/env-1',                                    c => c.startSync('env-1'),                              { isStarted: true }],
    ['GET',  '/sync/env-1/unresolved',                         c => c.unresolvedReferences('env-1'),                   [unresolved]],
    ['GET',  '/holds',                                         c => c.holds(),                                         [aHeldRemoval()]],
    ['GET',  '/holds?state=pending',                           c => c.holds({ state: 'pending' }),                     [aHeldRemoval()]],
    ['POST', '/holds/a%2Fb/release',                           c => c.decideHold('a/b', { decision: 'release' }),      aHeldRemoval()],
    ['POST', '/holds/1/reject',                                c => c.decideHold('1', { decision: 'reject' }),         aHeldRemoval()],
    ['GET',  '/projection/env-1?after=0&limit=1000',           c => c.projection('env-1', { after: 0, limit: 1000 }),  page],
  ])('asks %s %s and gives the answer', async (method, path, ask, answer) => {
    const { client, requests } = aBackEnd(answer);
    expect(await ask(client)).toEqual(answer);
    expect(requests).toEqual([
      expect.objectContaining({ url: `${base}${path}`, method }),
    ]);
  });

  it("sends a person's reason with the decision", async () => {
    const { client, requests } = aBackEnd(aHeldRemoval());
    await client.decideHold('1', { decision: 'reject', reason: 'A mistake' });
    expect(requests[0]).toMatchObject({
      headers: { 'Content-Type': 'application/json' },
      body: '{"reason":"A mistake"}',
    });
  });

  it('carries a token and a signal when it is given them', async () => {
    const { client, requests } = aBackEnd([]);
    const { signal } = new AbortController();
    await client.environments({ token: 't0ken', signal });
    expect(requests[0]).toMatchObject({
      headers: { Authorization: 'Bearer t0ken' },
      signal,
    });
  });

  it('sends no authorization of its own otherwise', async () => {
    const { client, requests } = aBackEnd([]);
    await client.environments();
    expect(requests[0]?.headers).toEqual({});
  });

  it('reports a refusal as the back end words it', async () => {
    const { client } = aBackEnd(
      {
        error: { name: 'NotFoundError', message: 'No such product' },
        response: { statusCode: 404 },
      },
      { status: 404, headers: { 'Content-Type': 'application/json' } },
    );
    await expect(client.product(ref)).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { message: 'No such product' },
    });
  });

  // prettier-ignore
  test.each<[string, unknown]>([
    ['a page of HTML',                '<!doctype html>'],
    ['nothing',                       ''],
    ['something else',                { message: 'Hello' }],
    ['an item without its state',     { ...page, items: [{ sequence: 1, entityName: 'x' }] }],
    ['an item that is neither',       { ...page, items: [{ ...aPresentItem(1), state: 'absent' }] }],
  ])('refuses %s for an answer', async (_case, answer) => {
    const { client } = aBackEnd(answer);
    await expect(client.projection('env-1', { after: 0, limit: 1 })).rejects.toThrow(
      'The data products back end answered /projection/env-1 in an unknown form',
    );
  });

  // prettier-ignore
  test.each<[string, object, string]>([
    ['a bad key',         { key: 'x' },                             'key'],
    ['an unknown status', { lifecycle: 'x' },                       'lifecycle'],
    ['an unknown issue',  { issues: [{ code: 'x', severity: 'info', message: '' }] }, 'issues[0].code'],
    ['no ports',          { outputPorts: undefined },               'outputPorts'],
  ])('marks a product with %s and gives the rest of the page', async (_case, flaw, where) => {
    const flawed = { ...aPresentItem(1), product: { ...aDataProduct(), ...flaw } };
    const { client } = aBackEnd({ ...page, items: [flawed, aPresentItem(2)] });

    const { items } = await client.projection('env-1', { after: 0, limit: 2 });
    expect(items).toEqual([
      { sequence: 1, entityName: 'orders', state: 'unreadable', message: expect.stringContaining(where) },
      aPresentItem(2),
    ]);
  });

  test.each(['orders', 'prod/orders', ''])(
    'refuses %j, which is no entity ref',
    async entityRef => {
      const { client } = aBackEnd(aProductDetails());
      await expect(async () => client.product(entityRef)).rejects.toThrow();
    },
  );
});
