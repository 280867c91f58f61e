// SPDX-License-Identifier: Apache-2.0
import { createServer, type AddressInfo } from 'node:net';
import { Kafka, logLevel } from 'kafkajs';
import { type KafkaBroker, startBroker } from '@data-mesh/kafka-broker';
import {
  BROKER_START_TIMEOUT_MS,
  describeWithKafka,
} from '@data-mesh/kafka-broker/testUtils';
import {
  createKafkaClient,
  type KafkaClientOptions,
} from './createKafkaClient';
import type { KafkaClient } from './types';
import { allOf } from './__testUtils__/allOf';
import { KEEP_OLD_RECORDS } from './__testUtils__/keepOldRecords';

// Kafka and its tools are Java, which takes its time to start on a busy machine.
jest.setTimeout(60_000);

describeWithKafka('a Kafka client', () => {
  let broker: KafkaBroker;
  let client: KafkaClient;
  /** Somebody else, who writes and reads. */
  let kafka: Kafka;
  const clients: KafkaClient[] = [];

  beforeAll(async () => {
    broker = await startBroker({ configuration: KEEP_OLD_RECORDS });
    kafka = new Kafka({
      brokers: [broker.bootstrapServers],
      logLevel: logLevel.NOTHING,
    });
    client = aClient();
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({
      topics: [
        {
          topic: 'orders',
          numPartitions: 3,
          configEntries: [{ name: 'retention.ms', value: '86400000' }],
        },
        { topic: 'short-lived', numPartitions: 1 },
      ],
    });
    await write('orders', 10, Date.parse('2026-03-01T00:00:00Z'));
    await write('orders', 5, Date.parse('2026-03-02T00:00:00Z'));
    // Nothing in partition 2, as of a group that has not come to it yet.
    await admin.setOffsets({
      groupId: 'billing',
      topic: 'orders',
      partitions: [
        { partition: 0, offset: '4' },
        { partition: 1, offset: '5' },
      ],
    });
    await admin.disconnect();
  }, BROKER_START_TIMEOUT_MS);
  afterAll(async () => {
    await Promise.all(clients.map(each => each.close()));
    await broker?.stop();
  });

  function aClient(overrides: Partial<KafkaClientOptions> = {}): KafkaClient {
    const made = createKafkaClient({
      bootstrapServers: broker.bootstrapServers,
      security: { type: 'plaintext' },
      clientId: 'test',
      ...overrides,
    });
    clients.push(made);
    return made;
  }

  async function setupOf(topic: string) {
    const [setup] = await allOf(client.setupOfMany([topic]));
    return setup;
  }

  /** One record after the other to partition 0, 1, 2, 0, … */
  async function write(topic: string, count: number, timeMs: number) {
    // Otherwise a second try after a lost answer would write twice.
    const producer = kafka.producer({ idempotent: true });
    await producer.connect();
    const messages = Array.from({ length: count }, (_, index) => ({
      value: 'order',
      partition: index % 3,
      timestamp: String(timeMs + index),
    }));
    await producer.send({ topic, messages });
    await producer.disconnect();
  }

  it('lists topics', async () => {
    expect(await client.topics()).toEqual(
      expect.arrayContaining(['__consumer_offsets', 'orders', 'short-lived']),
    );
  });

  it('knows where partitions are kept', async () => {
    expect(await setupOf('orders')).toMatchObject({
      partitions: [0, 1, 2].map(partition => ({
        partition,
        leader: 1,
        replicas: [1],
        inSyncReplicas: [1],
      })),
    });
  });

  it('tells a topic’s own settings from those of the cluster', async () => {
    expect(await setupOf('orders')).toMatchObject({
      configs: expect.arrayContaining([
        { name: 'retention.ms', value: '86400000', isOwn: true },
        { name: 'cleanup.policy', value: 'delete', isOwn: false },
      ]),
    });
  });

  it('knows how many topics are set up, one that is not there apart', async () => {
    expect(
      await allOf(client.setupOfMany(['imagined', 'orders', 'short-lived'])),
    ).toEqual([
      {
        topic: 'imagined',
        failure: 'notFound',
        type: 'UNKNOWN_TOPIC_OR_PARTITION',
      },
      await setupOf('orders'),
      await setupOf('short-lived'),
    ]);
  });

  it('knows what each partition holds', async () => {
    expect(await client.offsets('orders')).toEqual([
      { partition: 0, earliest: 0n, logEndOffset: 6n },
      { partition: 1, earliest: 0n, logEndOffset: 5n },
      { partition: 2, earliest: 0n, logEndOffset: 4n },
    ]);
  });

  it('knows what many topics hold, one that is not there apart', async () => {
    expect(await allOf(client.offsetsOfMany(['imagined', 'orders']))).toEqual([
      {
        topic: 'imagined',
        failure: 'notFound',
        type: 'UNKNOWN_TOPIC_OR_PARTITION',
      },
      { topic: 'orders', offsets: await client.offsets('orders') },
    ]);
  });

  // prettier-ignore
  test.each([
    ['at the start, for a time before',        '2026-02-01T00:00:00Z', [0n, 0n, 0n]],
    ['at the first record of that day',        '2026-03-02T00:00:00Z', [4n, 3n, 3n]],
    ['nowhere, for a time after',              '2026-04-01T00:00:00Z', [undefined, undefined, undefined]],
  ])('finds a time %s', async (_case, time, expected) => {
    expect(
      await allOf(
        client.offsetsAtOfMany(['imagined', 'orders'], new Date(time)),
      ),
    ).toEqual([
      {
        topic: 'imagined',
        failure: 'notFound',
        type: 'UNKNOWN_TOPIC_OR_PARTITION',
      },
      {
        topic: 'orders',
        offsets: expected.map((offset, partition) => ({ partition, offset })),
      },
    ]);
  });

  it('lists groups', async () => {
    expect(await client.groups()).toContain('billing');
  });

  it('knows a group that everybody has left', async () => {
    expect(await client.group('billing')).toEqual({
      groupId: 'billing',
      state: 'empty',
      members: [],
    });
  });

  it('knows who reads which partitions', async () => {
    const consumer = new Kafka({
      brokers: [broker.bootstrapServers],
      clientId: 'shop',
      logLevel: logLevel.NOTHING,
    }).consumer({ groupId: 'shipping' });
    await consumer.connect();
    await consumer.subscribe({ topics: ['orders'] });
    const joined = new Promise(resolve => {
      consumer.on('consumer.group_join', resolve);
    });
    await consumer.run({ eachMessage: async () => {} });
    await joined;
    expect(await client.group('shipping')).toMatchObject({
      state: 'stable',
      members: [
        {
          clientId: 'shop',
          clientHost: '/127.0.0.1',
          assignment: new Map([['orders', [0, 1, 2]]]),
        },
      ],
    });
    await consumer.disconnect();
  });

  it('admits that it cannot know the members of a group of the newer protocol, and knows its lag', async () => {
    await broker.runTool('kafka-console-consumer', [
      ...['--topic', 'orders', '--group', 'modern', '--from-beginning'],
      ...['--command-property', 'group.protocol=consumer'],
      ...['--max-messages', '15'],
    ]);
    expect(await client.groups()).toContain('modern');
    expect(await client.group('modern')).toEqual({
      groupId: 'modern',
      state: 'unknown',
      members: undefined,
    });
    const lag = await client.lag('modern', 'orders');
    expect(lag.map(({ lagMessages }) => lagMessages)).toEqual([0, 0, 0]);
  });

  it('calls dead a group that nobody knows', async () => {
    expect(await client.group('nobody')).toEqual({
      groupId: 'nobody',
      state: 'dead',
      members: [],
    });
  });

  it('has the lag that Kafka’s own tool has, for every partition', async () => {
    const lag = await client.lag('billing', 'orders');
    const table = await broker.runTool('kafka-consumer-groups', [
      '--describe',
      '--group',
      'billing',
    ]);
    const ofTool = [
      ...table.matchAll(/^billing +orders +(\d) +(\d+) +(\d+) +(\d+) /gm),
    ].map(([, ...columns]) => columns);
    // The tool is silent about partitions where the group has committed nothing.
    expect(
      lag
        .filter(({ committedOffset }) => committedOffset !== undefined)
        .map(each => [
          String(each.partition),
          String(each.committedOffset),
          String(each.logEndOffset),
          String(each.lagMessages),
        ]),
    ).toEqual(ofTool.sort());
    expect(lag.map(({ lagMessages }) => lagMessages)).toEqual([
      2,
      0,
      undefined,
    ]);
  });

  it('knows what a group has committed, in every topic or in one', async () => {
    const committed = [
      { topic: 'orders', partition: 0, offset: 4n },
      { topic: 'orders', partition: 1, offset: 5n },
    ];
    expect(await client.committedOffsets('billing')).toEqual(committed);
    expect(
      await client.committedOffsets('billing', { topic: 'orders' }),
    ).toEqual(committed);
    expect(await client.committedOffsets('nobody')).toEqual([]);
  });

  it('says that a topic is not there, and makes none by asking', async () => {
    await expect(client.offsets('imagined')).rejects.toMatchObject({
      name: 'KafkaCallError',
      failure: 'notFound',
    });
    expect(await client.topics()).not.toContain('imagined');
  });

  it('goes on after a topic it knew was deleted', async () => {
    await client.offsets('short-lived');
    const admin = kafka.admin();
    await admin.connect();
    await admin.deleteTopics({ topics: ['short-lived'] });
    await admin.disconnect();
    await expect(client.offsets('short-lived')).rejects.toMatchObject({
      failure: 'notFound',
    });
    expect(await client.offsets('orders')).toHaveLength(3);
  });

  // prettier-ignore
  test.each<[string, (started: KafkaBroker) => Partial<KafkaClientOptions>]>([
    ['PLAIN',         ({ secured: { bootstrapServers, ca, users } }) => ({ bootstrapServers, security: { type: 'sasl', mechanism: 'plain', ca, ...users.plain } })],
    ['SCRAM-SHA-256', ({ secured: { bootstrapServers, ca, users } }) => ({ bootstrapServers, security: { type: 'sasl', mechanism: 'scram-sha-256', ca, ...users.scram } })],
    ['SCRAM-SHA-512', ({ secured: { bootstrapServers, ca, users } }) => ({ bootstrapServers, security: { type: 'sasl', mechanism: 'scram-sha-512', ca, ...users.scram } })],
    ['a certificate', ({ mutualTls: { bootstrapServers, ...proof } }) => ({ bootstrapServers, security: { type: 'certificate', ...proof } })],
    ['an address as Confluent writes it', ({ secured: { bootstrapServers, ca, users } }) => ({ bootstrapServers: `SASL_SSL://${bootstrapServers}`, security: { type: 'sasl', mechanism: 'plain', ca, ...users.plain } })],
  ])('gets in by %s', async (_case, optionsOf) => {
    expect(await aClient(optionsOf(broker)).topics()).toContain('orders');
  });

  it('says that a password is wrong', async () => {
    const { bootstrapServers, ca, users } = broker.secured;
    const wrong = aClient({
      bootstrapServers,
      security: {
        type: 'sasl',
        mechanism: 'plain',
        ca,
        username: users.plain.username,
        password: 'guessed',
      },
    });
    await expect(wrong.topics()).rejects.toMatchObject({
      failure: 'credentials',
    });
  });

  it('says that nobody is there', async () => {
    await expect(
      aClient({ bootstrapServers: '127.0.0.1:1' }).topics(),
    ).rejects.toMatchObject({ failure: 'connection', canRetryHelp: true });
  });

  it('waits no longer than it should for a server that never answers, and hangs up', async () => {
    const silent = createServer(socket =>
      socket.on('error', () => {}).resume(),
    );
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const waiting = aClient({
      bootstrapServers: `127.0.0.1:${port}`,
      callTimeoutMs: 600,
    });
    await expect(waiting.topics()).rejects.toMatchObject({
      failure: 'timeout',
    });
    await waiting.close();
    // Calls back only when the last connection is closed.
    expect(await new Promise(resolve => silent.close(resolve))).toBeUndefined();
  });

  it('stops waiting when its caller does', async () => {
    const reason = new Error('the page was left');
    await expect(
      client.topics({ signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
  });

  it('finds its way back to a broker that was killed', async () => {
    const hasty = aClient({ callTimeoutMs: 3000 });
    await hasty.topics();
    await broker.kill();
    await expect(hasty.topics()).rejects.toMatchObject({ canRetryHelp: true });
    await broker.restart();
    expect(await hasty.offsets('orders')).toHaveLength(3);
  });
});
