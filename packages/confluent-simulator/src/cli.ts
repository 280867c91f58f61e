// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util';
import {
  parseScenarioName,
  SCENARIOS,
  type ScenarioName,
} from './scenarios/scenarios';
import { startSimulator, type Simulator } from './startSimulator';

const USAGE = `Usage: confluent-simulator [options]

  --scenario <name>   ${Object.keys(SCENARIOS).join(', ')} (default: retail)
  --port <number>     default: 7080
  --host <address>    default: 127.0.0.1
  --products <n>      how many, in the scenario 'scale' (default: 10000)
  --groups <n>        consumer groups, in the scenario 'scale' (default: 2000)
  --seed <n>          of the scenario 'scale' (default: 1)
  --no-limits         answer however many requests there are a second
  --help              print this`;

interface CliOptions {
  scenario: ScenarioName;
  port: number;
  host?: string;
  products?: number;
  groups?: number;
  seed?: number;
  limits: boolean;
}

/**
 * Starts the simulator that the arguments ask for, and says where it is. Only `--help` starts none.
 * @throws Error when the arguments make no sense, or when the port is taken.
 */
export async function runCli(
  args: string[],
  print: (line: string) => void,
): Promise<Simulator | undefined> {
  const options = parseCliOptions(args);
  if (options === 'help') {
    print(USAGE);
    return undefined;
  }
  const { products, groups, seed, ...rest } = options;
  const simulator = await startSimulator({
    ...rest,
    scenarioOptions: { products, groups, seed },
  });
  print(`Confluent simulator: ${simulator.url}, scenario ${options.scenario}`);
  for (const { id, topics, subjects } of simulator.world.summary()) {
    print(
      `  ${simulator.environmentUrl(id)}  ${topics} topics, ${subjects} subjects`,
    );
    const clusters = simulator.world.environment(id).spec.ksqldb ?? [];
    for (const cluster of clusters) {
      print(`  ${simulator.ksqldb.url(id, cluster.id)}  ${cluster.title}`);
    }
  }
  return simulator;
}

function parseCliOptions(args: string[]): CliOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      scenario: { type: 'string', default: 'retail' },
      port: { type: 'string', default: '7080' },
      host: { type: 'string' },
      products: { type: 'string' },
      groups: { type: 'string' },
      seed: { type: 'string' },
      'no-limits': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    scenario: parseScenarioName(values.scenario),
    port: parseCount('--port', values.port),
    host: values.host,
    products: parseOptionalCount('--products', values.products),
    groups: parseOptionalCount('--groups', values.groups),
    seed: parseOptionalCount('--seed', values.seed),
    limits: !values['no-limits'],
  };
}

function parseOptionalCount(
  option: string,
  text: string | undefined,
): number | undefined {
  return text === undefined ? undefined : parseCount(option, text);
}

function parseCount(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new Error(`${option} takes a whole number, not '${text}'`);
  }
  return Number(text);
}
