// SPDX-License-Identifier: Apache-2.0

import { createKafkaClient, KafkaClient } from '@data-mesh/confluent-client';
import { KafkaBroker, startBroker } from '@data-mesh/kafka-broker';
import {
  BROKER_START_TIMEOUT_MS,
  describeWithKafka,
} from '@data-mesh/kafka-broker/testUtils';
import { Kafka, logLevel } from 'kafkajs';
import { UNSEEN } from '../samples/topicState';
import { sampleCluster } from '../sampling/sampleCluster';
import { toSample } from '../sampling/toSample';
import { TopicState } from '../types';
import { createKafkaSource } from './createKafkaSource';

// Kafka is Java, which takes its time to start on a busy machine.
jest.setTimeout(60_000);

const { signal } = new AbortController();

describeWithKafka('the figures of topics on a real broker', () => {
  let broker: KafkaBroker;
  let client: KafkaClient;
  let kafka: Kafka;

  beforeAll(async () => {
    broker = await startBroker();
    client = createKafkaClient({
      bootstrapServers: broker.bootstrapServers,
      security: { type: 'plaintext' },
      clientId: 'test',
    });
    kafka = new Kafka({
      brokers: [broker.bootstrapServers],
      logLevel: logLevel.NOTHING,
    });
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({
      topics: [
        { topic: 'orders', numPartitions: 3 },
        { topic: 'orders.dlq', numPartitions: 1 },
        { topic: 'empty', numPartitions: 1 },
      ],
    });
    await admin.disconnect();
  }, BROKER_START_TIMEOUT_MS);
  afterAll(async () => {
    await client?.close();
    await broker?.stop();
  });

  async function write(topic: string, times: number[]) {
    const producer = kafka.producer();
    await producer.connect();
    await producer.send({
      topic,
      messages: times.map((time, index) => ({
        key: String(index),
        value: 'x',
        timestamp: String(time),
      })),
    });
    await producer.disconnect();
  }

  async function look(topic: string, state: TopicState = UNSEEN) {
    const source = createKafkaSource({
      client,
      deadLetterTopics: ['{topic}.dlq'],
      ruleDeadLetters: async () => new Map(),
      intervalMs: 300_000,
      now: Date.now,
    });
    const watched = { id: 1, topic, state };
    const { measure } = await source.open([watched], signal);
    const [reading] = await measure([watched], signal);
    if (!reading || 'status' in reading) {
      throw new Error(reading?.reason ?? 'It told nothing');
    }
    const sample = toSample({
      stored: watched,
      outcome: reading,
      promisedMs: 60_000,
      now: new Date(),
    });
    return { ...reading, state: sample.state };
  }

  it('follow what producers write', async () => {
    const now = Date.now();
    const written = [
      now - 3_600_000,
      now - 120_000,
      now - 60_000,
      now - 30_000,
    ];
    await write('orders', written);
    await write('orders.dlq', [now, now]);

    const first = await look('orders');
    expect(first.figures).toMatchObject({
      lastRecordAt: { value: new Date(now - 30_000).toISOString() },
      // Three of the last 5 minutes.
      recordsPerSecond: { value: 0.01 },
      deadLetters: { value: [{ topic: 'orders.dlq', records: 2 }] },
    });

    const second = await look('orders', first.state);
    expect(second.rates).toEqual([expect.objectContaining({ records: 0 })]);
    expect(second.figures.lastRecordAt).toMatchObject({
      value: new Date(now - 30_000).toISOString(),
    });

    await write('orders', [now, now - 10_000]);
    const third = await look('orders', second.state);
    expect(third.rates).toEqual([expect.objectContaining({ records: 2 })]);
    expect(third.figures.lastRecordAt).toMatchObject({
      value: new Date(now).toISOString(),
    });
  });

  it('say that a topic is empty, and that there is no such topic', async () => {
    expect((await look('empty')).figures).toMatchObject({
      lastRecordAt: { status: 'known', value: null },
      recordsPerSecond: { status: 'known', value: 0 },
      deadLetters: { status: 'known', value: [] },
    });
    await expect(look('nowhere')).rejects.toThrow('notFound');
  });

  it('are marked as unreachable once the broker is gone', async () => {
    const gone = createKafkaClient({
      bootstrapServers: '127.0.0.1:1',
      security: { type: 'plaintext' },
      clientId: 'test',
    });
    const record = jest.fn().mockResolvedValue(1);
    const { failed, problem } = await sampleCluster(
      {
        clusterId: 'lkc-3x9wz1',
        source: createKafkaSource({
          client: gone,
          deadLetterTopics: [],
          ruleDeadLetters: async () => new Map(),
          intervalMs: 300_000,
          now: Date.now,
        }),
        topics: ['orders'],
        samples: {
          record,
          watch: async () => [{ id: 1, topic: 'orders', state: UNSEEN }],
        },
        promisedMs: () => undefined,
        now: Date.now,
      },
      signal,
    );
    expect([failed, problem?.reason]).toEqual([1, 'unreachable']);
    await gone.close();
  });
});
