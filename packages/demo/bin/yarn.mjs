// SPDX-License-Identifier: Apache-2.0
/** `node packages/demo/bin/yarn.mjs <arguments>`: the project's Yarn with the right Node, for machines that have neither. */
import { spawn } from 'node:child_process';
import { prepare, projectRoot, runMain } from './toolchain.mjs';

await runMain(async args => {
  const { node, yarn, env } = await prepare(line => console.error(line));
  return new Promise((resolve, reject) => {
    const child = spawn(node, [yarn, ...args], {
      cwd: projectRoot,
      env,
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
});
