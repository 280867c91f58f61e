// SPDX-License-Identifier: Apache-2.0
import {
  aRecord,
  ADDRESS,
  CITY,
  CUSTOMER,
  openRegistry,
} from '../../__testUtils__/openRegistry';
import type { OpenShop } from '../../__testUtils__/openShop';

let shop: OpenShop;
beforeEach(async () => {
  shop = await openRegistry();
});
afterEach(() => shop.close());

describe('subjects', () => {
  const ALL = [
    ':.staging:orders-value',
    'customers-value',
    'orders-value',
    'payments-value',
    'shop.Address',
    'stock-levels-value',
  ];

  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['those of every context, sorted',    '/subjects',                                        ALL],
    ['a page of them',                    '/subjects?offset=1&limit=2',                       ['customers-value', 'orders-value']],
    ['all for a limit of 0',              '/subjects?limit=0',                                ALL],
    ['by prefix',                         '/subjects?subjectPrefix=o',                        ['orders-value']],
    ['by prefix in every context',        '/subjects?subjectPrefix=:*:o',                     [':.staging:orders-value', 'orders-value']],
    ['those of one context',              '/subjects?subjectPrefix=:.staging:',               [':.staging:orders-value']],
    ['those of the default context',      '/subjects?subjectPrefix=',                         ALL.slice(1)],
    ['those below the path of a context', '/contexts/.staging/subjects',                      [':.staging:orders-value']],
    ['contexts',                          '/contexts',                                        ['.', '.staging']],
  ])('are listed: %s', async (_case, path, expected) => {
    expect((await shop.get(path).expect(200)).body).toEqual(expected);
  });

  test.each([
    [
      'vnd.schemaregistry.v1+json when nothing is asked for',
      '*/*',
      'application/vnd.schemaregistry.v1+json',
    ],
    ['plain JSON when that is', 'application/json', 'application/json'],
  ])('are answered as %s', async (_case, accept, expected) => {
    const { headers } = await shop.get('/subjects').set('accept', accept);
    expect(headers['content-type']).toBe(expected);
  });
});

describe('versions', () => {
  test('are listed', async () => {
    expect((await shop.get('/subjects/orders-value/versions')).body).toEqual([
      1, 2,
    ]);
  });

  test.each(['latest', '-1', '2'])('are read as %s', async version => {
    const { body } = await shop
      .get(`/subjects/orders-value/versions/${version}`)
      .expect(200);
    expect(body).toEqual({
      subject: 'orders-value',
      version: 2,
      id: 100002,
      schema: expect.stringContaining('"channel"'),
    });
  });

  test('say their type unless it is Avro, and what they refer to', async () => {
    const json = await shop.get('/subjects/stock-levels-value/versions/1');
    expect(json.body.schemaType).toBe('JSON');
    const avro = await shop.get('/subjects/customers-value/versions/1');
    expect(avro.body).not.toHaveProperty('schemaType');
    expect(avro.body).toMatchObject({
      references: CUSTOMER.references,
      metadata: { properties: { owner: 'loyalty' } },
    });
  });

  test('have newer properties only for those who know them', async () => {
    const path = '/subjects/customers-value/versions/1';
    expect((await shop.get(path)).body).not.toHaveProperty('ts');
    const { body } = await shop
      .get(path)
      .set('Confluent-Accept-Unknown-Properties', 'true');
    expect(body).toMatchObject({
      ts: Date.parse('2026-11-01T08:00:00Z'),
      guid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test('are read as text, in the context of the path, and by their metadata', async () => {
    const text = await shop.get(
      '/contexts/.staging/subjects/orders-value/versions/1/schema',
    );
    expect(text.text).toBe('"string"');
    const found = await shop.get(
      '/subjects/customers-value/metadata?key=owner&value=loyalty',
    );
    expect(found.body.version).toBe(1);
    await shop
      .get('/subjects/customers-value/metadata?key=owner&value=nobody')
      .expect(404);
  });

  test('know the ids of those that refer to them', async () => {
    const { body } = await shop.get(
      `/subjects/${ADDRESS}/versions/1/referencedby`,
    );
    expect(body).toEqual([100006]);
  });

  // prettier-ignore
  test.each<[string, string, number, number, string]>([
    ['of an unknown subject', '/subjects/nope/versions',             404, 40401, "Subject 'nope' not found."],
    ['of an unknown subject', '/subjects/nope/versions/latest',      404, 40401, "Subject 'nope' not found."],
    ['that are not there',    '/subjects/orders-value/versions/7',   404, 40402, 'Version 7 not found.'],
    ['that cannot be',        '/subjects/orders-value/versions/0',   422, 42202, "The specified version '0' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\""],
    ['that are no numbers',   '/subjects/orders-value/versions/one', 422, 42202, "The specified version 'one' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\""],
  ])('are refused %s: %s', async (_case, path, status, code, message) => {
    const { body } = await shop.get(path).expect(status);
    expect(body).toEqual({ error_code: code, message });
  });
});

describe('schemas', () => {
  // prettier-ignore
  test.each<[string, string, unknown]>([
    ['by id',                   '/schemas/ids/100003',                { schemaType: 'PROTOBUF', schema: expect.stringContaining('message Payment') }],
    ['as text',                 '/schemas/ids/100007/schema',         'string'],
    ['the subjects of an id',   '/schemas/ids/100001/subjects',       ['orders-value']],
    ['the versions of an id',   '/schemas/ids/100002/versions',       [{ subject: 'orders-value', version: 2 }]],
    ['the types',               '/schemas/types',                     ['JSON', 'PROTOBUF', 'AVRO']],
  ])('are read: %s', async (_case, path, expected) => {
    expect((await shop.get(path).expect(200)).body).toEqual(expected);
  });

  test('that no id leads to are not found', async () => {
    const { body } = await shop.get('/schemas/ids/5').expect(404);
    expect(body).toEqual({ error_code: 40403, message: 'Schema 5 not found' });
  });

  test('are read by GUID, and not found when there is none', async () => {
    const { guid } = shop.environment.registry.schema(100003)!;
    const { body } = await shop.get(`/schemas/guids/${guid}`).expect(200);
    expect(body).toMatchObject({ schemaType: 'PROTOBUF' });
    await shop.get('/schemas/guids/none').expect(404);
  });

  test('share an id between subjects', async () => {
    shop.environment.registerSchema('other-value', {
      schema: aRecord('Address', CITY),
    });
    const { body } = await shop.get('/schemas/ids/100005/subjects');
    expect(body).toEqual(['other-value', ADDRESS]);
  });

  test.each([
    ['every version', '/schemas?subjectPrefix=orders', [1, 2]],
    ['the latest ones', '/schemas?subjectPrefix=orders&latestOnly=true', [2]],
    ['a page', '/schemas?subjectPrefix=orders&limit=1&offset=1', [2]],
  ])('are listed: %s', async (_case, path, expected) => {
    const { body } = await shop.get(path).expect(200);
    expect(body.map((each: { version: number }) => each.version)).toEqual(
      expected,
    );
  });

  test('come 1,000 at a time, also when more are asked for', async () => {
    for (let i = 0; i < 1100; i += 1) {
      shop.environment.registerSchema(`s${i}`, { schema: '"int"' });
    }
    for (const limit of ['', '&limit=5000', '&limit=-1', '&limit=1000']) {
      const { body } = await shop.get(`/schemas?subjectPrefix=s${limit}`);
      expect(body).toHaveLength(1000);
    }
  });
});

test('the registry says which it is', async () => {
  expect((await shop.get('/v1/metadata/id')).body.scope.clusters).toMatchObject(
    {
      'kafka-cluster': 'lsrc-shop01',
    },
  );
  expect((await shop.get('/v1/metadata/version')).body.version).toMatch(
    /^\d+\.\d+\.\d+$/,
  );
});

describe('a Protobuf schema', () => {
  it.each(['/schemas/ids/%', '/subjects/payments-value/versions/1'])(
    'is compiled when that is asked for: %s',
    async path => {
      const { id } = (
        await shop.get('/subjects/payments-value/versions/1').expect(200)
      ).body;
      const address = path.replace('%', id);
      const text = (await shop.get(address).expect(200)).body.schema;
      const { body } = await shop
        .get(`${address}?format=serialized`)
        .expect(200);
      expect(text).toMatch(/^syntax/);
      expect(Buffer.from(body.schema, 'base64').toString('latin1')).toMatch(
        /Payment/,
      );
    },
  );

  it('is an affair of Protobuf: others stay as they are', async () => {
    const { body } = await shop
      .get('/subjects/orders-value/versions/1?format=serialized')
      .expect(200);
    expect(JSON.parse(body.schema)).toMatchObject({ type: 'record' });
  });
});
