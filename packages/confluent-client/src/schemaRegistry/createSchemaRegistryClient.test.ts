// SPDX-License-Identifier: Apache-2.0
import { createRequestBudget } from '../http/requestBudget';
import incompatibleError from './__fixtures__/incompatibleError.json';
import jsonVersion from './__fixtures__/jsonVersion.json';
import { createSchemaRegistryClient } from './createSchemaRegistryClient';

interface Asked {
  method?: string;
  /** Path with query. */
  url: string;
  headers: Headers;
  body: unknown;
}

/** A client whose requests are answered by a function. */
function open(answer: (asked: Asked) => Response, maxResponseBytes?: number) {
  const asked: Asked[] = [];
  const client = createSchemaRegistryClient({
    baseUrl: 'http://registry.example/env-7k2mq9/',
    credentials: { type: 'apiKey', key: 'demo-key', secret: 'demo-secret' },
    budget: createRequestBudget({ requestsPerSecond: 75 }),
    maxResponseBytes,
    retryBaseDelayMs: 1,
    fetch: async (address, { method, headers, body }) => {
      const { pathname, search } = new URL(address);
      const request = {
        method,
        url: pathname.replace('/env-7k2mq9', '') + search,
        headers: new Headers(headers),
        body: typeof body === 'string' ? JSON.parse(body) : undefined,
      };
      asked.push(request);
      return answer(request);
    },
  });
  return { client, asked };
}

const refusal = (status: number, code: number) =>
  Response.json({ error_code: code, message: 'no' }, { status });

const schema = { schema: '{"type":"string"}', schemaType: 'AVRO' as const };

type Client = ReturnType<typeof open>['client'];

describe('a Schema Registry client', () => {
  // prettier-ignore
  test.each<[string, (client: Client) => Promise<unknown>, Response, string, unknown]>([
    ['every subject',              client => client.subjects(),                                       Response.json(['b', ':.x:a', 'a']), 'GET /subjects',                                         [':.x:a', 'a', 'b']],
    ['subjects with a prefix',     client => client.subjects({ prefix: ':.x:', deleted: true }),      Response.json([]),                  'GET /subjects?subjectPrefix=%3A.x%3A&deleted=true',     []],
    ['the versions of a subject',  client => client.versions('orders/v1'),                            Response.json([1, 2]),              'GET /subjects/orders%2Fv1/versions',                    [1, 2]],
    ['those that were deleted, too', client => client.versions('a', { deleted: true }),              Response.json([1, 2]),              'GET /subjects/a/versions?deleted=true',                 [1, 2]],
    ['one version',                client => client.schemaVersion(':.x:a b', 2),                      Response.json(jsonVersion),         'GET /subjects/:.x:a%20b/versions/2',                    expect.objectContaining({ schemaId: 100011 })],
    ['the latest version',         client => client.schemaVersion('a', 'latest'),                     Response.json(jsonVersion),         'GET /subjects/a/versions/latest',                       expect.objectContaining({ version: 1 })],
    ['a schema by its id',         client => client.schemaById(7),                                    Response.json({ schema: '"int"' }), 'GET /schemas/ids/7',                                    { schema: '"int"', schemaType: 'AVRO', references: [] }],
    ['a schema by the id of its context', client => client.schemaById(7, { subject: ':.x:a' }),       Response.json({ schema: '"int"' }), 'GET /schemas/ids/7?subject=%3A.x%3Aa',                  { schema: '"int"', schemaType: 'AVRO', references: [] }],
    ['a schema by its GUID',       client => client.schemaByGuid('a-1'),                              Response.json({ schema: '"int"', guid: 'a-1' }), 'GET /schemas/guids/a-1',               { schema: '"int"', guid: 'a-1', schemaType: 'AVRO', references: [] }],
    ['a check against one',        client => client.checkCompatibility('a', 3, schema),               Response.json({ is_compatible: true }), 'POST /compatibility/subjects/a/versions/3?verbose=true', { isCompatible: true, messages: [] }],
    ['a check against all',        client => client.checkCompatibility('a', 'all', schema),           Response.json({ is_compatible: true }), 'POST /compatibility/subjects/a/versions?verbose=true',   { isCompatible: true, messages: [] }],
    ['a registration',             client => client.registerSchema('a', schema),                      Response.json({ id: 100001 }),      'POST /subjects/a/versions',                             { schemaId: 100001 }],
    ['the version of a schema',    client => client.findVersion('a/b', schema),                       Response.json({ ...jsonVersion, version: 3 }), 'POST /subjects/a%2Fb',                       { schemaId: 100011, version: 3 }],
    ['the end of a version',       client => client.deleteVersion('a', 3),                            Response.json(3),                   'DELETE /subjects/a/versions/3',                         undefined],
    ['its end for good',           client => client.deleteVersion('a', 3, { isPermanent: true }),     Response.json(3),                   'DELETE /subjects/a/versions/3?permanent=true',          undefined],
    ['a level of its own',         client => client.compatibilityLevel('a'),                          Response.json({ compatibilityLevel: 'FULL' }), 'GET /config/a',                              { level: 'FULL', isOwn: true }],
  ])('asks for %s', async (_case, call, answer, request, expected) => {
    const { client, asked } = open(() => answer);
    expect(await call(client)).toEqual(expected);
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([request]);
  });

  it('accepts what the registry speaks, and asks for all it knows', async () => {
    const { client, asked } = open(() => Response.json({ id: 1 }));
    await client.registerSchema('a', schema);
    expect(asked[0]).toMatchObject({ body: schema });
    expect(Object.fromEntries(asked[0]!.headers)).toMatchObject({
      accept: expect.stringMatching(
        /^application\/vnd\.schemaregistry\.v1\+json/,
      ),
      'content-type': 'application/vnd.schemaregistry.v1+json',
      'confluent-accept-unknown-properties': 'true',
    });
  });

  // prettier-ignore
  test.each<[string, number]>([
    ['has none',                                    40408],
    ['is unknown, as older documents have it',      40401],
  ])("tells the registry's level when the subject %s", async (_case, code) => {
    const { client, asked } = open(({ url }) =>
      url === '/config/a?defaultToGlobal=true'
        ? Response.json({ compatibilityLevel: 'BACKWARD' })
        : refusal(404, code),
    );
    expect(await client.compatibilityLevel('a')).toEqual({ level: 'BACKWARD', isOwn: false });
    expect(asked).toHaveLength(2);
  });

  it('takes no other refusal for the lack of a level', async () => {
    const { client, asked } = open(() => refusal(403, 40301));
    await expect(client.compatibilityLevel('a')).rejects.toMatchObject({
      isForbidden: true,
    });
    expect(asked).toHaveLength(1);
  });

  // prettier-ignore
  test.each<[string, number]>([
    ['the subject is not there',        40401],
    ['the subject has no such schema',  40403],
  ])('finds no version when %s', async (_case, code) => {
    const { client } = open(() => refusal(404, code));
    expect(await client.findVersion('a', schema)).toBeUndefined();
  });

  // prettier-ignore
  test.each<[string, number, number]>([
    ['a path that nobody knows', 404, 404],
    ['a refusal',                403, 403],
    ['a schema that is none',    422, 42201],
  ])('does not take %s for the absence of a version', async (_case, status, code) => {
    const { client } = open(() => refusal(status, code));
    await expect(client.findVersion('a', schema)).rejects.toMatchObject({
      operation: 'schemaRegistry.findVersion',
      status,
      code,
    });
  });

  it('registers nothing again after an outcome that is unknown', async () => {
    const { client, asked } = open(() => {
      throw new TypeError('fetch failed');
    });
    await expect(client.registerSchema('a', schema)).rejects.toMatchObject({
      failure: 'connection',
      wasCertainlyNotDone: false,
    });
    expect(asked).toHaveLength(1);
  });

  it('says why a schema was not registered', async () => {
    const { client } = open(() =>
      Response.json(incompatibleError, { status: 409 }),
    );
    await expect(
      client.registerSchema('orders.placed.v1-value', schema),
    ).rejects.toMatchObject({
      operation: 'schemaRegistry.registerSchema',
      isConflict: true,
      code: 40901,
      message: expect.stringContaining('incompatible with an earlier schema'),
    });
  });

  test.each(['', '..'])('sends nothing for the subject %j', async subject => {
    const { client, asked } = open(() => Response.json([]));
    await expect(client.versions(subject)).rejects.toThrow(
      'cannot be asked for',
    );
    expect(asked).toEqual([]);
  });

  describe('reading many schemas', () => {
    const stored = Array.from({ length: 25 }, (_each, index) => ({
      ...jsonVersion,
      version: index + 1,
      schema: 'x'.repeat(100),
    }));

    /** Answers pages as a registry does whose own limit is 10. */
    const pageOf = ({ url }: Asked) => {
      const { searchParams } = new URL(url, 'http://registry.example');
      const offset = Number(searchParams.get('offset'));
      const limit = Math.min(10, Number(searchParams.get('limit')));
      return Response.json(stored.slice(offset, offset + limit));
    };

    const readAll = async (client: Client) => {
      const versions: number[] = [];
      for await (const page of client.schemas({
        latestOnly: true,
        prefix: 'orders',
      })) {
        versions.push(...page.map(({ version }) => version));
      }
      return versions;
    };

    it('goes on until an empty page, however short the pages are', async () => {
      const { client, asked } = open(pageOf);
      expect(await readAll(client)).toEqual(
        stored.map(({ version }) => version),
      );
      expect(asked.map(({ url }) => url)).toEqual(
        [0, 10, 20, 25].map(
          offset =>
            `/schemas?offset=${offset}&limit=1000&subjectPrefix=orders&latestOnly=true`,
        ),
      );
    });

    it('asks for half as many when an answer is too large', async () => {
      const { client, asked } = open(pageOf, 2_000);
      expect(await readAll(client)).toEqual(
        stored.map(({ version }) => version),
      );
      expect(
        asked
          .map(({ url }) => Number(/limit=(\d+)/.exec(url)?.[1]))
          .slice(0, 10),
      ).toEqual([1000, 500, 250, 125, 62, 31, 15, 7, 7, 7]);
    });

    it('fails when even one schema is too large', async () => {
      const { client } = open(pageOf, 100);
      await expect(readAll(client)).rejects.toMatchObject({
        failure: 'tooLarge',
      });
    });
  });
});
