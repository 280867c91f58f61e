// SPDX-License-Identifier: Apache-2.0
import { smallShop } from '../../scenarios/smallShop';
import {
  openKafkaRest,
  type OpenKafkaRest,
} from '../../__testUtils__/openKafkaRest';

const GONE = {
  error_code: 40403,
  message: 'This server does not host this topic-partition.',
};

let kafka: OpenKafkaRest;
afterEach(() => kafka.close());

describe('topics over REST', () => {
  beforeEach(async () => {
    kafka = await openKafkaRest();
  });

  test('are listed whole, whether the catalog knows them or not', async () => {
    kafka.shop.environment.addTopic({ name: 'unknown', indexed: false });
    const { body } = await kafka.get('/topics').expect(200);
    expect(body).toMatchObject({
      kind: 'KafkaTopicList',
      metadata: { self: `${kafka.url}/topics`, next: null },
    });
    expect(await kafka.listed()).toEqual([
      'checkout-debug',
      'orders',
      'payments',
      'stock-levels',
      'unknown',
    ]);
  });

  test('tell what they are, and where there is more', async () => {
    const { body } = await kafka.get('/topics/orders').expect(200);
    const self = `${kafka.url}/topics/orders`;
    expect(body).toEqual({
      kind: 'KafkaTopic',
      metadata: { self, resource_name: 'crn:///kafka=lkc-shop01/topic=orders' },
      cluster_id: 'lkc-shop01',
      topic_name: 'orders',
      is_internal: false,
      replication_factor: 3,
      partitions_count: 6,
      partitions: { related: `${self}/partitions` },
      configs: { related: `${self}/configs` },
      partition_reassignments: {
        related: `${self}/partitions/-/reassignments`,
      },
    });
  });

  test('have as many partitions as they say', async () => {
    const { body } = await kafka.get('/topics/payments/partitions').expect(200);
    expect(body.kind).toBe('KafkaPartitionList');
    expect(body.data).toHaveLength(12);
    expect(body.data[11]).toMatchObject({
      kind: 'KafkaPartition',
      topic_name: 'payments',
      partition_id: 11,
      leader: { related: expect.stringContaining('/partitions/11/replicas/') },
    });
  });

  test('have settings of their own, and the usual ones for the rest', async () => {
    const { body } = await kafka.get('/topics/stock-levels/configs');
    const config = (name: string) =>
      body.data.find((each: { name: string }) => each.name === name);
    expect(config('cleanup.policy')).toMatchObject({
      kind: 'KafkaTopicConfig',
      value: 'compact',
      is_default: false,
      source: 'DYNAMIC_TOPIC_CONFIG',
    });
    expect(config('retention.ms')).toMatchObject({
      value: '-1',
      source: 'DYNAMIC_TOPIC_CONFIG',
    });
    expect(config('min.insync.replicas')).toEqual(
      expect.objectContaining({
        value: '2',
        is_default: true,
        source: 'DEFAULT_CONFIG',
        synonyms: [
          {
            name: 'min.insync.replicas',
            value: '2',
            source: 'DEFAULT_CONFIG',
          },
        ],
      }),
    );
  });

  test.each(['', '/configs', '/partitions'])(
    'that are not there are answered with 404: %s',
    async path => {
      const { body } = await kafka.get(`/topics/nope${path}`).expect(404);
      expect(body).toEqual(GONE);
    },
  );

  test('are deleted once, and their schemas stay', async () => {
    await kafka.del('/topics/orders').expect(204);
    expect((await kafka.del('/topics/orders').expect(404)).body).toEqual(GONE);
    expect(await kafka.listed()).not.toContain('orders');
    const { body } = await kafka.shop.get('/subjects');
    expect(body).toContain('orders-value');
  });

  test('leave the catalog when they are deleted, its lists later', async () => {
    const { shop } = kafka;
    shop.environment.setCatalogDelay({ reads: 2 });
    await kafka.del('/topics/orders').expect(204);
    await shop
      .get('/catalog/v1/entity/type/kafka_topic/name/lkc-shop01:orders')
      .expect(404);
    const found = async () =>
      (await shop.get('/catalog/v1/search/basic?type=kafka_topic')).body
        .entities.length;
    expect([await found(), await found()]).toEqual([4, 3]);
  });
});

describe('keys for Kafka', () => {
  beforeEach(async () => {
    const scenario = smallShop();
    const [environment] = scenario.environments;
    environment!.apiKeys.push(
      { key: 'here', secret: 's', kind: 'kafka', cluster: 'lkc-shop01' },
      { key: 'elsewhere', secret: 's', kind: 'kafka', cluster: 'lkc-shop02' },
      {
        key: 'prefixed',
        secret: 's',
        kind: 'kafka',
        sees: { topics: ['orders*'] },
      },
      {
        key: 'reader',
        secret: 's',
        kind: 'kafka',
        role: 'DataDiscovery',
        sees: { topics: ['orders*'] },
      },
    );
    environment!.clusters.push({ id: 'lkc-shop02', name: 'second' });
    kafka = await openKafkaRest({ scenario });
  });

  test.each([
    ['an empty key', '', ''],
    ['a wrong secret', 'shop-kafka-key', 'nope'],
    ['a key of the registry', 'shop-key', 'shop-secret'],
    ['a Cloud API key', 'cloud-key', 'cloud-secret'],
    ['a key of another cluster', 'elsewhere', 's'],
  ])('do not let %s in', async (_case, key, secret) => {
    const { body } = await kafka
      .anonymous('/topics')
      .auth(key, secret)
      .expect(401);
    expect(body).toEqual({
      error_code: 40101,
      message: 'Authentication failed',
    });
  });

  test('let a key of this cluster in', async () => {
    await kafka.anonymous('/topics').auth('here', 's').expect(200);
  });

  test('do not open the catalog', async () => {
    const { body } = await kafka.shop
      .anonymous('/subjects')
      .auth('shop-kafka-key', 'shop-kafka-secret')
      .expect(401);
    expect(body.error_code).toBe(401);
  });

  test('that see less list less, and are refused what they name', async () => {
    const reader = (path: string) => kafka.anonymous(path).auth('reader', 's');
    const { body } = await reader('/topics').expect(200);
    expect(body.data).toHaveLength(1);
    const refused = await reader('/topics/payments').expect(403);
    expect(refused.body.error_code).toBe(40301);
  });

  test('that only read are refused to write', async () => {
    const { body } = await kafka
      .del('/topics/orders')
      .auth('reader', 's')
      .expect(403);
    expect(body).toEqual({
      error_code: 40301,
      message: 'Request is not authorized',
    });
  });

  test('that see less create only what they would see', async () => {
    const create = (topic_name: string) =>
      kafka.post('/topics', { topic_name }).auth('prefixed', 's');
    await create('orders.late').expect(201);
    const { body } = await create('late.orders').expect(403);
    expect(body.error_code).toBe(40301);
    expect(await kafka.listed()).not.toContain('late.orders');
  });

  test('open no cluster that is not there', async () => {
    const url = kafka.url.replace('lkc-shop01', 'lkc-nope');
    const response = await fetch(`${url}/topics`, {
      headers: {
        authorization: `Basic ${btoa('shop-kafka-key:shop-kafka-secret')}`,
      },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error_code: 404,
      message: 'Cluster lkc-nope cannot be found.',
    });
  });
});

describe('the rate limit of Kafka REST', () => {
  test('is its own, and answers with a page', async () => {
    const scenario = smallShop();
    scenario.environments[0]!.limits = { kafkaRestPerSecond: 1 };
    kafka = await openKafkaRest({ scenario, limits: true });
    await kafka.get('/topics').expect(200);
    const refused = await kafka.post('/topics', { topic_name: 'a' });
    expect(refused.status).toBe(429);
    expect(refused.headers['content-type']).toMatch(/^text\/html/);
    expect(refused.headers).not.toHaveProperty('retry-after');
    await kafka.shop.get('/subjects').expect(200);
  });
});

describe('a topic of a name that two clusters have', () => {
  test('is that of the cluster in the path', async () => {
    const scenario = smallShop();
    const [environment] = scenario.environments;
    environment!.clusters.push({ id: 'lkc-shop02', name: 'second' });
    environment!.topics!.push({ name: 'orders', cluster: 'lkc-shop02' });
    kafka = await openKafkaRest({ scenario });
    await kafka.del('/topics/orders').expect(204);
    const left = kafka.shop.environment
      .topics()
      .filter(topic => topic.name === 'orders');
    expect(left.map(topic => topic.clusterId)).toEqual(['lkc-shop02']);
  });
});
