// SPDX-License-Identifier: Apache-2.0
/** Runs the simulated Confluent until it is told to stop: `startSimulator.ts --scenario retail --port 7080`. `--products`
 * says how many the scenario `scale` has; with `--kafka-port` an Apache Kafka follows one of its clusters. */
import {
  parseScenarioName,
  startSimulator,
} from '@data-mesh/confluent-simulator';
import { parseArgs } from 'node:util';
import { runKafka } from './kafka/runKafka';

async function main() {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stopping.abort());
  }
  // The program that started this one is gone, whatever ended it.
  process.once('disconnect', () => stopping.abort());

  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'retail' },
      port: { type: 'string', default: '7080' },
      products: { type: 'string' },
      'kafka-port': { type: 'string' },
    },
  });
  const simulator = await startSimulator({
    scenario: parseScenarioName(values.scenario),
    scenarioOptions: {
      now: new Date(),
      ...(values.products ? { products: Number(values.products) } : {}),
    },
    port: Number(values.port),
  });
  console.log(`Simulating Confluent (${values.scenario}) at ${simulator.url}`);
  for (const { id, name } of simulator.world.summary()) {
    console.log(`  ${name}: ${simulator.environmentUrl(id)}`);
  }

  stopping.signal.addEventListener('abort', () => simulator.stop());
  if (stopping.signal.aborted) await simulator.stop();
  const kafkaPort = values['kafka-port'];
  if (kafkaPort === undefined) return;
  try {
    await runKafka({
      port: Number(kafkaPort),
      world: () => simulator.world,
      signal: stopping.signal,
      log: line => console.log(line),
      onReady: () => {
        console.log(`Kafka follows the world at 127.0.0.1:${kafkaPort}`);
        process.send?.('kafka is ready');
      },
    });
  } finally {
    stopping.abort();
  }
}

main().then(
  () => process.channel?.unref(),
  error => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    process.channel?.unref();
  },
);
