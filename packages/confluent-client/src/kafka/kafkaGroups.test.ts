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
import { KEEP_OLD_RECORDS } from './__testUtils__/keepOldRecords';
import { until, untilNotFound } from './__testUtils__/until';

// Kafka is Java, which takes its time on a busy machine.
jest.setTimeout(120_000);

const WRITTEN = Date.parse('2026-03-01T12:00:00Z');
const NOW = Date.parse('2026-03-01T13:00:00Z');

describeWithKafka('consumer groups of a Kafka cluster', () => {
  let broker: KafkaBroker;
  let client: KafkaClient;
  let kafka: Kafka;

  beforeAll(async () => {
    broker = await startBroker({
      configuration: {
        // So long does a new group wait for further members.
        'group.initial.rebalance.delay.ms': '3000',
        ...KEEP_OLD_RECORDS,
      },
    });
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

  it('tells of a group whose members are just gathering, and not yet which partitions they get', async () => {
    const consumer = kafka.consumer({ groupId: 'gathering' });
    await consumer.connect();
    await consumer.subscribe({ topics: ['orders'] });
    const joining = consumer.run({ eachMessage: async () => {} });
    const members = [
      expect.objectContaining({ clientId: 'shop', assignment: new Map() }),
    ];
    expect(
      await until(
        () => client.group('gathering'),
        ({ state }) => state === 'rebalancing',
      ),
    ).toEqual({ groupId: 'gathering', state: 'rebalancing', members });
    expect(await client.lag('gathering', 'returns')).toMatchObject([
      { partition: 0, lagMessages: undefined },
    ]);
    await joining;
    await consumer.disconnect();
  });

  it('knows no position of a group in a topic that was made anew', async () => {
    const admin = kafka.admin();
    await admin.connect();
    const makeAnew = () =>
      admin.createTopics({ topics: [{ topic: 'anew', numPartitions: 1 }] });
    await makeAnew();
    await admin.setOffsets({
      groupId: 'following',
      topic: 'anew',
      partitions: [{ partition: 0, offset: '0' }],
    });
    expect(await client.lag('following', 'anew')).toMatchObject([
      { committedOffset: 0n },
    ]);
    await admin.deleteTopics({ topics: ['anew'] });
    await untilNotFound(() => client.lag('following', 'anew'));
    await makeAnew();
    await admin.disconnect();
    expect(
      await until(
        () => client.lag('following', 'anew'),
        ([lag]) => lag?.committedOffset === undefined,
      ),
    ).toMatchObject([{ partition: 0, lagMessages: undefined }]);
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

  it('tells when the records at positions of many topics were written', async () => {
    const wanted = async (topic: string, offsets: bigint[]) => ({
      topic,
      positions: offsets.map(offset => ({ partition: 0, offset })),
      within: await client.offsets(topic).catch(() => []),
    });
    const told = await allOf(
      client.recordTimesOfMany([
        await wanted('orders', [2n, 0n, 3n]),
        await wanted('imagined', [0n]),
        await wanted('returns', [0n]),
      ]),
    );
    const at = (minute: number) => new Date(WRITTEN + minute * 60_000);
    expect(told).toEqual([
      {
        topic: 'orders',
        times: [
          { partition: 0, at: at(2) },
          { partition: 0, at: at(0) },
          { partition: 0, at: undefined },
        ],
      },
      {
        topic: 'imagined',
        times: [
          {
            partition: 0,
            at: undefined,
            failure: 'notFound',
            type: 'UNKNOWN_TOPIC_OR_PARTITION',
          },
        ],
      },
      { topic: 'returns', times: [{ partition: 0, at: undefined }] },
    ]);
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
