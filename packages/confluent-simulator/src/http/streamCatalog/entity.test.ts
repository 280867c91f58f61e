// SPDX-License-Identifier: Apache-2.0
import { openShop, ORDERS, type OpenShop } from '../../__testUtils__/openShop';

const TOPIC = '/catalog/v1/entity/type/kafka_topic/name';

describe('direct reads', () => {
  let shop: OpenShop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  test.each([
    ['long', ORDERS],
    ['short', 'lkc-shop01:orders'],
    ['percent-encoded', encodeURIComponent(ORDERS)],
  ])('find a topic by its %s qualified name', async (_case, name) => {
    const { body } = await shop.get(`${TOPIC}/${name}`).expect(200);
    expect(body.entity.attributes.qualifiedName).toBe(ORDERS);
  });

  test('show tags, business metadata and cluster', async () => {
    const { body } = await shop.get(`${TOPIC}/${ORDERS}`).expect(200);
    expect(body.referredEntities).toEqual({});
    expect(body.entity.classifications).toEqual([
      expect.objectContaining({
        typeName: 'DataProduct',
        attributes: { __color: 'BLUE_DARK' },
      }),
      expect.objectContaining({ typeName: 'PII' }),
    ]);
    expect(body.entity.businessAttributes).toEqual({
      DataProduct: {
        owner: '@checkout',
        domain: 'sales',
        sla: 'tier-1',
        quality: 'authoritative',
        __bmName: 'DataProduct',
      },
    });
    expect(body.entity.relationshipAttributes.logical_cluster).toMatchObject({
      typeName: 'kafka_logical_cluster',
      displayText: 'shop-eu',
    });
  });

  test('show null for attributes without a value', async () => {
    const { body } = await shop.get(`${TOPIC}/lkc-shop01:checkout-debug`);
    expect(body.entity.attributes).toMatchObject({
      owner: null,
      description: null,
    });
  });

  test('leave out tags and business metadata when there are none', async () => {
    const { body } = await shop.get(`${TOPIC}/lkc-shop01:checkout-debug`);
    expect(body.entity).not.toHaveProperty('classifications');
    expect(body.entity).not.toHaveProperty('businessAttributes');
    expect(body.entity.labels).toEqual([]);
  });

  test('leave out relationships when told to', async () => {
    const { body } = await shop.get(
      `${TOPIC}/${ORDERS}?ignoreRelationships=true`,
    );
    expect(body.entity).not.toHaveProperty('relationshipAttributes');
  });

  test('write numbers that JavaScript cannot hold', async () => {
    const { text } = await shop.get(`${TOPIC}/${ORDERS}`);
    expect(text).toContain('"flushMs":9223372036854775807,');
  });

  test.each([
    ['kafka_logical_cluster', 'lkc-shop01', 'shop-eu'],
    ['cf_environment', 'env-shop01', 'shop'],
    ['sr_subject_version', 'lsrc-shop01:.:orders-value:1', 'orders-value'],
    ['sr_schema', 'lsrc-shop01:.:100001', 'Order'],
  ])('find a %s', async (typeName, qualifiedName, name) => {
    const { body } = await shop
      .get(`/catalog/v1/entity/type/${typeName}/name/${qualifiedName}`)
      .expect(200);
    expect(body.entity).toMatchObject({
      typeName,
      attributes: { name, qualifiedName },
    });
  });

  const MISSING = {
    error_code: 4040009,
    message:
      'Instance kafka_topic with unique attribute {qualifiedName=lkc-shop01:nope} does not exist',
  };

  test.each([
    ['an object for the entity itself', '', MISSING],
    ['an array for its tags', '/tags', [MISSING]],
    ['an array for its business metadata', '/businessmetadata', [MISSING]],
  ])('answer a 404 with %s', async (_case, subResource, expected) => {
    const { body } = await shop
      .get(`${TOPIC}/lkc-shop01:nope${subResource}`)
      .expect(404);
    expect(body).toEqual(expected);
  });

  test('refuse a type that does not exist', async () => {
    const { body } = await shop
      .get('/catalog/v1/entity/type/queue/name/x')
      .expect(404);
    expect(body.error_code).toBe(4040001);
  });

  test('list tags and business metadata by themselves', async () => {
    const tags = await shop.get(`${TOPIC}/${ORDERS}/tags`).expect(200);
    expect(tags.body[0]).toEqual({
      typeName: 'DataProduct',
      entityStatus: 'ACTIVE',
      propagate: false,
      removePropagationsOnEntityDelete: false,
      entityType: 'kafka_topic',
      entityName: ORDERS,
    });
    const metadata = await shop
      .get(`${TOPIC}/${ORDERS}/businessmetadata`)
      .expect(200);
    expect(metadata.body).toEqual([
      expect.objectContaining({ typeName: 'DataProduct', entityName: ORDERS }),
    ]);
    const none = await shop.get(
      `${TOPIC}/lkc-shop01:checkout-debug/businessmetadata`,
    );
    expect(none.body).toEqual([]);
  });
});

describe('PUT /catalog/v1/entity', () => {
  let shop: OpenShop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.close());

  const change = (attributes: object) =>
    shop.put('/catalog/v1/entity', {
      entity: {
        typeName: 'kafka_topic',
        attributes: { qualifiedName: 'lkc-shop01:orders', ...attributes },
      },
    });

  test('changes what it names and leaves the rest', async () => {
    const { body } = await change({ owner: 'web-shop' }).expect(200);
    expect(body.mutatedEntities.UPDATE[0].attributes).toMatchObject({
      qualifiedName: ORDERS,
      owner: 'web-shop',
      ownerEmail: 'checkout@shop.example',
    });
    expect(shop.environment.topic('orders').owner).toBe('web-shop');
  });

  test.each(['description', 'owner', 'ownerEmail'])(
    'clears %s with an empty text, and with null',
    async attribute => {
      const read = async () =>
        (await shop.get(`${TOPIC}/${ORDERS}`)).body.entity.attributes[
          attribute
        ];
      await change({ [attribute]: '' }).expect(200);
      expect(await read()).toBe('');
      await change({ [attribute]: 'x' }).expect(200);
      await change({ [attribute]: null }).expect(200);
      expect(await read()).toBe('');
    },
  );

  test('keeps ten thousand characters of description', async () => {
    const description = '„10 000“ '.repeat(1112);
    await change({ description }).expect(200);
    expect(shop.environment.topic('orders').description).toBe(description);
  });

  test('says nothing was mutated when nothing was', async () => {
    const { body } = await change({ owner: 'checkout' }).expect(200);
    expect(body).toEqual({});
  });

  test.each([
    ['what belongs to the system', { partitionsCount: 9 }, 400, 4000026],
    ['what is not there', { qualifiedName: 'lkc-shop01:nope' }, 404, 4040009],
  ])('refuses to change %s', async (_case, attributes, status, code) => {
    const { body } = await change(attributes).expect(status);
    expect(body.error_code).toBe(code);
  });
});
