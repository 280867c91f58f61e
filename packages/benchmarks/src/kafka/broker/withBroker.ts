// SPDX-License-Identifier: Apache-2.0
import { type KafkaBroker, startBroker } from '@data-mesh/kafka-broker';
import { type Admin, Kafka, logLevel, type Producer } from 'kafkajs';
import { CountingProxy } from './CountingProxy';

/** Thousands of topics and groups are more than the usual 384 MB hold. */
const JVM_OPTIONS = ['-Xmx1g'];

/** A broker that everybody reaches through a proxy, and somebody who may make and write topics. */
export interface FilledBroker {
  broker: KafkaBroker;
  proxy: CountingProxy;
  /** `host:port` of the proxy. */
  bootstrapServers: string;
  kafka: Kafka;
  admin: Admin;
  producer: Producer;
}

/** Starts a broker, has it filled, hangs up, has it measured, and throws it away. */
export async function withBroker<S, T>(
  fill: (filled: FilledBroker) => Promise<S>,
  measure: (
    filled: Pick<FilledBroker, 'broker' | 'proxy' | 'bootstrapServers'>,
    scene: S,
  ) => Promise<T>,
): Promise<T> {
  const proxy = new CountingProxy();
  const bootstrapServers = `127.0.0.1:${await proxy.listen()}`;
  const broker = await startBroker({
    jvmOptions: JVM_OPTIONS,
    // What a broker is known by is where it is asked.
    configuration: {
      'advertised.listeners': `PLAINTEXT://${bootstrapServers}`,
    },
  });
  try {
    proxy.forwardTo(Number(broker.bootstrapServers.split(':').at(-1)));
    const kafka = new Kafka({
      brokers: [bootstrapServers],
      clientId: 'benchmark',
      requestTimeout: 120_000,
      // The broker tells of topics before it has made them.
      retry: { retries: 30, maxRetryTime: 2_000 },
      logLevel: logLevel.NOTHING,
    });
    const admin = kafka.admin();
    const producer = kafka.producer({ idempotent: true });
    await Promise.all([admin.connect(), producer.connect()]);
    console.error('  … filling the broker');
    const scene = await fill({
      broker,
      proxy,
      bootstrapServers,
      kafka,
      admin,
      producer,
    });
    await Promise.all([admin.disconnect(), producer.disconnect()]);
    console.error('  … measuring');
    return await measure({ broker, proxy, bootstrapServers }, scene);
  } finally {
    await broker.stop();
    await proxy.close();
  }
}
