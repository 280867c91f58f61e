// SPDX-License-Identifier: Apache-2.0
import { type Admin, Kafka, logLevel, type Message } from 'kafkajs';
import { type KafkaBroker, startBroker } from '@data-mesh/kafka-broker';
import {
  BROKER_START_TIMEOUT_MS,
  describeWithKafka,
} from '@data-mesh/kafka-broker/testUtils';
import { lastRecordTimes } from '../__testUtils__/lastRecordTimes';
import { createKafkaClient } from '../createKafkaClient';
import type { RecordsAnswer, RecordsRequest } from '../recordTypes';
import type { KafkaClient } from '../types';
import { KEEP_OLD_RECORDS } from '../__testUtils__/keepOldRecords';
import { untilNotFound } from '../__testUtils__/until';

// Kafka is Java, which takes its time on a busy machine.
jest.setTimeout(60_000);

const START = Date.parse('2026-03-01T00:00:00Z');
const MINUTE = 60_000;
const PLENTY = { limit: 100, maxScanned: 100_000, maxBytes: 50_000_000 };

/** One record a minute. */
const minute = (count: number) => new Date(START + count * MINUTE);

describeWithKafka('records of a Kafka cluster', () => {
  let broker: KafkaBroker;
  let client: KafkaClient;
  /** Somebody else, who writes. */
  let kafka: Kafka;
  let admin: Admin;

  beforeAll(async () => {
    broker = await startBroker({ configuration: KEEP_OLD_RECORDS });
    kafka = new Kafka({
      brokers: [broker.bootstrapServers],
      logLevel: logLevel.NOTHING,
    });
    admin = kafka.admin();
    await admin.connect();
    client = createKafkaClient({
      bootstrapServers: broker.bootstrapServers,
      security: { type: 'plaintext' },
      clientId: 'test',
      requestsPerSecond: 1000,
    });
    await createTopic('orders', { partitions: 3 });
    // Record n is of minute n, in partition n % 3; each is a batch of its own.
    for (let n = 0; n < 30; n += 1) {
      await write(
        'orders',
        [{ key: `key-${n % 5}`, value: `order ${n}`, partition: n % 3 }],
        n,
      );
    }
  }, BROKER_START_TIMEOUT_MS);
  afterAll(async () => {
    await client?.close();
    await admin?.disconnect();
    await broker?.stop();
  });

  async function createTopic(
    topic: string,
    options: { partitions?: number; config?: Record<string, string> } = {},
  ) {
    await admin.createTopics({
      // Waiting fails when the broker has not heard of the topic; writing waits until it has.
      waitForLeaders: false,
      topics: [
        {
          topic,
          numPartitions: options.partitions ?? 1,
          configEntries: Object.entries(options.config ?? {}).map(
            ([name, value]) => ({ name, value }),
          ),
        },
      ],
    });
  }

  /** In one batch for each partition; one minute for each record, from a minute on. */
  async function write(topic: string, messages: Message[], fromMinute = 0) {
    const producer = kafka.producer({
      idempotent: true,
      allowAutoTopicCreation: false,
    });
    await producer.connect();
    await producer.send({
      topic,
      messages: messages.map((message, index) => ({
        partition: 0,
        timestamp: String(minute(fromMinute + index).getTime()),
        ...message,
      })),
    });
    await producer.disconnect();
  }

  async function transact(
    topic: string,
    messages: Message[],
    end: 'commit' | 'abort',
  ) {
    const producer = kafka.producer({
      transactionalId: `of-${topic}`,
      idempotent: true,
      allowAutoTopicCreation: false,
      maxInFlightRequests: 1,
    });
    await producer.connect();
    const transaction = await producer.transaction();
    await transaction.send({
      topic,
      messages: messages.map(message => ({ partition: 0, ...message })),
    });
    await (end === 'commit' ? transaction.commit() : transaction.abort());
    await producer.disconnect();
  }

  const read = (request: Partial<RecordsRequest>) =>
    client.records({ topic: 'orders', from: 'newest', ...PLENTY, ...request });

  const valuesOf = ({ records }: RecordsAnswer) =>
    records.map(({ value }) => value?.toString());

  it('gives the newest of all partitions, newest first', async () => {
    const answer = await read({ limit: 4 });
    expect(valuesOf(answer)).toEqual([
      'order 29',
      'order 28',
      'order 27',
      'order 26',
    ]);
    expect(answer).toMatchObject({ endedBy: 'limit', failures: [] });
    expect(answer.scanned).toBeLessThan(30);
    expect(answer.records[0]).toEqual({
      partition: 2,
      offset: 9n,
      timestamp: minute(29),
      key: Buffer.from('key-4'),
      value: Buffer.from('order 29'),
      headers: [],
    });
  });

  it('gives all when there are fewer than wanted', async () => {
    const answer = await read({ limit: 31 });
    expect(valuesOf(answer)).toEqual(
      Array.from({ length: 30 }, (_, index) => `order ${29 - index}`),
    );
    expect(answer).toMatchObject({ endedBy: 'end', scanned: 30 });
  });

  it('gives the first ones since a time', async () => {
    const answer = await read({ from: minute(10), limit: 4 });
    expect(valuesOf(answer)).toEqual([
      'order 13',
      'order 12',
      'order 11',
      'order 10',
    ]);
    expect(answer.endedBy).toBe('limit');
  });

  it('gives nothing since a time that no record has come to', async () => {
    expect(await read({ from: minute(31) })).toEqual({
      records: [],
      scanned: 0,
      endedBy: 'end',
      failures: [],
    });
  });

  // prettier-ignore
  test.each<[string, RecordsRequest['from'], string[]]>([
    ['the newest',         'newest',    ['order 28', 'order 23', 'order 18']],
    ['the first of a time', minute(9),  ['order 23', 'order 18', 'order 13']],
  ])('looks for what is wanted: %s', async (_case, from, expected) => {
    const answer = await read({
      from,
      limit: 3,
      filter: ({ key }) => key?.toString() === 'key-3',
    });
    expect(valuesOf(answer)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, RecordsRequest['from'], Partial<RecordsRequest>, RecordsAnswer['endedBy']]>([
    ['so many records',             'newest',   { maxScanned: 10 }, 'records'],
    ['so many bytes',               'newest',   { maxBytes: 150 },  'bytes'],
  ])('stops after %s', async (_case, from, caps, endedBy) => {
    const answer = await read({ from, filter: () => false, ...caps });
    expect(answer).toMatchObject({ records: [], endedBy });
    expect(answer.scanned).toBeGreaterThan(0);
    expect(answer.scanned).toBeLessThan(30);
  });

  test.each(['uncompressed', 'gzip', 'snappy', 'lz4', 'zstd'])(
    'reads what is compressed with %s',
    async type => {
      const topic = `compressed-${type}`;
      await createTopic(topic, { config: { 'compression.type': type } });
      const values = Array.from({ length: 500 }, (_, index) =>
        `order ${index} `.repeat(100),
      );
      await write(
        topic,
        values.map(value => ({ value })),
      );
      const answer = await read({ topic, limit: 500 });
      expect(valuesOf(answer)).toEqual(values.reverse());
    },
  );

  it('reads a record of a megabyte, also when other partitions have some to tell', async () => {
    await createTopic('large', { partitions: 3 });
    const large = Buffer.alloc(1_000_000, 'x');
    await write('large', [{ value: 'small', partition: 0 }], 0);
    await write('large', [{ value: large, partition: 1 }], 1);
    await write('large', [{ value: large, partition: 2 }], 2);
    for (const from of ['newest', minute(0)] as const) {
      const { records } = await read({ topic: 'large', from, limit: 3 });
      expect(records.map(({ value }) => value?.length)).toEqual([
        1_000_000, 1_000_000, 5,
      ]);
    }
    expect(await lastRecordTimes(client, 'large')).toEqual(
      [0, 1, 2].map(partition => ({ partition, at: minute(partition) })),
    );
  });

  it('tells tombstones, missing keys, and headers as they were written', async () => {
    await createTopic('bare');
    await write('bare', [
      { key: 'gone', value: null },
      { value: '', headers: { trace: ['one', 'two'], kind: 'test' } },
    ]);
    expect((await read({ topic: 'bare' })).records).toMatchObject([
      {
        key: null,
        value: Buffer.alloc(0),
        headers: [
          { name: 'trace', value: Buffer.from('one') },
          { name: 'trace', value: Buffer.from('two') },
          { name: 'kind', value: Buffer.from('test') },
        ],
      },
      { key: Buffer.from('gone'), value: null, headers: [] },
    ]);
  });

  it('leaves out what was written in transactions that were given up', async () => {
    await createTopic('payments');
    await transact('payments', [{ value: 'paid 1' }], 'commit');
    await transact(
      'payments',
      [{ value: 'wrong 1' }, { value: 'wrong 2' }],
      'abort',
    );
    await transact('payments', [{ value: 'paid 2' }], 'commit');
    await transact('payments', [{ value: 'wrong 3' }], 'abort');
    expect(valuesOf(await read({ topic: 'payments' }))).toEqual([
      'paid 2',
      'paid 1',
    ]);
    const [newest] = (await read({ topic: 'payments', limit: 1 })).records;
    // The newest record lies before a marker, a record and another marker.
    expect(await lastRecordTimes(client, 'payments')).toEqual([
      { partition: 0, at: newest?.timestamp },
    ]);
  });

  it('does not tell of what an open transaction has written', async () => {
    await createTopic('open');
    await write('open', [{ value: 'written' }]);
    const producer = kafka.producer({
      transactionalId: 'left-open',
      idempotent: true,
      allowAutoTopicCreation: false,
      maxInFlightRequests: 1,
    });
    await producer.connect();
    const transaction = await producer.transaction();
    await transaction.send({ topic: 'open', messages: [{ value: 'not yet' }] });
    expect(valuesOf(await read({ topic: 'open' }))).toEqual(['written']);
    await transaction.abort();
    await producer.disconnect();
  });

  it('leaves out what was deleted from the start of a partition', async () => {
    await createTopic('shortened');
    await write('shortened', [{ value: 'a' }, { value: 'b' }, { value: 'c' }]);
    await admin.fetchTopicOffsets('shortened'); // so that it knows the leader
    await admin.deleteTopicRecords({
      topic: 'shortened',
      partitions: [{ partition: 0, offset: '2' }],
    });
    expect(valuesOf(await read({ topic: 'shortened' }))).toEqual(['c']);
    expect(
      await client.recordTimesAt('shortened', [{ partition: 0, offset: 0n }]),
    ).toEqual([{ partition: 0, at: minute(2) }]);
  });

  it('tells when the newest record of each partition was written', async () => {
    await createTopic('half-empty', { partitions: 2 });
    await write('half-empty', [{ value: 'only' }], 7);
    expect(await lastRecordTimes(client, 'half-empty')).toEqual([
      { partition: 0, at: minute(7) },
      { partition: 1, at: undefined },
    ]);
    expect(await lastRecordTimes(client, 'orders')).toEqual([
      { partition: 0, at: minute(27) },
      { partition: 1, at: minute(28) },
      { partition: 2, at: minute(29) },
    ]);
  });

  it('tells when the records at positions were written, several of one partition among them', async () => {
    expect(
      await client.recordTimesAt('orders', [
        { partition: 1, offset: 9n },
        { partition: 0, offset: 2n },
        { partition: 1, offset: 0n },
        { partition: 1, offset: 10n },
        { partition: 9, offset: 0n },
      ]),
    ).toEqual([
      { partition: 1, at: minute(28) },
      { partition: 0, at: minute(6) },
      { partition: 1, at: minute(1) },
      { partition: 1, at: undefined },
      {
        partition: 9,
        at: undefined,
        failure: 'notFound',
        type: 'UNKNOWN_TOPIC_OR_PARTITION',
      },
    ]);
  });

  it('need not ask for what a topic holds when that is known', async () => {
    const positions = [{ partition: 1, offset: 9n }];
    expect(
      await client.recordTimesAt('orders', positions, {
        within: await client.offsets('orders'),
      }),
    ).toEqual(await client.recordTimesAt('orders', positions));
  });

  it('leaves nothing on the cluster: no group, and no topic, even when it asks for one that is not there', async () => {
    const before = {
      topics: await client.topics(),
      groups: await client.groups(),
    };
    await read({});
    await lastRecordTimes(client, 'orders');
    for (const call of [
      () => read({ topic: 'imagined' }),
      () => lastRecordTimes(client, 'imagined'),
      () => client.recordTimesAt('imagined', []),
    ]) {
      await expect(call()).rejects.toMatchObject({ failure: 'notFound' });
    }
    expect({
      topics: await client.topics(),
      groups: await client.groups(),
    }).toEqual(before);
  });

  it('sees that a topic was deleted, and made anew', async () => {
    await createTopic('changing', { partitions: 2 });
    await write('changing', [{ value: 'old' }, { value: 'old' }]);
    expect(valuesOf(await read({ topic: 'changing' }))).toHaveLength(2);
    await admin.deleteTopics({ topics: ['changing'] });
    await untilNotFound(() => read({ topic: 'changing' }));
    await createTopic('changing', { partitions: 1 });
    await write('changing', [{ value: 'new' }]);
    expect(valuesOf(await read({ topic: 'changing' }))).toEqual(['new']);
  });
});
