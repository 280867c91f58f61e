/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import { type Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { type KafkaBroker, startBroker } from '@data-mesh/kafka-broker';
import {
  BROKER_START_TIMEOUT_MS,
  describeWithKafka,
} from '@data-mesh/kafka-broker/testUtils';
import { Type } from 'avsc';
import { type Admin, Kafka, type KafkaMessage, logLevel } from 'kafkajs';
import protobuf from 'protobufjs';
import { KafkaBridge } from './KafkaBridge';
import { deadLetterTopic } from './records/flaws';

// Kafka takes its time on a busy machine.
jest.setTimeout(60_000);

const MINUTE_MS = 60_000;
const ENVIRONMENT_ID = 'env-shop01';
const CLUSTER_ID = 'lkc-shop01';

describeWithKafka('the bridge from the world to a broker', () => {
  let broker: KafkaBroker;
  let simulator: Simulator;
  let bridge: KafkaBridge;
  let admin: Admin;
  let kafka: Kafka;
  // The world begins now, so that the broker's own clock agrees with it.
  let nowMs = Date.now() - 30 * MINUTE_MS;
  const troubles: string[] = [];

  const world = () => simulator.world;
  const environment = () => world().environment();

  /** Lets the newest schema of orders have a rule, and the topic that it names be there. */
  function rejectSomeOrders() {
    const { registry } = environment();
    const { schema } = registry.version('orders-value', 'latest').schema;
    const rule = {
      name: 'knownChannel',
      doc: 'Its channel is known.',
      mode: 'WRITE',
      params: { 'dlq.topic': 'orders.rejected' },
    };
    environment().registerSchema('orders-value', {
      schema,
      ruleSet: { domainRules: [rule] },
    });
    environment().addTopic({
      name: 'orders.rejected',
      partitions: 2,
      isInternal: true,
      traffic: { recordsPerSecond: 0.1 },
    });
  }

  /** Lets some of the world's time go by. */
  async function pass(ms: number) {
    nowMs += ms;
    await bridge.advance(nowMs);
  }

  async function run(statement: string) {
    environment().ksqlCluster('lksqlc-shop01')?.execute(statement);
    await pass(MINUTE_MS);
  }

  /** Every record of a topic, partition by partition. */
  async function read(topic: string): Promise<KafkaMessage[]> {
    const wanted = await countOf(topic);
    const groupId = `reads-${topic}-${wanted}-${nowMs}`;
    const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100 });
    const messages: KafkaMessage[] = [];
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>(resolve => {
      if (wanted === 0) resolve();
      consumer.run({
        eachMessage: async ({ message }) => {
          messages.push(message);
          if (messages.length === wanted) resolve();
        },
      });
    });
    await consumer.disconnect();
    return messages;
  }

  async function countOf(topic: string): Promise<number> {
    const partitions = await admin.fetchTopicOffsets(topic);
    return partitions.reduce((sum, { high }) => sum + Number(high), 0);
  }

  const newest = (messages: readonly KafkaMessage[]) =>
    Math.max(...messages.map(({ timestamp }) => Number(timestamp)));

  /** The schema that a record names, and what follows. */
  function unwrap(record: Buffer | null) {
    expect(record?.[0]).toBe(0);
    const schema = environment().registry.schema(record!.readInt32BE(1))!;
    return { schema: schema.schema, body: record!.subarray(5) };
  }

  async function lagOf(groupId: string, topic: string): Promise<number> {
    const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] });
    const ends = await admin.fetchTopicOffsets(topic);
    return ends.reduce((sum, { partition, high }) => {
      const found = committed?.partitions.find(
        each => each.partition === partition,
      );
      return sum + Number(high) - Number(found?.offset);
    }, 0);
  }

  /** Asks until the answer is as it is to be; the broker and its members have a life of their own. */
  async function eventually<T>(
    ask: () => Promise<T>,
    isFine: (answer: T) => boolean,
  ): Promise<T> {
    for (;;) {
      const answer = await ask();
      if (isFine(answer)) return answer;
    }
  }

  beforeAll(async () => {
    simulator = await startSimulator({
      scenario: 'small-shop',
      clock: () => new Date(nowMs),
    });
    rejectSomeOrders();
    broker = await startBroker({
      configuration: { 'auto.create.topics.enable': 'false' },
    });
    kafka = new Kafka({
      brokers: [broker.bootstrapServers],
      logLevel: logLevel.NOTHING,
    });
    admin = kafka.admin();
    await admin.connect();
    bridge = await KafkaBridge.open({
      bootstrapServers: broker.bootstrapServers,
      world,
      environmentId: ENVIRONMENT_ID,
      clusterId: CLUSTER_ID,
      flaws: {
        deadLettersOf: 'payments',
        undecodableIn: 'orders',
        rejectedOf: { topic: 'orders', without: 'channel' },
      },
      log: line => troubles.push(line),
    });
    await bridge.advance(nowMs);
  }, BROKER_START_TIMEOUT_MS);
  afterAll(async () => {
    await bridge?.close();
    await admin?.disconnect();
    await Promise.all([broker?.stop(), simulator?.stop()]);
  });

  it('makes the topics of the world, with their partitions and settings', async () => {
    const { topics } = await admin.fetchTopicMetadata();
    const partitions = topics
      .filter(({ name }) => !name.startsWith('__'))
      .map(topic => [topic.name, topic.partitions.length]);
    expect(Object.fromEntries(partitions)).toEqual({
      orders: 6,
      'orders.rejected': 2,
      payments: 12,
      'payments.dlq': 1,
      'stock-levels': 6,
      'checkout-debug': 1,
    });
    const configs = await broker.runTool('kafka-configs', [
      ...['--describe', '--entity-type', 'topics'],
      ...['--entity-name', 'stock-levels'],
    ]);
    expect(configs).toContain('cleanup.policy=compact');
    expect(configs).toContain('retention.ms=-1');
    expect(troubles).toEqual([]);
  });

  it('writes Avro, and one record that is cut short', async () => {
    const messages = await read('orders');
    const decoded = messages.map(({ value }) => {
      const { schema, body } = unwrap(value);
      try {
        return Type.forSchema(JSON.parse(schema)).fromBuffer(body);
      } catch {
        return undefined;
      }
    });
    expect(decoded.filter(each => each === undefined)).toHaveLength(1);
    expect(decoded).toContainEqual(
      expect.objectContaining({
        orderId: expect.stringMatching(/^CM-/),
        total: expect.any(Number),
        channel: expect.any(String),
      }),
    );
    expect(messages[0]?.key?.toString()).toMatch(/^CM-/);
  });

  it('has a few records that a rule rejected where the rule sends them, and more now and then', async () => {
    const [first, ...others] = await read('orders.rejected');
    expect(others.length).toBeLessThan(12);
    expect(String(first?.headers?.['__rule.topic'])).toBe('orders');
    const { schema, body } = unwrap(first!.value);
    expect(Type.forSchema(JSON.parse(schema)).fromBuffer(body)).toMatchObject({
      orderId: expect.stringMatching(/^CM-/),
      channel: 'web',
    });

    const [orders, rejected] = [
      await countOf('orders'),
      await countOf('orders.rejected'),
    ];
    await pass(2 * MINUTE_MS);
    const more = (await countOf('orders.rejected')) - rejected;
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThan(((await countOf('orders')) - orders) / 2);
  });

  it('writes Protobuf', async () => {
    const [message] = await read('payments');
    const { schema, body } = unwrap(message!.value);
    const payment = protobuf.parse(schema).root.lookupType('shop.Payment');
    expect(payment.decode(body.subarray(1))).toMatchObject({
      paymentId: expect.stringMatching(/^P-/),
    });
  });

  it('writes JSON, and tombstones of what is gone', async () => {
    await pass(10 * MINUTE_MS);
    const messages = await read('stock-levels');
    const values = messages.flatMap(({ value }) => (value ? [value] : []));
    expect(JSON.parse(unwrap(values[0]!).body.toString())).toEqual({
      sku: expect.stringMatching(/^SKU-/),
      onHand: expect.any(Number),
    });
    expect(messages.length - values.length).toBeGreaterThan(0);
  });

  it('has what consumers could not process in a topic of its own', async () => {
    const [message] = await read(deadLetterTopic('payments'));
    const headers = message?.headers ?? {};
    expect(String(headers['__connect.errors.topic'])).toBe('payments');
    expect(unwrap(message!.value).schema).toContain('message Payment');
  });

  it('goes on writing, as much as the world says', async () => {
    const before = await countOf('orders');
    await pass(MINUTE_MS);
    const after = await read('orders');
    const { recordsPerSecond } = world()
      .kafka()
      .topics.find(({ name }) => name === 'orders')!;
    const expected = 60 * Math.min(1, recordsPerSecond);
    expect(Math.abs(after.length - before - expected)).toBeLessThan(3);
    expect(newest(after)).toBeGreaterThan(nowMs - 10_000);
    expect(newest(after)).toBeLessThanOrEqual(nowMs);
  });

  it('lets a group that keeps up read everything', async () => {
    await pass(MINUTE_MS);
    await eventually(
      () => lagOf('billing', 'orders'),
      lagMessages => lagMessages === 0,
    );
    const { groups } = await admin.describeGroups(['billing']);
    expect(groups[0]).toMatchObject({ state: 'Stable' });
    expect(groups[0]?.members.map(({ clientId }) => clientId).sort()).toEqual([
      'billing-1',
      'billing-2',
    ]);
  });

  it('leaves a stopped group where it stopped, without members', async () => {
    const { groups } = await admin.describeGroups(['reporting']);
    expect(groups[0]).toMatchObject({ state: 'Empty', members: [] });
    const behind = await lagOf('reporting', 'orders');
    const before = await countOf('orders');
    await pass(MINUTE_MS);
    const written = (await countOf('orders')) - before;
    expect(written).toBeGreaterThan(0);
    expect(await lagOf('reporting', 'orders')).toBe(behind + written);
  });

  it('lets a slow group read half of what comes', async () => {
    const unread = async () =>
      (await lagOf('billing', 'orders')) + (await lagOf('billing', 'payments'));
    const count = async () =>
      (await countOf('orders')) + (await countOf('payments'));
    await eventually(unread, records => records === 0);

    environment().activity.slowDown('billing', nowMs);
    await pass(0);
    const before = await count();
    await pass(5 * MINUTE_MS);
    const written = (await count()) - before;
    const left = await eventually(unread, records => records < 0.55 * written);
    expect(left).toBeGreaterThan(0.45 * written);
  });

  it('writes nothing to a topic that has fallen silent', async () => {
    const topic = environment().topic('orders');
    environment().activity.silence(topic, nowMs);
    const silentSinceMs = nowMs;
    await pass(MINUTE_MS);
    expect(newest(await read('orders'))).toBeLessThanOrEqual(silentSinceMs);
  });

  it('follows what ksqlDB creates, with the rows it has found', async () => {
    await run(
      `CREATE STREAM LARGE WITH (KAFKA_TOPIC='orders.large') AS SELECT * FROM ORDERS WHERE TOTAL > 100 EMIT CHANGES;`,
    );
    simulator.reset();
    // What has been asked for, kafkajs asks for again and again.
    rejectSomeOrders();
    await run(
      `CREATE STREAM PAID WITH (KAFKA_TOPIC='payments.large') AS SELECT PAYMENT_ID, AMOUNT_MINOR FROM PAYMENTS WHERE AMOUNT_MINOR > 10000 EMIT CHANGES;`,
    );
    const [message] = await read('payments.large');
    const { schema, body } = unwrap(message!.value);
    expect(schema).toContain('AMOUNT_MINOR');
    expect(body.length).toBeGreaterThan(1);
    expect(message?.key?.toString()).toMatch(/^P-/);
  });

  it('gives up the topics that leave the world', async () => {
    expect(await admin.listTopics()).not.toContain('orders.large');
    environment().removeTopic('orders');
    environment().addTopic({ name: 'refunds', partitions: 2 });
    await pass(MINUTE_MS);
    const topics = await admin.listTopics();
    expect(topics).toContain('refunds');
    expect(topics).not.toContain('orders');
    const { groups } = await admin.describeGroups(['billing']);
    expect(groups[0]).toMatchObject({ state: 'Stable' });
  });
});
