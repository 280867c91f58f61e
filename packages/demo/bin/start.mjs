// SPDX-License-Identifier: Apache-2.0
/**
 * `npm start`: sets up what is missing, then runs simulator, back end and front end together until Ctrl-C.
 *
 *   npm start -- --scenario retail | prototype | scale    what the simulated Confluent holds (default retail)
 *   npm start -- --scenario scale --products 2000         how many products that scenario has (default 10,000)
 *   npm start -- --kafka                                  with an Apache Kafka that follows one of its clusters; needs Java
 *   npm start -- --verbose                                shows the output of all three
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { KAFKA_PORT, requireKafka } from './broker.mjs';
import { requireFreePorts, startProcess, waitForAnswer } from './processes.mjs';
import {
  backstageCli,
  prepare,
  projectRoot,
  runMain,
  SetupError,
  typescriptFlags,
} from './toolchain.mjs';

const PORTS = { 'front end': 3000, 'back end': 7007, simulator: 7080 };
/** The others have no cluster that the broker could stand for, or one too large for it. */
const KAFKA_SCENARIOS = ['retail', 'prototype'];
const LOCAL_CONFIG = 'app-config.local.yaml';
const PORTAL_URL = `http://localhost:${PORTS['front end']}`;

function parseOptions(args) {
  const options = readOptions(args);
  const { kafka, scenario } = options;
  if (kafka && !KAFKA_SCENARIOS.includes(scenario)) {
    throw new SetupError(
      `--kafka goes with the scenarios ${KAFKA_SCENARIOS.join(' and ')}, not with ${scenario}.`,
    );
  }
  return options;
}

function readOptions(args) {
  try {
    return parseArgs({
      args,
      options: {
        scenario: { type: 'string', default: 'retail' },
        products: { type: 'string' },
        kafka: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new SetupError(
      `${error.message}\nUsage: npm start -- [--scenario retail|prototype|scale] [--products N] [--kafka] [--verbose]`,
    );
  }
}

/** The portal's configuration, what a scenario and a broker change of it, and what somebody keeps for themselves. */
function configFlags({ scenario, kafka }) {
  return [
    'app-config.yaml',
    `app-config.${scenario}.yaml`,
    ...(kafka ? ['app-config.kafka.yaml'] : []),
    LOCAL_CONFIG,
  ]
    .map(file => path.join(projectRoot, file))
    .filter(file => existsSync(file))
    .flatMap(file => ['--config', file]);
}

await runMain(async args => {
  const options = parseOptions(args);
  const startedAt = Date.now();
  const log = line => console.log(line);

  await requireFreePorts({
    ...PORTS,
    ...(options.kafka ? { 'Kafka broker': KAFKA_PORT } : {}),
  });
  const { node, env } = await prepare(log);
  if (options.kafka) await requireKafka(node, env);

  const processes = [];
  const start = (name, folder, processArgs, more = {}) => {
    const process_ = startProcess({
      ...more,
      name,
      node,
      args: processArgs,
      cwd: path.join(projectRoot, folder),
      env,
      isVerbose: options.verbose,
    });
    processes.push(process_);
    return process_;
  };

  let stopping;
  const stopAll = () => {
    stopping ??= Promise.all(processes.map(process_ => process_.stop()));
    return stopping;
  };
  const interrupted = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => resolve('interrupted'));
  });

  try {
    log(
      `Starting Confluent simulator (scenario ${options.scenario})${options.kafka ? ', Kafka' : ''}, back end and front end …`,
    );
    const simulator = start(
      'simulator',
      'packages/demo',
      [
        ...typescriptFlags,
        'src/startSimulator.ts',
        '--scenario',
        options.scenario,
        ...(options.products ? ['--products', options.products] : []),
        '--port',
        String(PORTS.simulator),
        ...(options.kafka ? ['--kafka-port', String(KAFKA_PORT)] : []),
      ],
      { noticesEnd: true },
    );
    const kafkaReady = simulator.messaged('kafka is ready');
    const backend = start('back end', 'packages/backend', [
      backstageCli,
      'package',
      'start',
      ...configFlags(options),
    ]);
    const frontend = start('front end', 'packages/app', [
      backstageCli,
      'package',
      'start',
    ]);

    const ready = (async () => {
      await waitForAnswer(
        `http://127.0.0.1:${PORTS.simulator}/admin/world`,
        simulator,
      );
      log('  simulator is ready');
      await Promise.all([
        options.kafka &&
          kafkaReady.then(() =>
            log(`  Kafka is ready, at 127.0.0.1:${KAFKA_PORT}`),
          ),
        waitForAnswer(
          `http://127.0.0.1:${PORTS['back end']}/.backstage/health/v1/readiness`,
          backend,
        ).then(() => log('  back end is ready')),
        waitForAnswer(PORTAL_URL, frontend).then(() =>
          log('  front end is ready'),
        ),
      ]);
      log(
        `\nThe portal is ready at ${PORTAL_URL} (after ${Math.round((Date.now() - startedAt) / 1000)} s). Press Ctrl-C to stop it.`,
      );
      log(
        'Simulator and portal keep everything in memory: stopping them resets the demo.\n',
      );
    })();
    const ended = Promise.race(processes.map(process_ => process_.failed));
    ended.catch(() => {});

    if ((await Promise.race([ready, interrupted, ended])) !== 'interrupted')
      await Promise.race([interrupted, ended]);
    log('\nStopping …');
    return 0;
  } finally {
    await stopAll();
  }
});
