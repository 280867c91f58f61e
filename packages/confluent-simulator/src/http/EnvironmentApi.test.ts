// SPDX-License-Identifier: Apache-2.0
import type { FaultEffect } from '../faults/Fault';
import { smallShop } from '../scenarios/smallShop';
import { openShop, type OpenShop } from '../__testUtils__/openShop';

const SEARCH = '/catalog/v1/search/basic?type=kafka_topic&sortBy=qualifiedName';
const SEARCH_ROUTE = 'streamCatalog.searchBasic';
const UNAUTHORIZED = { error_code: 401, message: 'Unauthorized' };
const FORBIDDEN = { error_code: 403, message: 'Forbidden' };

let shop: OpenShop;
afterEach(() => shop.close());

describe('authentication', () => {
  beforeEach(async () => {
    shop = await openShop();
  });

  test.each([
    ['no key', undefined],
    ['a wrong secret', basic('shop-key', 'nope')],
    ['an unknown key', basic('nope', 'shop-secret')],
    ['a Cloud API key', basic('cloud-key', 'cloud-secret')],
    ['an unknown token', 'Bearer nope'],
    ['another scheme', 'Digest shop-key'],
  ])('refuses %s', async (_case, authorization) => {
    const asked = shop.anonymous(SEARCH);
    if (authorization) asked.set('authorization', authorization);
    const { body } = await asked.expect(401);
    expect(body).toEqual(UNAUTHORIZED);
  });

  test.each([
    ['a key of the registry', basic('shop-key', 'shop-secret')],
    ['a token that the world knows', 'Bearer shop-token'],
  ])('accepts %s', async (_case, authorization) => {
    await shop
      .anonymous(SEARCH)
      .set('authorization', authorization)
      .expect(200);
    await shop
      .anonymous('/subjects')
      .set('authorization', authorization)
      .expect(200);
  });

  test('answers 404 for an environment that does not exist', async () => {
    const response = await fetch(`${shop.simulator.url}/env-nope/subjects`);
    expect(response.status).toBe(404);
  });
});

describe('a key that sees less', () => {
  beforeEach(async () => {
    shop = await openShop();
  });
  const weak = (path: string) =>
    shop.anonymous(path).auth('weak-key', 'weak-secret');

  test('finds less, without a word', async () => {
    const { body } = await weak(SEARCH).expect(200);
    expect(
      body.entities.map((each: { displayText: string }) => each.displayText),
    ).toEqual(['orders']);
  });

  test('finds less through GraphQL too', async () => {
    const { body } = await weak(
      '/catalog/graphql?query={kafka_topic{name}}',
    ).expect(200);
    expect(body.data.kafka_topic).toEqual([{ name: 'orders' }]);
  });

  test('is refused what it names and may not see', async () => {
    const path = '/catalog/v1/entity/type/kafka_topic/name/lkc-shop01:payments';
    const { body } = await weak(path).expect(403);
    expect(body).toEqual(FORBIDDEN);
  });

  test('may not write when its role only reads', async () => {
    const response = await fetch(
      `${shop.simulator.environmentUrl('env-shop01')}/config`,
      {
        method: 'PUT',
        headers: { authorization: basic('weak-key', 'weak-secret') },
      },
    );
    expect(response.status).toBe(403);
  });
});

describe('a key that sees fewer subjects', () => {
  beforeEach(async () => {
    const scenario = smallShop();
    scenario.environments[0]!.apiKeys.push({
      key: 'narrow',
      secret: 'narrow',
      sees: { subjects: ['orders-*'] },
    });
    shop = await openShop({ scenario });
  });
  const narrow = (path: string) =>
    shop.anonymous(path).auth('narrow', 'narrow');

  test.each([
    ['lists', '/subjects', ['orders-value']],
    [
      'pages of schemas',
      '/schemas?latestOnly=true',
      [expect.objectContaining({ subject: 'orders-value' })],
    ],
  ])('finds less in %s', async (_case, path, expected) => {
    expect((await narrow(path).expect(200)).body).toEqual(expected);
  });

  test.each([
    '/subjects/payments-value/versions',
    '/subjects/payments-value/versions/1',
    '/schemas/ids/100003',
  ])('is refused %s', async path => {
    expect((await narrow(path).expect(403)).body).toEqual(FORBIDDEN);
  });
});

describe('the Essentials package', () => {
  beforeEach(async () => {
    const { startsAt, environments } = smallShop();
    const [{ topics, ...environment }] = environments as [
      (typeof environments)[0],
    ];
    shop = await openShop({
      scenario: {
        startsAt,
        environments: [
          {
            ...environment,
            package: 'essentials',
            businessMetadataDefinitions: undefined,
            topics: topics?.map(({ businessMetadata, ...topic }) => topic),
          },
        ],
      },
    });
  });

  test.each([
    '/catalog/graphql?query={kafka_topic{name}}',
    '/catalog/v1/types/businessmetadatadefs',
    '/catalog/v1/entity/type/kafka_topic/name/lkc-shop01:orders/businessmetadata',
  ])('refuses %s', async path => {
    expect((await shop.get(path).expect(403)).body).toEqual(FORBIDDEN);
  });

  test.each([SEARCH, '/catalog/v1/types/tagdefs', '/subjects'])(
    'has %s',
    async path => {
      await shop.get(path).expect(200);
    },
  );
});

describe('rate limits', () => {
  let now: Date;
  beforeEach(async () => {
    now = new Date('2026-11-02T09:00:00Z');
    const scenario = smallShop();
    scenario.environments[0]!.limits = {
      readsPerSecond: 2,
      writesPerSecond: 1,
    };
    shop = await openShop({ scenario, limits: true, clock: () => now });
  });

  test('refuse what is too much for one second', async () => {
    await shop.get(SEARCH).expect(200);
    await shop.get('/subjects').expect(200);
    await shop.get(SEARCH).expect(429);
    now = new Date(now.getTime() + 500);
    await shop.get(SEARCH).expect(200);
  });

  test('begin anew with a reset', async () => {
    await shop.get(SEARCH).expect(200);
    await shop.get(SEARCH).expect(200);
    shop.simulator.reset();
    await shop.get(SEARCH).expect(200);
  });

  test('are others for writes than for reads', async () => {
    await shop.put('/config', { compatibility: 'FULL' }).expect(200);
    await shop.put('/config', { compatibility: 'FULL' }).expect(429);
    await shop.get('/config').expect(200);
  });

  test('say when to come again in the registry, and nothing in the catalog', async () => {
    await shop.get(SEARCH);
    await shop.get(SEARCH);
    const catalog = await shop.get(SEARCH).expect(429);
    expect(catalog.headers).not.toHaveProperty('retry-after');
    expect(catalog.text).toBe('');
    const registry = await shop.get('/subjects').expect(429);
    expect(registry.headers['retry-after']).toBe('1');
  });
});

describe('faults', () => {
  beforeEach(async () => {
    shop = await openShop();
  });
  const raw = async (path: string) => {
    const response = await fetch(
      `${shop.simulator.environmentUrl('env-shop01')}${path}`,
      { headers: { authorization: basic('shop-key', 'shop-secret') } },
    );
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  };
  const switchOn = (
    effect: FaultEffect,
    when: { skip?: number; times?: number } = {},
  ) =>
    shop.simulator.faults.add({ routes: [SEARCH_ROUTE], ...when, ...effect });

  // prettier-ignore
  test.each<[string, FaultEffect, number, string | RegExp, Record<string, string>]>([
    ['a status',                     { kind: 'status', status: 503 },                                   503, /^\{"error_code":503,/, { 'content-type': 'application/json' }],
    ['a status with a page of HTML', { kind: 'status', status: 503, body: 'html' },                      503, /^<!DOCTYPE html>/,     { 'content-type': 'text/html' }],
    ['a status without a body',      { kind: 'status', status: 429, body: 'empty' },                     429, '',                     {}],
    ['a time to come again',         { kind: 'status', status: 429, retryAfterSeconds: 7 },              429, /./,                    { 'retry-after': '7' }],
    ['an empty 200',                 { kind: 'emptyBody' },                                              200, '',                     { 'content-type': 'application/json' }],
    ['GraphQL errors in a 200',      { kind: 'graphqlErrors' },                                          200, /"data":null/,          { 'content-type': 'application/json' }],
    ['the right answer, but late',   { kind: 'slow', delayMs: 1 },                                       200, /"entities"/,           {}],
  ])('answer with %s', async (_case, effect, status, body, headers) => {
    switchOn(effect);
    const response = await raw(SEARCH);
    expect(response.status).toBe(status);
    expect(response.body).toMatch(body);
    expect(response.headers).toMatchObject(headers);
  });

  test('cut JSON off in the middle, in good order otherwise', async () => {
    const { text } = await shop.get(SEARCH);
    switchOn({ kind: 'truncatedJson' });
    const response = await raw(SEARCH);
    expect(response.status).toBe(200);
    expect(response.body).toBe(text.slice(0, Math.floor(text.length / 2)));
  });

  test.each<FaultEffect>([{ kind: 'reset' }, { kind: 'resetInBody' }])(
    'break the connection: $kind',
    async effect => {
      switchOn(effect);
      await expect(shop.get(SEARCH)).rejects.toThrow();
    },
  );

  test('hang until the caller gives up', async () => {
    switchOn({ kind: 'hang' });
    await expect(shop.get(SEARCH).timeout(20)).rejects.toThrow(/[Tt]imeout/);
  });

  const page = async (offset: number) => {
    const { body } = await shop.get(`${SEARCH}&limit=2&offset=${offset}`);
    return (body.entities ?? []).map(
      (each: { displayText: string }) => each.displayText,
    );
  };

  // prettier-ignore
  test.each<[FaultEffect['kind'], FaultEffect, string[][]]>([
    ['missingPage',    { kind: 'missingPage' },    [['checkout-debug', 'orders'], []]],
    ['duplicatedPage', { kind: 'duplicatedPage' }, [['checkout-debug', 'orders'], ['checkout-debug', 'orders']]],
    ['shrinkingPage',  { kind: 'shrinkingPage' },  [['checkout-debug', 'orders'], ['stock-levels']]],
  ])('spoil a listing: %s', async (_kind, effect, expected) => {
    switchOn(effect, { skip: 1 });
    expect([await page(0), await page(2)]).toEqual(expected);
  });

  test('leave other routes alone', async () => {
    switchOn({ kind: 'status', status: 500 });
    await shop.get('/subjects').expect(200);
  });
});

describe('the request log', () => {
  beforeEach(async () => {
    shop = await openShop();
  });

  test('counts every call by environment, route and status', async () => {
    shop.simulator.faults.add({
      routes: [SEARCH_ROUTE],
      kind: 'reset',
      skip: 2,
    });
    await shop.get(SEARCH);
    await shop.anonymous(SEARCH);
    await shop.get(SEARCH).catch(() => undefined);
    expect(shop.simulator.requests.count({ route: SEARCH_ROUTE })).toBe(3);
    expect(
      shop.simulator.requests.summary().environments['env-shop01']?.routes,
    ).toEqual({
      [SEARCH_ROUTE]: { count: 3, byStatus: { 200: 1, 401: 1, none: 1 } },
    });
    expect(shop.simulator.requests.latest().at(-1)).toMatchObject({
      fault: 'reset',
    });
  });
});

describe('what no route answers', () => {
  beforeEach(async () => {
    shop = await openShop();
  });

  test.each([
    ['an unknown path', () => shop.get('/nope'), 404],
    [
      'a path that does not decode',
      () => shop.get('/subjects/%E0%A4%A/versions'),
      400,
    ],
    [
      'a body that is no JSON',
      () => shop.post('/subjects/x', {}).send('{'),
      400,
    ],
  ])('gets an error object for %s', async (_case, ask, status) => {
    const { body } = await ask().expect(status);
    expect(body).toEqual({ error_code: status, message: expect.any(String) });
  });
});

function basic(key: string, secret: string): string {
  return `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
}
