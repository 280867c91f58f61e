// SPDX-License-Identifier: Apache-2.0
import { Kafka, logLevel } from 'kafkajs';
import { type KafkaBroker, startBroker } from '@data-mesh/kafka-broker';
import {
  BROKER_START_TIMEOUT_MS,
  describeWithKafka,
} from '@data-mesh/kafka-broker/testUtils';
import { systemClock } from '../http/clock';
import { createKafkaClient } from './createKafkaClient';
import type { KafkaClient } from './types';
import { allOf } from './__testUtils__/allOf';

// Kafka is Java, which takes its time on a busy machine.
jest.setTimeout(60_000);

const WRITTEN = Date.parse('2026-03-01T12:00:00Z');
const NOW = Date.parse('2026-03-01T13:00:00Z');

describeWithKafka('consumer groups of a Kafka cluster', () => {
  let broker: KafkaBroker;
  let client: KafkaClient;
  let kafka: Kafka;

  beforeAll(async () => {
    broker = await startBroker();
    kafka = new Kafka({
      brokers: [broker.bootstrapServers],
      clientId: 'shop',
      logLevel: logLevel.NOTHING,
    });
    client = createKafkaClient({
      bootstrapServers: broker.bootstrapServers,
      security: { type: 'plaintext' },
      clientId: 'test',
      clock: { ...systemClock, now: () => NOW },
      // Its budget refills by the clock, which stands still.
      requestsPerSecond: 10_000,
    });
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({
      topics: [
        { topic: 'orders', numPartitions: 3 },
        { topic: 'returns', numPartitions: 1 },
      ],
    });
    const producer = kafka.producer({ idempotent: true });
    await producer.connect();
    for (const partition of [0, 1]) {
      await producer.send({
        topic: 'orders',
        messages: [0, 1, 2].map(minute => ({
          partition,
          value: 'order',
          timestamp: String(WRITTEN + minute * 60_000),
        })),
      });
    }
    await producer.disconnect();
    for (const groupId of ['billing', 'shipping']) {
      await admin.setOffsets({
        groupId,
        topic: 'orders',
        partitions: [
          { partition: 0, offset: groupId === 'billing' ? '1' : '2' },
          { partition: 1, offset: '3' },
        ],
      });
    }
    await admin.setOffsets({
      groupId: 'billing',
      topic: 'returns',
      partitions: [{ partition: 0, offset: '0' }],
    });
    await admin.disconnect();
  }, BROKER_START_TIMEOUT_MS);
  afterAll(async () => {
    await client?.close();
    await broker?.stop();
  });

  it('tells what many groups have committed', async () => {
    const answers = await allOf(
      client.groupsCommitted(['billing', 'shipping', 'nobody']),
    );
    expect(answers.sort((a, b) => (a.groupId < b.groupId ? -1 : 1))).toEqual([
      {
        groupId: 'billing',
        committed: [
          { topic: 'orders', partition: 0, offset: 1n },
          { topic: 'orders', partition: 1, offset: 3n },
          { topic: 'returns', partition: 0, offset: 0n },
        ],
      },
      { groupId: 'nobody', committed: [] },
      {
        groupId: 'shipping',
        committed: [
          { topic: 'orders', partition: 0, offset: 2n },
          { topic: 'orders', partition: 1, offset: 3n },
        ],
      },
    ]);
  });

  it('tells the states of many groups: in use, left, of the newer protocol, and unheard of', async () => {
    const consumer = kafka.consumer({ groupId: 'reading' });
    await consumer.connect();
    await consumer.subscribe({ topics: ['orders'] });
    const joined = new Promise(resolve => {
      consumer.on('consumer.group_join', resolve);
    });
    await consumer.run({ eachMessage: async () => {} });
    await joined;
    await broker.runTool('kafka-console-consumer', [
      ...['--topic', 'orders', '--group', 'modern', '--from-beginning'],
      ...['--command-property', 'group.protocol=consumer'],
      ...['--max-messages', '6'],
    ]);
    const states = await allOf(
      client.groupStates(['reading', 'billing', 'modern', 'nobody']),
    );
    expect(states).toHaveLength(4);
    expect(states).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          groupId: 'reading',
          state: 'stable',
          members: [
            expect.objectContaining({
              clientId: 'shop',
              assignment: new Map([['orders', [0, 1, 2]]]),
            }),
          ],
        }),
        { groupId: 'billing', state: 'empty', members: [] },
        { groupId: 'modern', state: 'unknown', members: undefined },
        { groupId: 'nobody', state: 'dead', members: [] },
      ]),
    );
    expect(await client.timedLag('modern', 'orders')).toMatchObject([
      { lagMessages: 0, lagSeconds: 0 },
      { lagMessages: 0, lagSeconds: 0 },
      { partition: 2 },
    ]);
    await consumer.disconnect();
  });

  it('tells for how long a group is behind', async () => {
    const lag = await client.timedLag('billing', 'orders');
    expect(lag).toEqual([
      {
        topic: 'orders',
        partition: 0,
        committedOffset: 1n,
        logEndOffset: 3n,
        lagMessages: 2,
        // Its first unread record is of 12:01.
        lagSeconds: 59 * 60,
      },
      expect.objectContaining({ lagMessages: 0, lagSeconds: 0 }),
      expect.objectContaining({
        committedOffset: undefined,
        lagMessages: undefined,
        lagSeconds: undefined,
      }),
    ]);
    expect(
      (await client.lag('billing', 'orders')).map(each => each.lagMessages),
    ).toEqual(lag.map(each => each.lagMessages));
  });

  it('asks no more when the loop is left', async () => {
    for await (const { groupId } of client.groupsCommitted([
      'billing',
      'shipping',
    ])) {
      expect(['billing', 'shipping']).toContain(groupId);
      break;
    }
    expect(await client.groups()).toContain('billing');
  });
});
