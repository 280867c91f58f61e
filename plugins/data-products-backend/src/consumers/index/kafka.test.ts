// SPDX-License-Identifier: Apache-2.0

import {
  createKafkaClient,
  KafkaClient,
  systemClock,
} from '@data-mesh/confluent-client';
import { KafkaBroker, startBroker } from '@data-mesh/kafka-broker';
import {
  BROKER_START_TIMEOUT_MS,
  describeWithKafka,
} from '@data-mesh/kafka-broker/testUtils';
import { Admin, Kafka, logLevel } from 'kafkajs';
import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { createConsumerIndexStore } from './createConsumerIndexStore';
import { createKafkaGroupSource } from './createKafkaGroupSource';
import { refreshIndex } from './refreshIndex';

// Kafka is Java, which takes its time on a busy machine.
jest.setTimeout(60_000);

const databases = createTestDatabases();
const CLUSTER = 'lkc-3x9wz1';
const HOUR_MS = 3_600_000;

describeWithKafka('the index of groups of a Kafka broker', () => {
  let broker: KafkaBroker;
  let client: KafkaClient;
  let admin: Admin;
  let writtenAt: number;

  beforeAll(async () => {
    broker = await startBroker();
    client = createKafkaClient({
      bootstrapServers: broker.bootstrapServers,
      security: { type: 'plaintext' },
      clientId: 'test',
    });
    const kafka = new Kafka({
      brokers: [broker.bootstrapServers],
      logLevel: logLevel.NOTHING,
    });
    admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({
      topics: ['orders', 'scratch'].map(topic => ({ topic, numPartitions: 2 })),
    });
    // Otherwise a second try after a lost answer would write twice.
    const producer = kafka.producer({ idempotent: true });
    await producer.connect();
    writtenAt = Date.now() - HOUR_MS;
    await producer.send({
      topic: 'orders',
      messages: Array.from({ length: 10 }, (_each, index) => ({
        value: 'order',
        partition: index % 2,
        timestamp: String(writtenAt),
      })),
    });
    await producer.disconnect();
    const commit = (groupId: string, topic: string, offsets: string[]) =>
      admin.setOffsets({
        groupId,
        topic,
        partitions: offsets.map((offset, partition) => ({ partition, offset })),
      });
    await commit('billing', 'orders', ['5', '2']);
    await commit('billing', 'scratch', ['0', '0']);
    await commit('shipping', 'orders', ['5', '5']);
    await commit('_tool', 'orders', ['0', '0']);
  }, BROKER_START_TIMEOUT_MS);

  afterAll(async () => {
    await admin?.disconnect();
    await client?.close();
    await broker?.stop();
  });

  it('knows who reads what, how far and how long behind, and who is gone', async () => {
    const { knex } = await openStore(databases, 'SQLITE_3');
    const store = createConsumerIndexStore(knex);
    const refresh = () =>
      refreshIndex(
        {
          clusterId: CLUSTER,
          source: createKafkaGroupSource({ client, now: systemClock.now }),
          measuredTopics: new Set(['orders']),
          promises: new Map(),
        },
        {
          store,
          clock: systemClock,
          lags: { judge: async () => {}, prune: async () => {} },
          isIgnored: groupId => groupId.startsWith('_'),
          keepDays: 30,
          budgetMs: 60_000,
        },
        new AbortController().signal,
      );

    expect(await refresh()).toMatchObject({
      groupCount: 2,
      ignoredGroupCount: 1,
      isComplete: true,
      problem: undefined,
    });
    const [billing, shipping] = await store.readers(CLUSTER, ['orders']);
    expect(billing).toMatchObject({
      groupId: 'billing',
      state: 'empty',
      memberCount: 0,
      lag: { lagMessages: 3, lagSeconds: expect.any(Number) },
    });
    const seconds = billing?.lag?.lagSeconds ?? 0;
    const atMost = (Date.now() - writtenAt) / 1_000 + 1;
    expect(seconds).toBeGreaterThanOrEqual(HOUR_MS / 1_000);
    expect(seconds).toBeLessThanOrEqual(atMost);
    expect(shipping).toMatchObject({ lag: { lagMessages: 0, lagSeconds: 0 } });
    expect(await store.readers(CLUSTER, ['scratch'])).toMatchObject([
      { groupId: 'billing', lag: undefined },
    ]);

    await admin.deleteGroups(['billing']);
    expect(await refresh()).toMatchObject({ groupCount: 1 });
    expect(await store.readers(CLUSTER, ['orders'])).toMatchObject([
      { groupId: 'billing', groupGoneAt: expect.any(String) },
      { groupId: 'shipping', groupGoneAt: undefined },
    ]);
  });
});
