// SPDX-License-Identifier: Apache-2.0
import {
  openKafkaRest,
  type OpenKafkaRest,
} from '../../__testUtils__/openKafkaRest';
import { openKsqldb, type OpenKsqldb } from '../../__testUtils__/openKsqldb';

const TOPIC = '/catalog/v1/entity/type/kafka_topic/name/lkc-shop01:returns';

describe('POST /topics', () => {
  let kafka: OpenKafkaRest;
  beforeEach(async () => {
    kafka = await openKafkaRest();
  });
  afterEach(() => kafka.close());

  test('makes a topic as it is told', async () => {
    const { body } = await kafka
      .post('/topics', {
        topic_name: 'returns',
        partitions_count: 4,
        replication_factor: 3,
        configs: [
          { name: 'cleanup.policy', value: 'compact, delete' },
          { name: 'retention.ms', value: '604800000' },
          { name: 'min.insync.replicas', value: '1' },
        ],
      })
      .expect(201);
    expect(body).toMatchObject({
      kind: 'KafkaTopic',
      cluster_id: 'lkc-shop01',
      topic_name: 'returns',
      partitions_count: 4,
      replication_factor: 3,
      is_internal: false,
    });
    expect(kafka.shop.environment.topic('returns')).toMatchObject({
      cleanupPolicy: ['compact', 'delete'],
      retentionMs: 604_800_000,
    });
    const { body: configs } = await kafka.get('/topics/returns/configs');
    const own = configs.data
      .filter((each: { is_default: boolean }) => !each.is_default)
      .map(({ name, value }: { name: string; value: string }) => [name, value]);
    expect(own).toEqual([
      ['cleanup.policy', 'compact,delete'],
      ['min.insync.replicas', '1'],
      ['retention.ms', '604800000'],
    ]);
  });

  test.each([
    ['its name alone', {}],
    ['-1 for the usual number', { partitions_count: -1 }],
    ['null for what is not said', { partitions_count: null, configs: null }],
    [
      'a setting without a value',
      { configs: [{ name: 'retention.ms', value: null }] },
    ],
  ])('makes a topic of six partitions from %s', async (_case, more) => {
    const { body } = await kafka
      .post('/topics', { topic_name: 'returns', ...more })
      .expect(201);
    expect(body).toMatchObject({ partitions_count: 6, replication_factor: 3 });
    const { body: configs } = await kafka.get('/topics/returns/configs');
    expect(
      configs.data.every((each: { is_default: boolean }) => each.is_default),
    ).toBe(true);
  });

  const named = (topic_name: string, more: object = {}) => ({
    topic_name,
    ...more,
  });
  const configured = (name: string, value: string) =>
    named('returns', { configs: [{ name, value }] });

  test.each<[string, object]>([
    ['a name that is nearly in use', named('checkout_debug')],
    ['three dots for a name', named('...')],
    ['a name of 249 characters', named('x'.repeat(249))],
    ['one partition', named('returns', { partitions_count: 1 })],
    [
      'as many replicas as brokers',
      named('returns', { replication_factor: 3 }),
    ],
    ['a retention for ever', configured('retention.ms', '-1')],
  ])('takes %s', async (_case, body) => {
    await kafka.post('/topics', body).expect(201);
    expect(await kafka.listed()).toHaveLength(5);
  });

  // prettier-ignore
  test.each<[string, object, number]>([
    ['a name that is in use',          named('orders'),                              40002],
    ['an empty name',                  named(''),                                    40002],
    ['a name with a space',            named('my returns'),                          40002],
    ['a name with a slash',            named('my/returns'),                          40002],
    ['a dot for a name',               named('.'),                                   40002],
    ['two dots for a name',            named('..'),                                  40002],
    ['a name of 250 characters',       named('x'.repeat(250)),                       40002],
    ['no partitions',                  named('returns', { partitions_count: 0 }),    40002],
    ['more partitions than fit',       named('returns', { partitions_count: 4097 }), 40002],
    ['half a partition',               named('returns', { partitions_count: 1.5 }),  400],
    ['more replicas than brokers',     named('returns', { replication_factor: 4 }),  40002],
    ['a setting that there is not',    configured('retention.days', '1'),            40002],
    ['the name of a method',           configured('toString', '1'),                  40002],
    ['a setting with a wrong value',   configured('cleanup.policy', 'shred'),        40002],
    ['a number that is none',          configured('retention.ms', 'a week'),         40002],
    ['a body that is about no topic',  {},                                           400],
  ])('refuses %s', async (_case, body, code) => {
    const response = await kafka.post('/topics', body).expect(400);
    expect(response.body).toEqual({
      error_code: code,
      message: expect.any(String),
    });
    expect(await kafka.listed()).toHaveLength(4);
  });

  test('refuses a name that its metrics could not tell from another', async () => {
    await kafka.post('/topics', named('store.returns')).expect(201);
    const { body } = await kafka
      .post('/topics', named('store_returns'))
      .expect(400);
    expect(body.error_code).toBe(40002);
  });

  test.each([
    ['what would be made', named('returns'), 200],
    ['what is wrong', named('orders'), 400],
  ])('only says %s when asked to validate', async (_case, body, status) => {
    await kafka
      .post('/topics', { ...body, validate_only: true })
      .expect(status);
    expect(await kafka.listed()).not.toContain('returns');
    expect(kafka.shop.environment.topics()).toHaveLength(4);
  });

  test('makes a topic that the catalog knows after its value schema', async () => {
    await kafka.post('/topics', named('returns')).expect(201);
    await kafka.shop.get(TOPIC).expect(404);
    await kafka.shop
      .post('/subjects/returns-value/versions', { schema: '"string"' })
      .expect(200);
    await kafka.shop.get(TOPIC).expect(200);
  });

  test('makes a topic that the catalog knows when it has a schema already', async () => {
    await kafka.shop.post('/subjects/returns-value/versions', {
      schema: '"string"',
    });
    await kafka.post('/topics', named('returns')).expect(201);
    await kafka.shop.get(TOPIC).expect(200);
  });

  test('lets the catalog find a topic late', async () => {
    kafka.shop.environment.setCatalogDelay({ reads: 1 });
    await kafka.post('/topics', named('returns')).expect(201);
    await kafka.shop
      .post('/subjects/returns-value/versions', { schema: '"string"' })
      .expect(200);
    const { body } = await kafka.shop.get(TOPIC).expect(404);
    expect(body.error_code).toBe(4040009);
    await kafka.shop.get(TOPIC).expect(200);
  });
});

describe('the records of a topic made over REST', () => {
  let ksqldb: OpenKsqldb;
  let post: (name: string) => Promise<Response>;
  let del: (name: string) => Promise<Response>;
  beforeEach(async () => {
    ksqldb = await openKsqldb({ limits: false });
    const url = `${ksqldb.simulator.environmentUrl('env-shop01')}/kafka/v3/clusters/lkc-shop01/topics`;
    const headers = {
      authorization: `Basic ${btoa('shop-kafka-key:shop-kafka-secret')}`,
      'content-type': 'application/json',
    };
    post = topic_name =>
      fetch(url, {
        method: 'POST',
        headers,
        body: JSON.stringify({ topic_name }),
      });
    del = name => fetch(`${url}/${name}`, { method: 'DELETE', headers });
  });
  afterEach(() => ksqldb.close());

  const countIn = (topic: string) => {
    ksqldb.pass(60_000);
    const feed = ksqldb.cluster.readTopic(topic, []);
    const nowMs = ksqldb.cluster.nowMs();
    return feed.countAt(nowMs) - feed.firstAt(nowMs);
  };

  test('are none, however long it is there', async () => {
    await post('returns');
    expect(countIn('returns')).toBe(0);
    expect(countIn('orders')).toBeGreaterThan(0);
  });

  test('are those that somebody inserts', async () => {
    await post('returns');
    await ksqldb.run(
      `CREATE STREAM RETURNS (ORDERID STRING) WITH (KAFKA_TOPIC='returns', VALUE_FORMAT='JSON');`,
    );
    await ksqldb.run(`INSERT INTO RETURNS (ORDERID) VALUES ('o-1');`);
    expect(countIn('returns')).toBe(1);
  });

  test('are none when it takes the place of one that was deleted', async () => {
    expect(countIn('orders')).toBeGreaterThan(0);
    await del('orders');
    expect(countIn('orders')).toBe(0);
    await post('orders');
    expect(countIn('orders')).toBe(0);
  });

  test('are none when one with inserted records is deleted and made again', async () => {
    await post('returns');
    await ksqldb.run(
      `CREATE STREAM RETURNS (ORDERID STRING) WITH (KAFKA_TOPIC='returns', VALUE_FORMAT='JSON');`,
    );
    await ksqldb.run(`INSERT INTO RETURNS (ORDERID) VALUES ('o-1');`);
    await del('returns');
    await post('returns');
    expect(countIn('returns')).toBe(0);
  });
});
