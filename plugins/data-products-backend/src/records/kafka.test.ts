// SPDX-License-Identifier: Apache-2.0
import { RecordSampleRequest } from '@data-mesh/backstage-plugin-data-products-common';
import { createKafkaClient, KafkaClient } from '@data-mesh/confluent-client';
import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { KafkaBroker, startBroker } from '@data-mesh/kafka-broker';
import {
  BROKER_START_TIMEOUT_MS,
  describeWithKafka,
} from '@data-mesh/kafka-broker/testUtils';
import { Kafka, logLevel, Message } from 'kafkajs';
import { written } from './__testUtils__/FakeTopic';
import {
  ANALYST,
  OFFICER,
  openSamples,
  orderBytes,
  sampledScenario,
  schemaOf,
} from './__testUtils__/sampledOrders';

// Kafka is Java, which takes its time on a busy machine.
jest.setTimeout(60_000);

const START_MS = Date.parse('2026-11-22T12:00:00Z');

describeWithKafka('records of a real topic', () => {
  let broker: KafkaBroker;
  let simulator: Simulator;
  let client: KafkaClient;
  let kafka: Kafka;

  beforeAll(async () => {
    [broker, simulator] = await Promise.all([
      startBroker(),
      startSimulator({ scenario: sampledScenario }),
    ]);
    client = createKafkaClient({
      bootstrapServers: broker.bootstrapServers,
      security: { type: 'plaintext' },
      clientId: 'test',
    });
    kafka = new Kafka({
      brokers: [broker.bootstrapServers],
      logLevel: logLevel.NOTHING,
    });
    await writeEverything();
  }, BROKER_START_TIMEOUT_MS);
  afterAll(async () => {
    await client?.close();
    await simulator?.stop();
    await broker?.stop();
  });

  /** One record of each sort, a second after the other, and 300 of one. */
  async function writeEverything() {
    const { write } = openSamples(simulator);
    const { guid } = schemaOf(simulator, 'orders-value', 2);
    const order = orderBytes(2, { orderId: 'o-1', email: 'jane@shop.example' });
    const orders: Message[] = [
      { key: 'o-1', value: write('orders-value', 2, order) },
      { key: 'o-2', value: write('orders-value', 1, order.subarray(0, 4)) },
      { key: 'o-3', value: null },
      { key: 'o-4', value: 'plain' },
      { key: 'o-5', value: written(999_999, 'x') },
      { key: write('orders-key', 1, '\x06o-6'), value: Buffer.from([1, 255]) },
      {
        value: order,
        headers: {
          __value_schema_id: Buffer.from(
            `01${guid.replaceAll('-', '')}`,
            'hex',
          ),
        },
      },
    ];
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({
      topics: ['orders', 'visits', 'customers'].map(topic => ({
        topic,
        numPartitions: topic === 'visits' ? 3 : 1,
      })),
    });
    await admin.disconnect();
    const producer = kafka.producer();
    await producer.connect();
    await producer.send({
      topic: 'orders',
      messages: orders.map((message, index) => ({
        timestamp: String(START_MS + 1_000 * index),
        ...message,
      })),
    });
    await producer.send({
      topic: 'visits',
      messages: Array.from({ length: 300 }, (_, index) => ({
        key: `v-${index}`,
        value: write(
          'visits-value',
          1,
          `{"page":"/${index}","visitor":"jane","count":9007199254740993}`,
        ),
        timestamp: String(START_MS + index),
      })),
    });
    await producer.send({
      topic: 'customers',
      messages: [
        {
          value: write(
            'customers-value',
            1,
            '\0\n\x01c\x12\x0f\n\x03Ulm\x12\x08Am Markt',
          ),
        },
      ],
    });
    await producer.disconnect();
  }

  const read = (
    viewer: typeof ANALYST,
    request: Partial<RecordSampleRequest>,
  ) =>
    openSamples(simulator, {
      kafka: [{ config: { clusterId: 'lkc-3x9wz1', title: 'Retail' }, client }],
    }).read(viewer, request);

  it('are shown each for itself, the newest first', async () => {
    const { records, endedBy, failures } = await read(OFFICER, {
      topic: 'orders',
    });
    const shown = '{"orderId":"o-1","email":"jane@shop.example","total":12.50}';
    expect([endedBy, failures]).toEqual(['end', []]);
    expect(records).toMatchObject([
      { offset: '6', key: { kind: 'null' }, value: { json: shown } },
      {
        offset: '5',
        key: { kind: 'decoded', json: '"o-6"' },
        value: { kind: 'binary', hex: '01ff' },
      },
      { offset: '4', value: { kind: 'undecodable', hex: '00000f423f78' } },
      { offset: '3', value: { kind: 'text', text: 'plain' } },
      { offset: '2', value: { kind: 'null' } },
      {
        offset: '1',
        value: {
          kind: 'undecodable',
          message: expect.stringContaining('at the field email'),
        },
      },
      {
        offset: '0',
        timestamp: '2026-11-22T12:00:00.000Z',
        key: { kind: 'text', text: 'o-1' },
        value: { kind: 'decoded', json: shown, format: 'AVRO' },
      },
    ]);
  });

  it('hide personal data from who may not see them', async () => {
    const { records, maskedFields } = await read(ANALYST, { topic: 'orders' });
    expect(maskedFields).toEqual([{ path: 'email', tags: ['PII'] }]);
    expect(records.map(({ key, value }) => [key.kind, value.kind])).toEqual([
      ['null', 'decoded'],
      ['decoded', 'hidden'],
      ['hidden', 'undecodable'],
      ['hidden', 'hidden'],
      ['hidden', 'null'],
      ['hidden', 'undecodable'],
      ['hidden', 'decoded'],
    ]);
    expect(JSON.stringify(records)).not.toMatch(/jane|6a616e65/);
  });

  it('are read from all partitions, as many as are wanted', async () => {
    const { records } = await read(ANALYST, { topic: 'visits', limit: 50 });
    expect(records).toHaveLength(50);
    expect(records[0]).toMatchObject({
      value: {
        json: '{"page":"/299","visitor":"•••","count":9007199254740993}',
      },
    });
  });

  it('are read from a time on', async () => {
    const { records } = await read(OFFICER, {
      topic: 'orders',
      position: { type: 'time', time: '2026-11-22T12:00:05.000Z' },
    });
    expect(records.map(({ offset }) => offset)).toEqual(['6', '5']);
  });

  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['written without a schema',  'o-1',  ['0']],
    ['written with one',          'o-6',  ['5']],
    ['that is not there',         'o-9',  []],
  ])('are found by a key %s', async (_case, key, offsets) => {
    const { records, scanned } = await read(OFFICER, { topic: 'orders', key });
    expect(records.map(({ offset }) => offset)).toEqual(offsets);
    expect(scanned).toBe(7);
  });

  it('in Protobuf are read with the files that their schema imports', async () => {
    const { records } = await read(ANALYST, { topic: 'customers' });
    expect(records[0]?.value).toMatchObject({
      json: '{"id":"c","home":{"city":"Ulm","street":"•••"}}',
    });
  });

  it('of a topic that is not there are not found, and no topic is made', async () => {
    await expect(read(OFFICER, { topic: 'plain' })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(await client.topics()).not.toContain('plain');
  });
});
