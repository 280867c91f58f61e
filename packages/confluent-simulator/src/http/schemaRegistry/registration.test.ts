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
    ['what is incompatible',        'orders-value', aRecord('Order', CITY), {},                            409, 40901, 'Schema being registered is incompatible with an earlier schema for subject "orders-value", details: [{errorType:'],
    ['what is no schema',           'new-value',    'oops',                {},                            422, 42201, 'Invalid schema'],
    ['an unknown type',             'new-value',    '{}',                  { schemaType: 'XML' },         422, 42201, 'Invalid schema type XML'],
    ['a reference to nothing',      'new-value',    CUSTOMER.schema,       { references: [{ name: 'x', subject: 'x', version: 1 }] }, 422, 42201, 'Invalid schema'],
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
    const look = (subject: string, schema: string) =>
      shop.post(`/subjects/${subject}`, { schema });
    expect(
      (await look(ADDRESS, aRecord('Address', CITY)).expect(200)).body,
    ).toMatchObject({
      subject: ADDRESS,
      version: 1,
      id: 100005,
    });
    expect((await look(ADDRESS, '"int"').expect(404)).body.error_code).toBe(
      40403,
    );
    expect((await look('nope', '"int"').expect(404)).body.error_code).toBe(
      40401,
    );
  });
});

describe('compatibility checks', () => {
  const check = (path: string, schema: string) =>
    shop.post(`/compatibility/subjects/${path}`, { schema });
  const bad = aRecord('Order', CITY);

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
