// SPDX-License-Identifier: Apache-2.0
/**
 * Serves the built portal at http://localhost:7007, with the simulator beside it, for browser tests. Run `yarn build:all` first.
 *
 *   node packages/demo/bin/serveBuilt.mjs [--scenario retail] [--kafka]
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { KAFKA_PORT, requireKafka } from './broker.mjs';
import { requireFreePorts, startProcess, waitForAnswer } from './processes.mjs';
import {
  prepare,
  projectRoot,
  runMain,
  SetupError,
  typescriptFlags,
} from './toolchain.mjs';

const PORTS = { portal: 7007, simulator: 7080 };

await runMain(async args => {
  const { values } = parseArgs({
    args,
    options: {
      scenario: { type: 'string', default: 'retail' },
      kafka: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  if (
    !existsSync(path.join(projectRoot, 'packages', 'app', 'dist', 'index.html'))
  ) {
    throw new SetupError(
      'The front end is not built. Run `yarn build:all` first.',
    );
  }
  await requireFreePorts({
    ...PORTS,
    ...(values.kafka ? { 'Kafka broker': KAFKA_PORT } : {}),
  });

  const { node, env } = await prepare(line => console.log(line));
  if (values.kafka) await requireKafka(node, env);
  const start = (name, folder, processArgs, more = {}) =>
    startProcess({
      ...more,
      name,
      node,
      args: [...typescriptFlags, ...processArgs],
      cwd: path.join(projectRoot, folder),
      env,
      isVerbose: values.verbose,
    });

  const simulator = start(
    'simulator',
    'packages/demo',
    [
      'src/startSimulator.ts',
      '--scenario',
      values.scenario,
      '--port',
      String(PORTS.simulator),
      ...(values.kafka ? ['--kafka-port', String(KAFKA_PORT)] : []),
    ],
    { noticesEnd: true },
  );
  const backend = start('back end', 'packages/backend', [
    'src/index.ts',
    '--config',
    '../../app-config.yaml',
    ...(values.kafka ? ['--config', '../../app-config.kafka.yaml'] : []),
    '--config',
    '../../app-config.e2e.yaml',
  ]);
  const interrupted = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, resolve);
  });
  try {
    const ready = Promise.all([
      waitForAnswer(
        `http://127.0.0.1:${PORTS.simulator}/admin/world`,
        simulator,
      ),
      waitForAnswer(
        `http://127.0.0.1:${PORTS.portal}/.backstage/health/v1/readiness`,
        backend,
      ),
      values.kafka && simulator.messaged('kafka is ready'),
    ]).then(() =>
      console.log(
        `The built portal is ready at http://localhost:${PORTS.portal}`,
      ),
    );
    await Promise.race([
      Promise.all([ready, interrupted]),
      interrupted,
      simulator.failed,
      backend.failed,
    ]);
    return 0;
  } finally {
    await Promise.all([simulator.stop(), backend.stop()]);
  }
});
