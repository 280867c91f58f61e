// SPDX-License-Identifier: Apache-2.0
/**
 * `yarn test:e2e:kafka`: the browser tests against the built portal with an Apache Kafka behind it, or why they are skipped.
 * Arguments go to Playwright; the last line is `N passed, N failed, N skipped`.
 */
import path from 'node:path';
import { ensureKafkaForTests } from './broker.mjs';
import { runToEnd } from './processes.mjs';
import { prepare, projectRoot, runMain } from './toolchain.mjs';

const playwright = path.join(
  projectRoot,
  'node_modules',
  '@playwright',
  'test',
  'cli.js',
);

await runMain(async args => {
  const { node, env: toolEnv } = await prepare(line => console.log(line));
  const { env, skipped } = ensureKafkaForTests(node, toolEnv);
  if (skipped) {
    console.log(`${skipped}\n\n0 passed, 0 failed, 0 skipped`);
    return 0;
  }
  return runToEnd(
    node,
    [playwright, 'test', '--config', 'playwright.kafka.config.ts', ...args],
    { env },
  );
});
