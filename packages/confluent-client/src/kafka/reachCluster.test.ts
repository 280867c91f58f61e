// SPDX-License-Identifier: Apache-2.0
import { Kafka, logLevel } from 'kafkajs';
import { type KafkaBroker, startBroker } from '@data-mesh/kafka-broker';
import {
  BROKER_START_TIMEOUT_MS,
  describeWithKafka,
} from '@data-mesh/kafka-broker/testUtils';
import { reachCluster } from './reachCluster';
import { metadataRequest } from './wire/metadataRequest';

describe('reachCluster', () => {
  it('says that kafkajs has changed when it has no such inner parts', () => {
    expect(() => reachCluster({} as Kafka)).toThrow(
      'This release of kafkajs has no clusters to take hold of',
    );
  });
});

describeWithKafka('reachCluster, with a broker', () => {
  let broker: KafkaBroker;
  beforeAll(async () => {
    broker = await startBroker();
  }, BROKER_START_TIMEOUT_MS);
  afterAll(() => broker?.stop());

  /** By another name than the broker's own, so that the broker itself is another address. */
  function reach() {
    const [, port] = broker.bootstrapServers.split(':');
    return reachCluster(
      new Kafka({
        brokers: [`localhost:${port}`],
        logLevel: logLevel.NOTHING,
      }),
    );
  }

  it('asks any broker, or the one that it is told', async () => {
    const cluster = reach();
    await cluster.connect();
    const { brokers } = await cluster.send(metadataRequest([]));
    expect(brokers).toHaveLength(1);
    const [address] = brokers;
    const answers = await Promise.all(
      [1, 2].map(() => cluster.send(metadataRequest([]), address)),
    );
    expect(answers).toEqual([
      { brokers, topics: [] },
      { brokers, topics: [] },
    ]);
    await cluster.close();
  });

  it('makes no topic by asking for one', async () => {
    const cluster = reach();
    await cluster.connect();
    await cluster.send(metadataRequest(['imagined']));
    const { topics } = await cluster.send(metadataRequest('all'));
    expect(topics.map(({ name }) => name)).not.toContain('imagined');
    await cluster.close();
  });

  it('says what it cannot reach', async () => {
    const cluster = reach();
    await cluster.connect();
    await expect(
      cluster.send(metadataRequest([]), {
        nodeId: 7,
        host: '127.0.0.1',
        port: 1,
      }),
    ).rejects.toMatchObject({ name: 'KafkaJSConnectionError' });
    expect((await cluster.send(metadataRequest([]))).brokers).toHaveLength(1);
    await cluster.close();
  });

  it('keeps kafkajs from looking after nothing all the time', async () => {
    const setTimeout = jest.spyOn(globalThis, 'setTimeout');
    const cluster = reach();
    await cluster.connect();
    await cluster.send(metadataRequest([]));
    await cluster.close();
    const delays = setTimeout.mock.calls.map(([, delayMs]) => Number(delayMs));
    setTimeout.mockRestore();
    expect(delays.length).toBeGreaterThan(0);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
  });
});
