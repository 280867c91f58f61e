// SPDX-License-Identifier: Apache-2.0
import request from 'supertest';
import { NOW, openShop, type OpenShop } from '../../__testUtils__/openShop';

const SEARCH = '/catalog/v1/search/basic?type=kafka_topic&tag=DataProduct';

describe('the admin routes', () => {
  let shop: OpenShop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.close());

  const admin = () => request(`${shop.simulator.url}/admin`);

  test('tell what there is', async () => {
    shop.environment.addTopic({ name: 'returns', indexed: false });
    const { body } = await admin().get('/world').expect(200);
    expect(body.environments).toEqual([
      {
        id: 'env-shop01',
        name: 'shop',
        package: 'advanced',
        clusters: 1,
        topics: 5,
        indexedTopics: 4,
        topicsByCluster: { 'lkc-shop01': 5 },
        subjects: 3,
        tags: { DataProduct: 3, PII: 1 },
      },
    ]);
  });

  test('switch faults on, list them, and switch them off', async () => {
    const fault = {
      routes: ['streamCatalog.*'],
      kind: 'status',
      status: 503,
      times: 1,
    };
    const { body } = await admin().post('/faults').send(fault).expect(201);
    await shop.get(SEARCH).expect(503);
    await shop.get(SEARCH).expect(200);
    const { body: listed } = await admin().get('/faults');
    expect(listed).toEqual({ faults: [{ id: body.id, fault, calls: 2 }] });
    await admin().delete(`/faults/${body.id}`).expect(204);
    await admin().delete(`/faults/${body.id}`).expect(404);
  });

  test.each([
    ['without a kind', { routes: ['*'] }],
    ['of an unknown kind', { routes: ['*'], kind: 'gremlin' }],
    ['for no route', { routes: [], kind: 'reset' }],
    [
      'with a status that is none',
      { routes: ['*'], kind: 'status', status: 42 },
    ],
  ])('refuse a fault %s', async (_case, fault) => {
    const { body } = await admin().post('/faults').send(fault).expect(400);
    expect(body.message).toEqual(expect.any(String));
  });

  test('list the queries that are read, of which there are none at first', async () => {
    const { body } = await admin().get('/ksqldb/queries').expect(200);
    expect(body).toEqual({ queries: [] });
  });

  test('set the pace of queries, which a reset sets back', async () => {
    const pace = { rowsPerSecond: 20_000 };
    await admin().put('/ksqldb/pace').send({ pace }).expect(200, { pace });
    await admin().get('/ksqldb/pace').expect(200, { pace });
    await admin().put('/ksqldb/pace').send({ pace: 'fast' }).expect(400);
    await admin().post('/reset').expect(200);
    await admin().get('/ksqldb/pace').expect(200, { pace: 'world' });
  });

  test('count requests, and forget them', async () => {
    await shop.get(SEARCH);
    const { body } = await admin().get('/requests');
    expect(body.environments['env-shop01'].routes).toEqual({
      'streamCatalog.searchBasic': { count: 1, byStatus: { 200: 1 } },
    });
    await admin().delete('/requests').expect(204);
    expect((await admin().get('/requests')).body.total).toBe(0);
  });

  test('start again from the scenario', async () => {
    shop.environment.removeTopic('orders');
    shop.simulator.faults.add({ routes: ['*'], kind: 'reset' });
    const { body } = await admin().post('/reset').expect(200);
    expect(body.environments[0].topics).toBe(4);
    const found = await shop.get(SEARCH).expect(200);
    expect(found.body.entities).toHaveLength(3);
  });

  describe('commands', () => {
    test.each([
      [
        '40 % unless told otherwise',
        {},
        ['lsrc-shop01:lkc-shop01:orders', 'lsrc-shop01:lkc-shop01:payments'],
      ],
      [
        'the fraction it is told',
        { fraction: 0.1 },
        ['lsrc-shop01:lkc-shop01:orders'],
      ],
      ['nothing for a fraction of 0', { fraction: 0 }, []],
      [
        'what carries another tag',
        { fraction: 1, tag: 'PII' },
        ['lsrc-shop01:lkc-shop01:orders'],
      ],
    ])('mass-delete removes %s', async (_case, options, removed) => {
      const { body } = await admin()
        .post('/commands/mass-delete')
        .send(options)
        .expect(200);
      expect(body).toEqual({ removed });
      expect(shop.environment.topics()).toHaveLength(4 - removed.length);
    });

    test('outage fails everything until it is over, and leaves other faults alone', async () => {
      shop.simulator.faults.add({
        routes: ['schemaRegistry.*'],
        kind: 'status',
        status: 500,
      });
      await admin().post('/commands/outage').expect(200);
      await admin().post('/commands/outage').expect(200);
      await shop.get(SEARCH).expect(503);
      await admin().post('/commands/outage').send({ isOn: false }).expect(200);
      await shop.get(SEARCH).expect(200);
      await shop.get('/subjects').expect(500);
    });

    test('catalog-delay lets the catalog be late, and settle lets it catch up', async () => {
      const definitions = async () =>
        (await shop.get('/catalog/v1/types/tagdefs')).body.length;
      const delay = { reads: 5 };
      await admin()
        .post('/commands/catalog-delay')
        .send({ delay })
        .expect(200, { delay });
      await shop.post('/catalog/v1/types/tagdefs', [{ name: 'Late' }]);
      expect(await definitions()).toBe(2);
      await admin().post('/commands/settle').expect(200);
      expect(await definitions()).toBe(3);
      await admin().post('/commands/catalog-delay').send({ delay: null });
      await shop.post('/catalog/v1/types/tagdefs', [{ name: 'InTime' }]);
      expect(await definitions()).toBe(4);
    });

    test('silence lets nobody write to a topic, until a reset', async () => {
      const orders = async () => {
        const { body } = await admin().get('/kafka').expect(200);
        return body.topics.find(
          ({ name }: { name: string }) => name === 'orders',
        );
      };
      expect((await orders()).recordsPerSecond).toBeGreaterThan(0);
      await admin()
        .post('/commands/silence')
        .send({ topic: 'orders' })
        .expect(200, { environment: 'env-shop01', topic: 'orders' });
      expect(await orders()).toMatchObject({
        recordsPerSecond: 0,
        silentSince: NOW.toISOString(),
      });
      await admin().post('/reset').expect(200);
      expect((await orders()).recordsPerSecond).toBeGreaterThan(0);
    });

    test('slow-consumer lets a group fall behind, until a reset', async () => {
      const billing = async () => {
        const { body } = await admin().get('/kafka').expect(200);
        return body.groups.find(
          ({ groupId }: { groupId: string }) => groupId === 'billing',
        );
      };
      const { body } = await admin()
        .post('/commands/slow-consumer')
        .send({ group: 'billing' })
        .expect(200);
      expect(body.groups).toEqual([
        {
          environment: 'env-shop01',
          clusterId: 'lkc-shop01',
          groupId: 'billing',
          topics: ['orders', 'payments'],
          behaviour: 'slow',
        },
      ]);
      expect(await billing()).toMatchObject({ behaviour: 'slow' });
      await admin().post('/reset').expect(200);
      expect(await billing()).toMatchObject({ behaviour: 'keepsUp' });
    });

    test.each([
      ['silence without a topic', 'silence', {}, 400],
      ['silence of an unknown topic', 'silence', { topic: 'nope' }, 404],
      [
        'silence in an unknown environment',
        'silence',
        { topic: 'orders', environment: 'env-nope' },
        404,
      ],
      ['a slow consumer without a group', 'slow-consumer', {}, 400],
      ['an unknown group', 'slow-consumer', { group: 'nope' }, 404],
      ['a delay that is none', 'catalog-delay', { delay: { days: 1 } }, 400],
      ['to say no delay', 'catalog-delay', {}, 400],
      [
        'a delay of an unknown environment',
        'catalog-delay',
        { delay: null, environment: 'env-nope' },
        404,
      ],
      ['an unknown command', 'dance', {}, 404],
      ['a fraction above 1', 'mass-delete', { fraction: 2 }, 400],
      [
        'an unknown environment',
        'mass-delete',
        { environment: 'env-nope' },
        404,
      ],
    ])('refuse %s', async (_case, command, options, status) => {
      await admin().post(`/commands/${command}`).send(options).expect(status);
    });
  });
});
