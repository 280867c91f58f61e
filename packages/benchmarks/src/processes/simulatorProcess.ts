// SPDX-License-Identifier: Apache-2.0
/** The simulator as a process of its own; prints nothing, tells its parent where it listens. */
import { type Scenario, startSimulator } from '@data-mesh/confluent-simulator';
import { ENVIRONMENT_ID } from './backendConfig';

/** What of the simulator is started; sent as its only argument, as JSON. */
export interface SimulatorSetup {
  /** One that is written out must be small enough for an argument of a program. */
  scenario: 'scale' | 'retail' | Scenario;
  /** Of `scale` only. */
  products?: number;
  /** Topics that could be products; of `scale` only. */
  candidates?: number;
  /** Consumer groups of its own; of `scale` only. */
  groups?: number;
}

async function main(): Promise<void> {
  const { scenario, ...scenarioOptions }: SimulatorSetup = JSON.parse(
    process.argv[2] ?? '{}',
  );
  const simulator = await startSimulator({
    scenario,
    scenarioOptions,
  });
  process.send?.({
    type: 'listening',
    url: simulator.environmentUrl(ENVIRONMENT_ID),
  });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
