// SPDX-License-Identifier: Apache-2.0
import type { Test } from 'supertest';
import { ORDERS } from '../__testUtils__/openShop';
import {
  openKafkaRest,
  type OpenKafkaRest,
} from '../__testUtils__/openKafkaRest';
import { openKsqldb } from '../__testUtils__/openKsqldb';

const DEBUG = 'lsrc-shop01:lkc-shop01:checkout-debug';
const TOPIC = '/catalog/v1/entity/type/kafka_topic/name';
const TAG_DEFINITIONS = '/catalog/v1/types/tagdefs';
const METADATA_DEFINITIONS = '/catalog/v1/types/businessmetadatadefs';

const on = (entityName: string, typeName: string, more: object = {}) => ({
  typeName,
  entityType: 'kafka_topic',
  entityName,
  ...more,
});

let kafka: OpenKafkaRest;
beforeEach(async () => {
  kafka = await openKafkaRest();
});
afterEach(() => kafka.close());

interface Write {
  route: string;
  send: () => Test;
  /** What a direct read tells of it. */
  look: () => Test;
}

/** Each of the writes there are, as something that can be done twice in the same world. */
const WRITES: [string, Write][] = [
  [
    'a tag that is put on',
    {
      route: 'streamCatalog.addTags',
      send: () =>
        kafka.shop.post('/catalog/v1/entity/tags', [on(DEBUG, 'PII')]),
      look: () => kafka.shop.get(`${TOPIC}/${DEBUG}/tags`),
    },
  ],
  [
    'a tag that is taken off',
    {
      route: 'streamCatalog.removeTag',
      send: () => kafka.shop.del(`${TOPIC}/${ORDERS}/tags/PII`),
      look: () => kafka.shop.get(`${TOPIC}/${ORDERS}/tags`),
    },
  ],
  [
    'business metadata that are put on',
    {
      route: 'streamCatalog.addBusinessMetadata',
      send: () =>
        kafka.shop.post('/catalog/v1/entity/businessmetadata', [
          on(DEBUG, 'DataProduct', { attributes: { owner: '@me' } }),
        ]),
      look: () => kafka.shop.get(`${TOPIC}/${DEBUG}/businessmetadata`),
    },
  ],
  [
    'business metadata that are changed',
    {
      route: 'streamCatalog.updateBusinessMetadata',
      send: () =>
        kafka.shop.put('/catalog/v1/entity/businessmetadata', [
          on(ORDERS, 'DataProduct', { attributes: { owner: '@me' } }),
        ]),
      look: () => kafka.shop.get(`${TOPIC}/${ORDERS}/businessmetadata`),
    },
  ],
  [
    'business metadata that are taken off',
    {
      route: 'streamCatalog.removeBusinessMetadata',
      send: () =>
        kafka.shop.del(`${TOPIC}/${ORDERS}/businessmetadata/DataProduct`),
      look: () => kafka.shop.get(`${TOPIC}/${ORDERS}/businessmetadata`),
    },
  ],
  [
    'attributes of a topic',
    {
      route: 'streamCatalog.updateEntity',
      send: () =>
        kafka.shop.put('/catalog/v1/entity', {
          entity: {
            typeName: 'kafka_topic',
            attributes: { qualifiedName: ORDERS, owner: 'me' },
          },
        }),
      look: () => kafka.shop.get(`${TOPIC}/${ORDERS}`),
    },
  ],
  [
    'a new tag',
    {
      route: 'streamCatalog.createTagDefinitions',
      send: () => kafka.shop.post(TAG_DEFINITIONS, [{ name: 'New' }]),
      look: () => kafka.shop.get(TAG_DEFINITIONS),
    },
  ],
  [
    'new business metadata',
    {
      route: 'streamCatalog.createBusinessMetadataDefinitions',
      send: () => kafka.shop.post(METADATA_DEFINITIONS, [{ name: 'New' }]),
      look: () => kafka.shop.get(METADATA_DEFINITIONS),
    },
  ],
  [
    'business metadata with one attribute more',
    {
      route: 'streamCatalog.updateBusinessMetadataDefinitions',
      send: () =>
        kafka.shop.put(METADATA_DEFINITIONS, [
          {
            name: 'DataProduct',
            attributeDefs: [
              'owner',
              'domain',
              'description',
              'sla',
              'quality',
              'product',
            ].map(name => ({ name, isOptional: true })),
          },
        ]),
      look: () => kafka.shop.get(METADATA_DEFINITIONS),
    },
  ],
  [
    'a schema that is registered',
    {
      route: 'schemaRegistry.register',
      send: () =>
        kafka.shop.post('/subjects/new-value/versions', { schema: '"int"' }),
      look: () => kafka.shop.get('/subjects'),
    },
  ],
  [
    'a version that is deleted',
    {
      route: 'schemaRegistry.deleteVersion',
      send: () => kafka.shop.del('/subjects/orders-value/versions/2'),
      look: () => kafka.shop.get('/subjects/orders-value/versions'),
    },
  ],
  [
    'a topic that is created',
    {
      route: 'kafkaRest.createTopic',
      send: () => kafka.post('/topics', { topic_name: 'new' }),
      look: () => kafka.get('/topics'),
    },
  ],
  [
    'a topic that is deleted',
    {
      route: 'kafkaRest.deleteTopic',
      send: () => kafka.del('/topics/orders'),
      look: () => kafka.get('/topics'),
    },
  ],
];

const seen = async ({ look }: Write) => (await look().expect(200)).text;

describe.each(WRITES)('%s', (_what, write) => {
  const strike = (kind: 'doneUnanswered' | 'nothingDone') =>
    kafka.shop.simulator.faults.add({ kind, routes: [write.route], times: 1 });

  test('happens without an answer', async () => {
    const before = await seen(write);
    strike('doneUnanswered');
    await expect(write.send()).rejects.toThrow(/hang up|ECONNRESET/);
    expect(await seen(write)).not.toBe(before);
    expect(kafka.shop.simulator.requests.latest().at(-2)).toMatchObject({
      status: undefined,
      fault: 'doneUnanswered',
    });
  });

  test('is answered as if it had happened, and happens when it is sent again', async () => {
    const before = await seen(write);
    strike('nothingDone');
    const pretended = await write.send();
    expect(await seen(write)).toBe(before);
    const done = await write.send();
    expect(pretended.status).toBe(done.status);
    expect(pretended.body).toEqual(done.body);
    expect(await seen(write)).not.toBe(before);
  });
});

describe('nothingDone', () => {
  test('answers a refusal as it is', async () => {
    kafka.shop.simulator.faults.add({ kind: 'nothingDone', routes: ['*'] });
    await kafka.del('/topics/nope').expect(404);
  });

  test('leaves what ksqlDB is told undone, and answers as if it were not', async () => {
    const ksqldb = await openKsqldb({ limits: false });
    ksqldb.simulator.faults.add({
      kind: 'nothingDone',
      routes: ['ksqldb.ksql'],
      times: 1,
    });
    const sql = `CREATE STREAM BIG WITH (KAFKA_TOPIC='big', VALUE_FORMAT='AVRO') AS SELECT * FROM ORDERS EMIT CHANGES;`;
    const pretended = await ksqldb.run(sql);
    expect(ksqldb.cluster.kafka.find('big')).toBeUndefined();
    expect(await ksqldb.run(sql)).toEqual(pretended);
    expect(ksqldb.cluster.kafka.find('big')).toBeDefined();
    await ksqldb.close();
  });
});

test('doneUnanswered carries out what ksqlDB is told', async () => {
  const ksqldb = await openKsqldb({ limits: false });
  ksqldb.simulator.faults.add({
    kind: 'doneUnanswered',
    routes: ['ksqldb.ksql'],
  });
  const ksql = `CREATE STREAM BIG WITH (KAFKA_TOPIC='big', VALUE_FORMAT='AVRO') AS SELECT * FROM ORDERS EMIT CHANGES;`;
  await expect(ksqldb.post('/ksql', { ksql })).rejects.toThrow(
    /hang up|ECONNRESET/,
  );
  expect(ksqldb.cluster.kafka.find('big')).toBeDefined();
  await ksqldb.close();
});

describe('itemError', () => {
  test('fails every item inside a 200, and does nothing', async () => {
    kafka.shop.simulator.faults.add({
      kind: 'itemError',
      routes: ['streamCatalog.addTags'],
      code: 5000001,
      message: 'Try again',
    });
    const items = [on(DEBUG, 'PII'), on(DEBUG, 'DataProduct')];
    const { body } = await kafka.shop
      .post('/catalog/v1/entity/tags', items)
      .expect(200);
    const error = { error_code: 5000001, message: 'Try again' };
    expect(body).toEqual(items.map(item => ({ ...item, error })));
    expect(kafka.shop.environment.topic('checkout-debug').tags).toEqual([]);
  });

  test('leaves what has no items alone', async () => {
    kafka.shop.simulator.faults.add({ kind: 'itemError', routes: ['*'] });
    await kafka.shop.del(`${TOPIC}/${ORDERS}/tags/PII`).expect(204);
    await kafka.post('/topics', { topic_name: 'new' }).expect(201);
  });

  test('comes after the key was judged', async () => {
    kafka.shop.simulator.faults.add({ kind: 'itemError', routes: ['*'] });
    await kafka.shop
      .post('/catalog/v1/entity/tags', [])
      .auth('shop-key', 'wrong')
      .expect(401);
  });
});

test('a status can come with the code of a thing that is not to be seen yet', async () => {
  kafka.shop.simulator.faults.add({
    kind: 'status',
    status: 404,
    code: 4040009,
    routes: ['streamCatalog.entity'],
    times: 1,
  });
  const { body } = await kafka.shop.get(`${TOPIC}/${ORDERS}`).expect(404);
  expect(body.error_code).toBe(4040009);
  await kafka.shop.get(`${TOPIC}/${ORDERS}`).expect(200);
});
