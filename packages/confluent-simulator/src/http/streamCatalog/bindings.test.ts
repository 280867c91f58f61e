// SPDX-License-Identifier: Apache-2.0
import { openShop, ORDERS, type OpenShop } from '../../__testUtils__/openShop';

const TAGS = '/catalog/v1/entity/tags';
const METADATA = '/catalog/v1/entity/businessmetadata';
const TOPIC = '/catalog/v1/entity/type/kafka_topic/name';
const DEBUG = 'lsrc-shop01:lkc-shop01:checkout-debug';

const on = (entityName: string, typeName: string, more: object = {}) => ({
  typeName,
  entityType: 'kafka_topic',
  entityName,
  ...more,
});

let shop: OpenShop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

describe('tags of entities', () => {
  test('are put on, and answered with the long name', async () => {
    const { body } = await shop
      .post(TAGS, [on('lkc-shop01:checkout-debug', 'PII')])
      .expect(200);
    expect(body).toEqual([
      {
        typeName: 'PII',
        entityStatus: 'ACTIVE',
        entityType: 'kafka_topic',
        entityName: DEBUG,
      },
    ]);
    expect(shop.environment.topic('checkout-debug').tags).toEqual(['PII']);
  });

  test('are put on fields of schemas too', async () => {
    const total = 'lsrc-shop01:.:100001:shop.Order.total';
    await shop
      .post(TAGS, [{ ...on(total, 'PII'), entityType: 'sr_field' }])
      .expect(200);
    const { body } = await shop
      .get(`/catalog/v1/entity/type/sr_field/name/${total}`)
      .expect(200);
    expect(body.entity).toMatchObject({
      attributes: { name: 'total', qualifiedName: total },
      classifications: [{ typeName: 'PII' }],
    });
  });

  test('are judged one by one, inside a 200', async () => {
    const { body } = await shop
      .post(TAGS, [
        on(DEBUG, 'PII'),
        on(DEBUG, 'Nope'),
        on(ORDERS, 'PII'),
        on('lkc-shop01:x', 'PII'),
      ])
      .expect(200);
    expect(
      body.map(
        (each: { error?: { error_code: number } }) => each.error?.error_code,
      ),
    ).toEqual([undefined, 4040008, 4000027, 4040009]);
    expect(body[1]).toMatchObject(on(DEBUG, 'Nope'));
  });

  test('answer 404 with an array when the catalog knows none of the entities', async () => {
    const { body } = await shop
      .post(TAGS, [on('lkc-shop01:x', 'PII')])
      .expect(404);
    expect(body).toEqual([expect.objectContaining({ error_code: 4040009 })]);
  });

  test('take the body of Apache Atlas for a good one and do nothing', async () => {
    await shop
      .post(TAGS, [{ classification: { typeName: 'PII' }, entityGuids: ['x'] }])
      .expect(200);
    expect(shop.environment.topic('checkout-debug').tags).toEqual([]);
  });

  test('do not go on entities they are not for', async () => {
    await shop.post('/catalog/v1/types/tagdefs', [
      { name: 'Schemas', entityTypes: ['sr_schema'] },
    ]);
    const { body } = await shop.post(TAGS, [on(ORDERS, 'Schemas')]).expect(200);
    expect(body[0].error.error_code).toBe(4000085);
  });

  test('are updated only where they are on', async () => {
    const { body } = await shop
      .put(TAGS, [on(ORDERS, 'PII'), on(DEBUG, 'PII')])
      .expect(200);
    expect(body[0].error).toBeUndefined();
    expect(body[1].error.error_code).toBe(4000109);
  });

  test.each([
    ['tags', `${TOPIC}/lkc-shop01:nope/tags/PII`],
    [
      'business metadata',
      `${TOPIC}/lkc-shop01:nope/businessmetadata/DataProduct`,
    ],
  ])(
    'answer a 404 with an array when %s are taken off what is not there',
    async (_what, path) => {
      const { body } = await shop.del(path).expect(404);
      expect(body).toEqual([expect.objectContaining({ error_code: 4040009 })]);
    },
  );

  test('are not put on by a definition that is not to be seen yet', async () => {
    shop.environment.setCatalogDelay({ reads: 1 });
    await shop.post('/catalog/v1/types/tagdefs', [{ name: 'Late' }]);
    const put = async () =>
      (await shop.post(TAGS, [on(ORDERS, 'Late')]).expect(200)).body[0].error
        ?.error_code;
    expect(await put()).toBe(4040008);
    await shop.get('/catalog/v1/types/tagdefs/Late').expect(404);
    await shop.get('/catalog/v1/types/tagdefs/Late').expect(200);
    expect(await put()).toBeUndefined();
  });

  test('are taken off once', async () => {
    await shop.del(`${TOPIC}/${ORDERS}/tags/PII`).expect(204);
    expect(shop.environment.topic('orders').tags).toEqual(['DataProduct']);
    const { body } = await shop.del(`${TOPIC}/${ORDERS}/tags/PII`).expect(400);
    expect(body.error_code).toBe(4000109);
  });

  test('need a list of items', async () => {
    const { body } = await shop.post(TAGS, on(ORDERS, 'PII')).expect(400);
    expect(body.error_code).toBe(4000026);
  });
});

describe('business metadata of entities', () => {
  const about = (attributes: object) => ({ attributes });

  test('is put on', async () => {
    const item = on(DEBUG, 'DataProduct', about({ owner: '@me' }));
    const { body } = await shop.post(METADATA, [item]).expect(200);
    expect(body).toEqual([item]);
    expect(shop.environment.topic('checkout-debug').businessMetadata).toEqual({
      DataProduct: { owner: '@me' },
    });
  });

  test('replaces, in an update, the attributes that are named', async () => {
    await shop
      .put(METADATA, [on(ORDERS, 'DataProduct', about({ sla: 'tier-3' }))])
      .expect(200);
    expect(
      shop.environment.topic('orders').businessMetadata.DataProduct,
    ).toEqual({
      owner: '@checkout',
      domain: 'sales',
      sla: 'tier-3',
      quality: 'authoritative',
    });
  });

  // prettier-ignore
  test.each<[string, 'post' | 'put', object, number]>([
    ['create what is there already',     'post', on(ORDERS, 'DataProduct', about({ owner: 'x' })),           4000151],
    ['update what is not there',         'put',  on(DEBUG, 'DataProduct', about({ owner: 'x' })),            4000150],
    ['use an unknown attribute',         'post', on(DEBUG, 'DataProduct', about({ nope: 'x' })),             4000149],
    ['write more than fits',             'post', on(DEBUG, 'DataProduct', about({ owner: 'x'.repeat(5001) })), 4000026],
    ['use unknown business metadata',    'post', on(DEBUG, 'Nope', about({ owner: 'x' })),                   4040001],
    ['leave out what is not optional',   'post', on(DEBUG, 'Strict', about({})),                             4000150],
    ['write something else than text',   'post', on(DEBUG, 'DataProduct', about({ owner: 1 })),              4000026],
  ])('does not %s', async (_case, method, item, code) => {
    shop.environment.vocabulary.defineBusinessMetadata({
      name: 'Strict',
      attributes: [{ name: 'needed', isOptional: false }],
    });
    const { body } = await shop[method](METADATA, [item]).expect(200);
    expect(body[0].error.error_code).toBe(code);
  });

  test('may say nothing with an empty text', async () => {
    await shop
      .put(METADATA, [on(ORDERS, 'DataProduct', about({ sla: '' }))])
      .expect(200);
    const { body } = await shop.get(`${TOPIC}/${ORDERS}/businessmetadata`);
    expect(body[0].attributes).toMatchObject({ sla: '', owner: '@checkout' });
  });

  test.each([
    ['HTML', '<script>alert("x")</script>'],
    ['quotes of every sort', `"'\`„“»«\\`],
    ['several lines', 'one\ntwo\r\nthree'],
    ['as many characters as fit', 'ä'.repeat(5000)],
  ])('keeps %s as it is', async (_what, text) => {
    const item = on(DEBUG, 'DataProduct', about({ description: text }));
    await shop.post(METADATA, [item]).expect(200);
    const { body } = await shop.get(`${TOPIC}/${DEBUG}/businessmetadata`);
    expect(body[0].attributes.description).toBe(text);
  });

  test('is taken off once', async () => {
    await shop
      .del(`${TOPIC}/${ORDERS}/businessmetadata/DataProduct`)
      .expect(204);
    expect(shop.environment.topic('orders').businessMetadata).toEqual({});
    await shop
      .del(`${TOPIC}/${ORDERS}/businessmetadata/DataProduct`)
      .expect(400);
  });
});

describe.each([
  ['tags', '/catalog/v1/types/tagdefs', { description: 'New' }],
  [
    'business metadata',
    '/catalog/v1/types/businessmetadatadefs',
    { description: 'New', attributeDefs: [{ name: 'a', isOptional: 'true' }] },
  ],
])('definitions of %s', (_sort, path, content) => {
  test('are made once', async () => {
    const { body } = await shop.post(path, [
      { name: 'New', ...content },
      { name: 'DataProduct' },
    ]);
    expect(body[0]).toMatchObject({
      name: 'New',
      version: 1,
      typeVersion: '1.0',
      createdBy: 'root',
    });
    expect(body[1].error.error_code).toBe(4090001);
  });

  test('count their updates', async () => {
    await shop.post(path, [{ name: 'New', ...content }]);
    const { body } = await shop.put(path, [
      { name: 'New', ...content },
      { name: 'Nope' },
    ]);
    expect(body[0]).toMatchObject({ version: 2, typeVersion: '1.1' });
    expect(body[1].error.error_code).toBe(4040001);
  });

  test('are listed, by prefix too, and read bare', async () => {
    await shop.post(path, [{ name: 'New', ...content }]);
    const names = async (query: string) =>
      (await shop.get(path + query)).body.map(
        (each: { name: string }) => each.name,
      );
    expect(await names('')).toEqual(
      expect.arrayContaining(['DataProduct', 'New']),
    );
    expect(await names('?prefix=Ne')).toEqual(['New']);
    expect((await shop.get(`${path}/New`)).body.name).toBe('New');
    expect((await shop.get(`${path}/Nope`).expect(404)).body.error_code).toBe(
      4040001,
    );
  });

  test('go only when nothing uses them', async () => {
    await shop.post(path, [{ name: 'New', ...content }]);
    await shop.del(`${path}/New`).expect(204);
    await shop.get(`${path}/New`).expect(404);
    const { body } = await shop.del(`${path}/DataProduct`).expect(409);
    expect(body.error_code).toBe(4090002);
  });

  test('are not made a second time while they are not to be seen yet', async () => {
    shop.environment.setCatalogDelay({ reads: 9 });
    await shop.post(path, [{ name: 'New', ...content }]);
    await shop.get(`${path}/New`).expect(404);
    const { body } = await shop.post(path, [{ name: 'New', ...content }]);
    expect(body[0].error.error_code).toBe(4090001);
  });

  test('may have a name of 8,192 characters, and no more', async () => {
    const longest = 'N'.repeat(8192);
    const { body } = await shop.post(path, [
      { ...content, name: longest },
      { ...content, name: `${longest}N` },
    ]);
    expect(body[0]).toMatchObject({ name: longest, version: 1 });
    expect(body[1].error.error_code).toBe(4000026);
  });

  test('that are not there cannot be deleted', async () => {
    const { body } = await shop.del(`${path}/Nope`).expect(404);
    expect(body.error_code).toBe(4040001);
  });

  test.each(['1st', 'no-dash', ''])('are not called %j', async name => {
    const { body } = await shop.post(path, [{ ...content, name }]);
    expect(body[0].error.error_code).toBe(4000026);
  });
});

describe('attributes of a business metadata definition', () => {
  const path = '/catalog/v1/types/businessmetadatadefs';

  test('may be more than before, when the new ones are optional', async () => {
    await shop.post(path, [{ name: 'New', attributeDefs: [{ name: 'a' }] }]);
    const { body } = await shop.put(path, [
      {
        name: 'New',
        attributeDefs: [{ name: 'a' }, { name: 'b', isOptional: true }],
      },
    ]);
    expect(
      body[0].attributeDefs.map(
        ({ name, isOptional }: { name: string; isOptional: boolean }) => [
          name,
          isOptional,
        ],
      ),
    ).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  test('are texts with options that are texts', async () => {
    const { body } = await shop.get(`${path}/DataProduct`);
    expect(body.attributeDefs[0]).toMatchObject({
      name: 'owner',
      typeName: 'string',
      isOptional: true,
      options: { applicableEntityTypes: '["cf_entity"]', maxStrLength: '5000' },
    });
  });

  test.each([
    ['lose an attribute', [{ name: 'a' }], [{ name: 'b', isOptional: true }]],
    [
      'gain one that is not optional',
      [{ name: 'a' }],
      [{ name: 'a' }, { name: 'b' }],
    ],
    ['gain a first one that is not optional', [], [{ name: 'a' }]],
  ])('do not %s', async (_case, before, after) => {
    await shop.post(path, [{ name: 'New', attributeDefs: before }]);
    const { body } = await shop.put(path, [
      { name: 'New', attributeDefs: after },
    ]);
    expect(body[0].error.error_code).toBe(4000026);
  });
});
