// SPDX-License-Identifier: Apache-2.0
/**
 * `npm start`: sets up what is missing, then runs simulator, back end and front end together until Ctrl-C.
 *
 *   npm start -- --scenario retail | prototype | scale    what the simulated Confluent holds (default retail)
 *   npm start -- --scenario scale --products 2000         how many products that scenario has (default 10,000)
 *   npm start -- --verbose                                shows the output of all three
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
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
const LOCAL_CONFIG = 'app-config.local.yaml';
const PORTAL_URL = `http://localhost:${PORTS['front end']}`;

function parseOptions(args) {
  try {
    return parseArgs({
      args,
      options: {
        scenario: { type: 'string', default: 'retail' },
        products: { type: 'string' },
        verbose: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new SetupError(
      `${error.message}\nUsage: npm start -- [--scenario retail|prototype|scale] [--products N] [--verbose]`,
    );
  }
}

/** The portal's configuration, what a scenario changes of it, and what somebody keeps for themselves. */
function configFlags(scenario) {
  return ['app-config.yaml', `app-config.${scenario}.yaml`, LOCAL_CONFIG]
    .map(file => path.join(projectRoot, file))
    .filter(file => existsSync(file))
    .flatMap(file => ['--config', file]);
}

await runMain(async args => {
  const options = parseOptions(args);
  const startedAt = Date.now();
  const log = line => console.log(line);

  await requireFreePorts(PORTS);
  const { node, env } = await prepare(log);

  const processes = [];
  const start = (name, folder, processArgs) => {
    const process_ = startProcess({
      name,
      command: node,
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
      `Starting Confluent simulator (scenario ${options.scenario}), back end and front end …`,
    );
    const simulator = start('simulator', 'packages/demo', [
      ...typescriptFlags,
      'src/startSimulator.ts',
      '--scenario',
      options.scenario,
      ...(options.products ? ['--products', options.products] : []),
      '--port',
      String(PORTS.simulator),
    ]);
    const backend = start('back end', 'packages/backend', [
      backstageCli,
      'package',
      'start',
      ...configFlags(options.scenario),
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
