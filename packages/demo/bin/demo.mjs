// SPDX-License-Identifier: Apache-2.0
/** `npm run demo -- mass-delete | outage | reset`: lets something happen in the simulated Confluent of a running demo. */
import path from 'node:path';
import { runToEnd } from './processes.mjs';
import { prepare, runMain, typescriptFlags } from './toolchain.mjs';

await runMain(async args => {
  const { node, env } = await prepare(line => console.error(line));
  return runToEnd(
    node,
    [
      ...typescriptFlags,
      path.join('packages', 'demo', 'src', 'commands', 'cli.ts'),
      ...args,
    ],
    { env },
  );
});
