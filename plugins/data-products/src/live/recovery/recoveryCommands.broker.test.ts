/**
 * @jest-environment node
 */
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Kafka, logLevel, Message } from 'kafkajs';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- programs are run here, not pages
import {
  KafkaBroker,
  prepareKafka,
  startBroker,
} from '@data-mesh/kafka-broker';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- programs are run here, not pages
import {
  BROKER_START_TIMEOUT_MS,
  describeWithKafka,
} from '@data-mesh/kafka-broker/testUtils';
import {
  redriveCommand,
  replayCommand,
  saveDeadLettersCommand,
  skipCommand,
} from './recoveryCommands';

/** What Kafka's scripts start; they log to standard error, and these nowhere. */
const TOOLS = {
  'kafka-console-consumer': 'org.apache.kafka.tools.consumer.ConsoleConsumer',
  'kafka-console-producer': 'org.apache.kafka.tools.ConsoleProducer',
  'kafka-consumer-groups':
    'org.apache.kafka.tools.consumer.group.ConsumerGroupCommand',
};
const GROUP = "night batch's";
const T0 = Date.parse('2026-11-22T11:00:00.000Z');
const MINUTE_MS = 60_000;

// Each tool is a Java of its own, which takes its time to start on a busy machine.
jest.setTimeout(300_000);

describeWithKafka('commands to recover, run as they are copied,', () => {
  let broker: KafkaBroker;
  let folder: string;
  let kafka: Kafka;

  beforeAll(async () => {
    const { java, jars } = await prepareKafka();
    broker = await startBroker();
    folder = mkdtempSync(path.join(os.tmpdir(), 'recovery-'));
    writeFileSync(path.join(folder, 'client.properties'), '');
    for (const [tool, main] of Object.entries(TOOLS)) {
      writeFileSync(
        path.join(folder, tool),
        `#!/bin/sh\nexec "${java}" -Xmx256m -Dorg.apache.logging.log4j.level=OFF -cp "${jars.join(':')}" ${main} "$@"\n`,
        { mode: 0o755 },
      );
    }
    kafka = new Kafka({
      brokers: [broker.bootstrapServers],
      logLevel: logLevel.NOTHING,
    });
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({
      topics: ['orders', 'returns', 'returns.dlq'].map(topic => ({
        topic,
        numPartitions: 1,
      })),
    });
    await admin.disconnect();
  }, BROKER_START_TIMEOUT_MS);
  afterAll(async () => {
    await broker?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const bash = (command: string) =>
    execFileSync('bash', ['-c', command], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  async function write(topic: string, messages: Message[]) {
    const producer = kafka.producer();
    await producer.connect();
    await producer.send({ topic, messages });
    await producer.disconnect();
  }

  async function committed(offset?: string): Promise<string | undefined> {
    const admin = kafka.admin();
    await admin.connect();
    if (offset) {
      await admin.setOffsets({
        groupId: GROUP,
        topic: 'orders',
        partitions: [{ partition: 0, offset }],
      });
    }
    const [found] = await admin.fetchOffsets({
      groupId: GROUP,
      topics: ['orders'],
    });
    await admin.disconnect();
    return found?.partitions[0]?.offset;
  }

  /** All records of a topic, as bytes in text. */
  async function recordsOf(topic: string, count: number) {
    const consumer = kafka.consumer({ groupId: `look-${Date.now()}` });
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    const found: object[] = [];
    await new Promise<void>((resolve, reject) => {
      consumer
        .run({
          eachMessage: async ({ message }) => {
            found.push({
              key: message.key?.toString(),
              value: message.value?.toString(),
              headers: Object.fromEntries(
                Object.entries(message.headers ?? {}).map(([name, value]) => [
                  name,
                  String(value),
                ]),
              ),
            });
            if (found.length === count) resolve();
          },
        })
        .catch(reject);
    });
    await consumer.disconnect();
    return found;
  }

  it('replay and skip move a group, and only when they are executed', async () => {
    await write(
      'orders',
      [0, 1, 2, 3].map(minute => ({
        value: `order ${minute}`,
        timestamp: String(T0 + minute * MINUTE_MS),
      })),
    );
    await committed('4');
    const group = {
      bootstrapServers: broker.bootstrapServers,
      groupId: GROUP,
    };
    const replay = (isExecuted: boolean) =>
      bash(
        replayCommand({
          ...group,
          topics: ['orders'],
          at: new Date(T0 + 2 * MINUTE_MS).toISOString(),
          isExecuted,
        }),
      );
    expect(replay(false)).toMatch(/orders +0 +2/);
    expect(await committed()).toBe('4');
    replay(true);
    expect(await committed()).toBe('2');

    const skip = { ...group, topic: 'orders', partition: 0 };
    bash(skipCommand({ ...skip, offset: '2', isExecuted: true }));
    expect(await committed()).toBe('3');
    bash(skipCommand({ ...skip, offset: undefined, isExecuted: true }));
    expect(await committed()).toBe('4');
  });

  it('redrive keeps headers, keys, values, and what is not there', async () => {
    const dead = [
      { key: 'o-1', value: '{"total": 1}', headers: { error: 'no total' } },
      { key: null, value: 'without key', headers: { error: 'a', source: 'b' } },
      { key: 'o-3', value: null, headers: {} },
    ];
    await write('returns.dlq', dead);
    const { bootstrapServers } = broker;
    const about = { bootstrapServers, deadLetterTopic: 'returns.dlq' };
    bash(saveDeadLettersCommand(about));
    bash(redriveCommand({ ...about, topic: 'returns' }));
    expect(await recordsOf('returns', 3)).toEqual([
      { key: 'o-1', value: '{"total": 1}', headers: { error: 'no total' } },
      {
        key: undefined,
        value: 'without key',
        headers: { error: 'a', source: 'b' },
      },
      { key: 'o-3', value: undefined, headers: {} },
    ]);
  });
});
