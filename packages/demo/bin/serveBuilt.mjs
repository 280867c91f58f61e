// SPDX-License-Identifier: Apache-2.0
/**
 * Serves the built portal at http://localhost:7007, with the simulator beside it, for browser tests. Run `yarn build:all` first.
 *
 *   node packages/demo/bin/serveBuilt.mjs [--scenario retail]
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
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
  await requireFreePorts(PORTS);

  const { node, env } = await prepare(line => console.log(line));
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
    ],
    { noticesEnd: true },
  );
  const backend = start('back end', 'packages/backend', [
    'src/index.ts',
    '--config',
    '../../app-config.yaml',
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
