// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Kafka, logLevel, type KafkaConfig } from 'kafkajs';
import { type KafkaBroker, startBroker } from '.';
import { BROKER_START_TIMEOUT_MS, describeWithKafka } from './testUtils';

// Kafka and its tools are Java, which takes its time to start on a busy machine.
jest.setTimeout(60_000);

/** The ids of processes whose command line names the folder. */
function processesOf(folder: string): string[] {
  return execFileSync('ps', ['-ww', '-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line.includes(folder));
}

function plaintextOf(broker: KafkaBroker): KafkaConfig {
  return { brokers: [broker.bootstrapServers] };
}

async function produce(config: KafkaConfig, topic: string, values: string[]) {
  const producer = new Kafka({
    ...config,
    logLevel: logLevel.NOTHING,
  }).producer();
  await producer.connect();
  await producer.send({ topic, messages: values.map(value => ({ value })) });
  await producer.disconnect();
}

/** The first records of a topic, by a group of its own. */
async function consume(
  config: KafkaConfig,
  topic: string,
  count: number,
): Promise<string[]> {
  const consumer = new Kafka({
    ...config,
    logLevel: logLevel.NOTHING,
  }).consumer({
    groupId: `reads-${topic}`,
  });
  const values: string[] = [];
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await new Promise<void>(resolve => {
    consumer.run({
      eachMessage: async ({ message }) => {
        values.push(String(message.value));
        if (values.length === count) resolve();
      },
    });
  });
  await consumer.disconnect();
  return values;
}

describeWithKafka('a broker', () => {
  let broker: KafkaBroker;
  beforeAll(async () => {
    broker = await startBroker();
  }, BROKER_START_TIMEOUT_MS);
  afterAll(() => broker?.stop());

  // prettier-ignore
  test.each<[string, (started: KafkaBroker) => KafkaConfig]>([
    ['in plain text',            plaintextOf],
    ['by TLS and PLAIN',         ({ secured: { bootstrapServers, ca, users } }) => ({ brokers: [bootstrapServers], ssl: { ca }, sasl: { mechanism: 'plain', ...users.plain } })],
    ['by TLS and SCRAM-SHA-256', ({ secured: { bootstrapServers, ca, users } }) => ({ brokers: [bootstrapServers], ssl: { ca }, sasl: { mechanism: 'scram-sha-256', ...users.scram } })],
    ['by TLS and SCRAM-SHA-512', ({ secured: { bootstrapServers, ca, users } }) => ({ brokers: [bootstrapServers], ssl: { ca }, sasl: { mechanism: 'scram-sha-512', ...users.scram } })],
    ['by certificates',          ({ mutualTls: { bootstrapServers, ca, certificate, key } }) => ({ brokers: [bootstrapServers], ssl: { ca, cert: certificate, key } })],
  ])('takes and gives records %s', async (way, configOf) => {
    const topic = way.replaceAll(' ', '-');
    await produce(configOf(broker), topic, ['one', 'two']);
    expect(await consume(configOf(broker), topic, 2)).toEqual(['one', 'two']);
  });

  // prettier-ignore
  test.each<[string, (started: KafkaBroker) => KafkaConfig, string]>([
    ['a wrong password',  ({ secured: { bootstrapServers, ca, users } }) => ({ brokers: [bootstrapServers], ssl: { ca }, sasl: { mechanism: 'plain', ...users.plain, password: 'guessed' } }), 'KafkaJSSASLAuthenticationError'],
    ['a client that does not trust its authority', ({ secured: { bootstrapServers, users } }) => ({ brokers: [bootstrapServers], ssl: true, sasl: { mechanism: 'plain', ...users.plain } }), 'KafkaJSConnectionError'],
    ['nobody’s certificate', ({ mutualTls: { bootstrapServers, ca } }) => ({ brokers: [bootstrapServers], ssl: { ca } }), 'KafkaJSConnectionError'],
  ])('turns away %s', async (_case, configOf, cause) => {
    const admin = new Kafka({ ...configOf(broker), logLevel: logLevel.NOTHING, retry: { retries: 0 } }).admin();
    const error = await admin.connect().then(() => undefined, refused => refused);
    expect([error?.name, error?.cause?.name]).toContain(cause);
    await admin.disconnect();
  });

  it('answers the tools that come with Kafka', async () => {
    await produce(plaintextOf(broker), 'asked-by-a-tool', ['one']);
    expect(
      await broker.runTool('kafka-get-offsets', ['--topic', 'asked-by-a-tool']),
    ).toBe('asked-by-a-tool:0:1\n');
  });

  it('says what a tool complains about', async () => {
    await expect(
      broker.runTool('kafka-get-offsets', ['--time', 'yesterday']),
    ).rejects.toThrow(/Malformed time argument yesterday/);
  });

  it(
    'listens where it is told to, or says that somebody else does',
    async () => {
      const [, port] = broker.bootstrapServers.split(':');
      await expect(startBroker({ port: Number(port) })).rejects.toThrow(
        `Port ${port}, which Kafka is to listen on, is in use`,
      );
    },
    BROKER_START_TIMEOUT_MS,
  );

  test.each(['restart', 'kill'] as const)(
    'has its data back after a %s',
    async how => {
      await produce(plaintextOf(broker), `before-${how}`, ['one', 'two']);
      if (how === 'kill') await broker.kill();
      await broker.restart();
      expect(await consume(plaintextOf(broker), `before-${how}`, 2)).toEqual([
        'one',
        'two',
      ]);
    },
  );
});

describeWithKafka('the end of a broker', () => {
  it(
    'leaves no process and no folder',
    async () => {
      const broker = await startBroker();
      const waiting = broker.runTool('kafka-console-consumer', [
        '--topic',
        'never-written',
      ]);
      const texts = processesOf(broker.folder).join();
      expect(texts).toContain('--topic never-written');
      await Promise.all([
        broker.stop(),
        broker.stop(),
        expect(waiting).rejects.toThrow('The broker was stopped'),
      ]);
      expect(processesOf(broker.folder)).toEqual([]);
      expect(existsSync(broker.folder)).toBe(false);
    },
    BROKER_START_TIMEOUT_MS,
  );

  it(
    'can be brought about by a signal',
    async () => {
      const abort = new AbortController();
      const broker = await startBroker({ signal: abort.signal });
      abort.abort();
      await broker.stop();
      expect(existsSync(broker.folder)).toBe(false);
    },
    BROKER_START_TIMEOUT_MS,
  );

  it(
    'is told when nobody asked for it',
    async () => {
      const broker = await startBroker();
      const [line = ''] = processesOf(broker.folder).filter(text =>
        text.includes('kafka.Kafka'),
      );
      process.kill(Number(line.trim().split(' ')[0]), 'SIGKILL');
      await expect(broker.crashed).resolves.toEqual(expect.any(Array));
      await broker.stop();
      expect(existsSync(broker.folder)).toBe(false);
    },
    BROKER_START_TIMEOUT_MS,
  );

  it(
    'names the setting that Kafka does not accept',
    async () => {
      await expect(
        startBroker({ configuration: { 'num.partitions': 'many' } }),
      ).rejects.toThrow(/num\.partitions/);
    },
    BROKER_START_TIMEOUT_MS,
  );
});
