// SPDX-License-Identifier: Apache-2.0
/** `node packages/demo/bin/yarn.mjs <arguments>`: the project's Yarn with the right Node, for machines that have neither. */
import { runToEnd } from './processes.mjs';
import { prepare, runMain } from './toolchain.mjs';

await runMain(async args => {
  const { node, yarn, env } = await prepare(line => console.error(line));
  return runToEnd(node, [yarn, ...args], {
    env,
  });
});
