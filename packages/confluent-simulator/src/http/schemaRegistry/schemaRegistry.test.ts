// SPDX-License-Identifier: Apache-2.0
import { openShop, type OpenShop } from '../../__testUtils__/openShop';

const ADDRESS = 'shop.Address';
const record = (name: string, ...fields: object[]) =>
  JSON.stringify({ type: 'record', name, namespace: 'shop', fields });
const city = { name: 'city', type: 'string' };
const customer = {
  schema: record('Customer', { name: 'lives', type: ADDRESS }),
  references: [{ name: ADDRESS, subject: ADDRESS, version: 1 }],
};

let shop: OpenShop;
beforeEach(async () => {
  shop = await openShop();
  const { environment } = shop;
  environment.registerSchema(ADDRESS, { schema: record('Address', city) });
  environment.registerSchema('customers-value', {
    ...customer,
    metadata: { properties: { owner: 'loyalty' } },
    registeredAt: '2026-11-01T08:00:00Z',
  });
  environment.registerSchema(':.staging:orders-value', { schema: '"string"' });
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
    ['vnd.schemaregistry.v1+json when nothing is asked for', '*/*', 'application/vnd.schemaregistry.v1+json'],
    ['plain JSON when that is', 'application/json', 'application/json'],
  ])('are answered as %s', async (_case, accept, expected) => {
    const { headers } = await shop.get('/subjects').set('accept', accept);
    expect(headers['content-type']).toBe(expected);
  });
});

describe('versions', () => {
  test('are listed', async () => {
    expect((await shop.get('/subjects/orders-value/versions')).body).toEqual([1, 2]);
  });

  test.each(['latest', '-1', '2'])('are read as %s', async version => {
    const { body } = await shop.get(`/subjects/orders-value/versions/${version}`).expect(200);
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
      references: customer.references,
      metadata: { properties: { owner: 'loyalty' } },
    });
  });

  test('have newer properties only for those who know them', async () => {
    const path = '/subjects/customers-value/versions/1';
    expect((await shop.get(path)).body).not.toHaveProperty('ts');
    const { body } = await shop.get(path).set('Confluent-Accept-Unknown-Properties', 'true');
    expect(body).toMatchObject({
      ts: Date.parse('2026-11-01T08:00:00Z'),
      guid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test('are read as text, in the context of the path, and by their metadata', async () => {
    const text = await shop.get('/contexts/.staging/subjects/orders-value/versions/1/schema');
    expect(text.text).toBe('"string"');
    const found = await shop.get('/subjects/customers-value/metadata?key=owner&value=loyalty');
    expect(found.body.version).toBe(1);
    await shop.get('/subjects/customers-value/metadata?key=owner&value=nobody').expect(404);
  });

  test('know the ids of those that refer to them', async () => {
    const { body } = await shop.get(`/subjects/${ADDRESS}/versions/1/referencedby`);
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

  test('share an id between subjects', async () => {
    shop.environment.registerSchema('other-value', { schema: record('Address', city) });
    const { body } = await shop.get('/schemas/ids/100005/subjects');
    expect(body).toEqual(['other-value', ADDRESS]);
  });

  test.each([
    ['every version', '/schemas?subjectPrefix=orders', [1, 2]],
    ['the latest ones', '/schemas?subjectPrefix=orders&latestOnly=true', [2]],
    ['a page', '/schemas?subjectPrefix=orders&limit=1&offset=1', [2]],
  ])('are listed: %s', async (_case, path, expected) => {
    const { body } = await shop.get(path).expect(200);
    expect(body.map((each: { version: number }) => each.version)).toEqual(expected);
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

describe('registering', () => {
  const register = (subject: string, schema: string, more: object = {}) =>
    shop.post(`/subjects/${subject}/versions`, { schema, ...more });

  test('gives an id, and the same one again', async () => {
    const first = await register('new-value', '"int"').expect(200);
    const second = await register('new-value', ' "int" ').expect(200);
    expect(first.body).toEqual({ id: 100008 });
    expect(second.body).toEqual(first.body);
    expect((await shop.get('/subjects/new-value/versions')).body).toEqual([1]);
  });

  test('lets the catalog discover the topic', async () => {
    shop.environment.addTopic({ name: 'new', indexed: false });
    const path = '/catalog/v1/entity/type/kafka_topic/name/lkc-shop01:new';
    await shop.get(path).expect(404);
    await register('new-value', '"int"').expect(200);
    await shop.get(path).expect(200);
  });

  // prettier-ignore
  test.each<[string, string, string, object, number, number, string]>([
    ['what is incompatible',        'orders-value', record('Order', city), {},                            409, 40901, 'Schema being registered is incompatible with an earlier schema for subject "orders-value", details: [{errorType:'],
    ['what is no schema',           'new-value',    'oops',                {},                            422, 42201, 'Invalid schema'],
    ['an unknown type',             'new-value',    '{}',                  { schemaType: 'XML' },         422, 42201, 'Invalid schema type XML'],
    ['a reference to nothing',      'new-value',    customer.schema,       { references: [{ name: 'x', subject: 'x', version: 1 }] }, 422, 42201, 'Invalid schema'],
    ['a body without a schema',     'new-value',    '',                    {},                            422, 42201, 'Invalid schema'],
    ['what nobody can judge',       'stock-levels-value', '{"oneOf":[{"type":"object"}]}', { schemaType: 'JSON' }, 501, 50101, 'The simulator cannot say'],
  ])('refuses %s', async (_case, subject, schema, more, status, code, message) => {
    const { body } = await register(subject, schema, more).expect(status);
    expect(body.error_code).toBe(code);
    expect(body.message).toContain(message);
  });

  test('refuses a subject that is read only', async () => {
    await shop.put('/mode/new-value', { mode: 'READONLY' }).expect(200);
    const { body } = await register('new-value', '"int"').expect(422);
    expect(body.error_code).toBe(42205);
  });

  test('finds what is registered, and tells what is not from what is nowhere', async () => {
    const look = (subject: string, schema: string) => shop.post(`/subjects/${subject}`, { schema });
    expect((await look(ADDRESS, record('Address', city)).expect(200)).body).toMatchObject({
      subject: ADDRESS,
      version: 1,
      id: 100005,
    });
    expect((await look(ADDRESS, '"int"').expect(404)).body.error_code).toBe(40403);
    expect((await look('nope', '"int"').expect(404)).body.error_code).toBe(40401);
  });
});

describe('compatibility checks', () => {
  const check = (path: string, schema: string) => shop.post(`/compatibility/subjects/${path}`, { schema });
  const bad = record('Order', city);

  // prettier-ignore
  test.each<[string, string, string, object]>([
    ['what fits',                       'orders-value/versions/latest',              '{"type":"record","name":"Order","namespace":"shop","fields":[{"name":"orderId","type":"string"},{"name":"total","type":"double"}]}', { is_compatible: true }],
    ['what does not',                   'orders-value/versions/latest',              bad,    { is_compatible: false }],
    ['what does not, and why',          'orders-value/versions/latest?verbose=true', bad,    { is_compatible: false, messages: expect.arrayContaining(['{oldSchemaVersion: 2}']) }],
    ['against an older version',        'orders-value/versions/1?verbose=true',      bad,    { is_compatible: false, messages: expect.arrayContaining(['{oldSchemaVersion: 1}']) }],
    ['against all that count',          'orders-value/versions?verbose=true',        bad,    { is_compatible: false, messages: expect.arrayContaining(['{oldSchemaVersion: 2}']) }],
    ['the first of an unknown subject', 'nope/versions/latest',                      bad,    { is_compatible: true }],
  ])('judge %s', async (_case, path, schema, expected) => {
    expect((await check(path, schema).expect(200)).body).toEqual(expected);
  });

  test('refuse an unknown version of an unknown subject', async () => {
    const { body } = await check('nope/versions/3', bad).expect(404);
    expect(body.error_code).toBe(40402);
  });

  test('register nothing', async () => {
    await check('nope/versions/latest', bad);
    await shop.get('/subjects/nope/versions').expect(404);
  });
});

describe('levels and modes', () => {
  test('are read under another name than they are written', async () => {
    expect((await shop.get('/config')).body).toEqual({ compatibilityLevel: 'BACKWARD' });
    expect((await shop.put('/config', { compatibility: 'full' })).body).toEqual({ compatibility: 'FULL' });
    expect((await shop.get('/config')).body).toEqual({ compatibilityLevel: 'FULL' });
    expect((await shop.del('/config')).body).toEqual({ compatibilityLevel: 'FULL' });
  });

  // prettier-ignore
  test.each<[string, string, number, object]>([
    ['its own',                     '/config/orders-value',                            200, { compatibilityLevel: 'FULL' }],
    ['none of its own',             '/config/payments-value',                          404, { error_code: 40408, message: "Subject 'payments-value' does not have subject-level compatibility configured" }],
    ['the one above when asked',    '/config/payments-value?defaultToGlobal=true',     200, { compatibilityLevel: 'BACKWARD' }],
    ['no mode of its own',          '/mode/payments-value',                            404, { error_code: 40409, message: "Subject 'payments-value' does not have subject-level mode configured" }],
    ['the mode above when asked',   '/mode/payments-value?defaultToGlobal=true',       200, { mode: 'READWRITE' }],
    ['the mode of all',             '/mode',                                           200, { mode: 'READWRITE' }],
  ])('of a subject: %s', async (_case, path, status, expected) => {
    expect((await shop.get(path).expect(status)).body).toEqual(expected);
  });

  test('of a subject can be set and taken away', async () => {
    await shop.put('/config/payments-value', { compatibility: 'NONE' }).expect(200);
    expect((await shop.del('/config/payments-value')).body).toEqual({ compatibilityLevel: 'NONE' });
    await shop.get('/config/payments-value').expect(404);
    await shop.put('/mode/payments-value', { mode: 'READONLY' }).expect(200);
    expect((await shop.del('/mode/payments-value')).body).toEqual({ mode: 'READONLY' });
  });

  test.each([
    ['/config', { compatibility: 'SIDEWAYS' }, 42203],
    ['/mode', { mode: 'SIDEWAYS' }, 42204],
  ])('that do not exist are refused by %s', async (path, body, code) => {
    expect((await shop.put(path, body).expect(422)).body.error_code).toBe(code);
  });
});

describe('deleting', () => {
  test('hides a subject, whose ids still resolve, and then removes it', async () => {
    expect((await shop.del('/subjects/orders-value').expect(200)).body).toEqual([1, 2]);
    expect((await shop.get('/subjects?subjectPrefix=orders')).body).toEqual([]);
    expect((await shop.get('/subjects?subjectPrefix=orders&deleted=true')).body).toEqual(['orders-value']);
    await shop.get('/schemas/ids/100001').expect(200);
    expect((await shop.del('/subjects/orders-value?permanent=true').expect(200)).body).toEqual([1, 2]);
    expect((await shop.get('/subjects?subjectPrefix=orders&deleted=true')).body).toEqual([]);
  });

  test('goes on counting after the soft step and starts again after the hard one', async () => {
    const register = () => shop.post('/subjects/t/versions', { schema: '"int"' });
    await register();
    await shop.del('/subjects/t');
    await register();
    expect((await shop.get('/subjects/t/versions')).body).toEqual([2]);
    await shop.del('/subjects/t');
    await shop.del('/subjects/t?permanent=true');
    await register();
    expect((await shop.get('/subjects/t/versions')).body).toEqual([1]);
  });

  test('takes one version', async () => {
    expect((await shop.del('/subjects/orders-value/versions/1').expect(200)).body).toBe(1);
    expect((await shop.get('/subjects/orders-value/versions')).body).toEqual([2]);
  });

  // prettier-ignore
  test.each<[string, string[], string, number, number]>([
    ['an unknown subject',                   [],                                    '/subjects/nope',                             404, 40401],
    ['a subject for good, at once',          [],                                    '/subjects/orders-value?permanent=true',      404, 40405],
    ['a subject twice',                      ['/subjects/orders-value'],            '/subjects/orders-value',                     404, 40404],
    ['a version for good, at once',          [],                                    '/subjects/orders-value/versions/1?permanent=true', 404, 40407],
    ['a version twice',                      ['/subjects/orders-value/versions/1'], '/subjects/orders-value/versions/1',          404, 40406],
    ['a version that is not there',          [],                                    '/subjects/orders-value/versions/9',          404, 40402],
    ['what others refer to',                 [],                                    `/subjects/${ADDRESS}`,                       422, 42206],
  ])('refuses %s', async (_case, before, path, status, code) => {
    for (const each of before) await shop.del(each).expect(200);
    expect((await shop.del(path).expect(status)).body.error_code).toBe(code);
  });
});

test('the registry says which it is', async () => {
  expect((await shop.get('/v1/metadata/id')).body.scope.clusters).toMatchObject({
    'kafka-cluster': 'lsrc-shop01',
  });
  expect((await shop.get('/v1/metadata/version')).body.version).toMatch(/^\d+\.\d+\.\d+$/);
});
