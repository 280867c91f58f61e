// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { type KafkaBroker, startBroker } from '@data-mesh/kafka-broker';
import {
  BROKER_START_TIMEOUT_MS,
  describeWithKafka,
} from '@data-mesh/kafka-broker/testUtils';
import { createKafkaClient } from './createKafkaClient';
import type { KafkaClient } from './types';
import { allOf } from './__testUtils__/allOf';

// Kafka is Java, which takes its time on a busy machine.
jest.setTimeout(120_000);

/** As many partitions in the one folder as in the other. */
const PARTITIONS = 4;
const RECORDS = { from: 'newest', maxScanned: 100, maxBytes: 1e6 } as const;

describeWithKafka('a Kafka cluster that has lost a disk', () => {
  let folder: string;
  let broker: KafkaBroker;
  let client: KafkaClient;
  /** Partitions of `orders` that were on it. */
  let lost: number[];
  let kept: number[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kafka-disks-'));
    const disks = ['kept', 'lost'].map(name => path.join(folder, name));
    broker = await startBroker({
      configuration: {
        'log.dirs': disks.join(','),
        // It notices that a folder is gone when it writes down there how far it has come.
        'log.flush.offset.checkpoint.interval.ms': '200',
      },
    });
    client = createKafkaClient({
      bootstrapServers: broker.bootstrapServers,
      security: { type: 'plaintext' },
      clientId: 'test',
      requestsPerSecond: 1000,
    });
    const kafka = new Kafka({
      brokers: [broker.bootstrapServers],
      logLevel: logLevel.NOTHING,
    });
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({
      topics: [{ topic: 'orders', numPartitions: PARTITIONS }],
    });
    const producer = kafka.producer({ idempotent: true });
    await producer.connect();
    await producer.send({
      topic: 'orders',
      messages: Array.from({ length: PARTITIONS }, (_, partition) => ({
        partition,
        value: `order ${partition}`,
      })),
    });
    await producer.disconnect();
    await admin.disconnect();

    await rm(disks[1]!, { recursive: true });
    do {
      await delay(200);
      const [setup] = await allOf(client.setupOfMany(['orders']));
      const layout = setup && 'partitions' in setup ? setup.partitions : [];
      const leaderless = layout.filter(({ leader }) => leader === undefined);
      lost = leaderless.map(({ partition }) => partition);
    } while (lost.length === 0);
    kept = Array.from({ length: PARTITIONS }, (_, index) => index).filter(
      partition => !lost.includes(partition),
    );
  }, BROKER_START_TIMEOUT_MS);
  afterAll(async () => {
    await client?.close();
    await broker?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the records of partitions that have a leader, and says which have none', async () => {
    const { records, failures } = await client.records({
      ...RECORDS,
      topic: 'orders',
      limit: 10,
    });
    expect(records.map(({ partition }) => partition).sort()).toEqual(kept);
    expect(failures).toEqual(
      lost.map(partition => ({
        partition,
        failure: 'unavailable',
        type: 'LEADER_NOT_AVAILABLE',
      })),
    );
  });

  it('tells the times of the others', async () => {
    const within = Array.from({ length: PARTITIONS }, (_, partition) => ({
      partition,
      earliest: 0n,
      logEndOffset: 1n,
    }));
    const [told] = await allOf(
      client.lastRecordTimesOfMany([{ topic: 'orders', within }]),
    );
    expect(told?.times).toHaveLength(PARTITIONS);
    for (const { partition, at, failure } of told?.times ?? []) {
      expect([partition, at !== undefined, failure]).toEqual(
        lost.includes(partition)
          ? [partition, false, 'unavailable']
          : [partition, true, undefined],
      );
    }
  });

  it('does not take a part of a topic for the whole of it', async () => {
    const refusal = { failure: 'unavailable', type: 'LEADER_NOT_AVAILABLE' };
    await expect(client.offsets('orders')).rejects.toMatchObject(refusal);
    expect(await allOf(client.offsetsOfMany(['orders']))).toEqual([
      { topic: 'orders', ...refusal },
    ]);
  });
});
