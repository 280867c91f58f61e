// SPDX-License-Identifier: Apache-2.0
import type { World } from '@data-mesh/confluent-simulator';
import { startBroker } from '@data-mesh/kafka-broker';
import { setTimeout as delay } from 'node:timers/promises';
import { KafkaBridge } from './KafkaBridge';
import { DEMO_FLAWS } from './records/flaws';

/** The cluster of the demo that the broker stands for: most of its products are there, and its ksqlDB. */
export const BRIDGED_CLUSTER = {
  environmentId: 'env-7k2mq9',
  clusterId: 'lkc-3x9wz1',
};

const BROKER_SETTINGS = {
  // What the world does not have is not there.
  'auto.create.topics.enable': 'false',
  // Of hundreds of partitions with few records each; the default is ten times as much, for each of them.
  'log.index.size.max.bytes': String(1024 * 1024),
};
const INTERVAL_MS = 1_000;
/** For readers to leave their groups. The broker goes away with whatever is left. */
const CLOSE_TIMEOUT_MS = 3_000;

export interface RunKafkaOptions {
  port: number;
  world: () => World;
  /** Ends it. */
  signal: AbortSignal;
  log: (line: string) => void;
  /** Told when topics, records and groups are there. */
  onReady: () => void;
}

/**
 * Runs an Apache Kafka that follows the simulated world, until it is told to stop.
 *
 * @throws BrokerSetupError when it cannot be had, Error when it ends by itself.
 */
export async function runKafka(options: RunKafkaOptions): Promise<void> {
  const { port, world, log, signal } = options;
  const broker = await startBroker({
    port,
    configuration: BROKER_SETTINGS,
    signal,
    log,
  });
  const crashed = broker.crashed.then(lines => {
    throw new Error(`Kafka ended by itself:\n${lines.join('\n')}`);
  });
  try {
    const bridge = await KafkaBridge.open({
      ...BRIDGED_CLUSTER,
      bootstrapServers: broker.bootstrapServers,
      world,
      flaws: DEMO_FLAWS,
      log,
    });
    await Promise.race([follow(bridge, options), crashed]);
    await Promise.race([bridge.close(), delay(CLOSE_TIMEOUT_MS)]);
  } finally {
    await broker.stop();
  }
}

async function follow(
  bridge: KafkaBridge,
  { signal, log, onReady }: RunKafkaOptions,
): Promise<void> {
  let isReady = false;
  let trouble: string | undefined;
  while (!signal.aborted) {
    try {
      await bridge.advance(Date.now());
      trouble = undefined;
      if (!isReady) onReady();
      isReady = true;
    } catch (error) {
      // Told once, however often it is tried again.
      if (trouble !== String(error)) log(`Kafka cannot follow: ${error}`);
      trouble = String(error);
    }
    await delay(INTERVAL_MS, undefined, { signal }).catch(() => {});
  }
}
