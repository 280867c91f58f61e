// SPDX-License-Identifier: Apache-2.0
/** `npm run demo -- mass-delete | outage | reset`: lets something happen in the simulated Confluent of a running demo. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import {
  prepare,
  projectRoot,
  runMain,
  typescriptFlags,
} from './toolchain.mjs';

await runMain(async args => {
  const { node, env } = await prepare(line => console.error(line));
  return new Promise((resolve, reject) => {
    const child = spawn(
      node,
      [
        ...typescriptFlags,
        path.join('packages', 'demo', 'src', 'commands', 'cli.ts'),
        ...args,
      ],
      { cwd: projectRoot, env, stdio: 'inherit' },
    );
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
});
