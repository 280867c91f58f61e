// SPDX-License-Identifier: Apache-2.0
/** `npm run kafka`: sets up what is missing, then runs an Apache Kafka of its own until Ctrl-C. */
import path from 'node:path';
import { runToEnd } from './processes.mjs';
import { prepare, runMain, typescriptFlags } from './toolchain.mjs';

await runMain(async args => {
  // Ctrl-C and a closed terminal reach the broker's program too; this one stays until that has cleared up.
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {});
  const { node, env } = await prepare(line => console.error(line));
  return runToEnd(
    node,
    [
      ...typescriptFlags,
      path.join('packages', 'kafka-broker', 'src', 'cli.ts'),
      ...args,
    ],
    // Over the channel the broker's program notices when this one is gone.
    { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  );
});
