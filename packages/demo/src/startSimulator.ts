// SPDX-License-Identifier: Apache-2.0
/** Runs the simulated Confluent until it is told to stop: `startSimulator.ts --scenario retail --port 7080`. `--products`
 * says how many the scenario `scale` has. */
import {
  parseScenarioName,
  startSimulator,
} from '@data-mesh/confluent-simulator';
import { parseArgs } from 'node:util';

async function main() {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'retail' },
      port: { type: 'string', default: '7080' },
      products: { type: 'string' },
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
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => simulator.stop());
  }
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
