// SPDX-License-Identifier: Apache-2.0
/**
 * `npm test`: sets up what is missing and runs every test. Arguments go to Jest, e.g. `npm test -- planSync`.
 * At the end it says what this machine lacks for tests that were skipped; the last line is `N passed, N failed, N skipped`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureKafkaForTests } from './broker.mjs';
import { CONNECTION_VARIABLE, startPostgres } from './postgres.mjs';
import { runToEnd } from './processes.mjs';
import { backstageCli, prepare, runMain } from './toolchain.mjs';

async function ensurePostgres(env) {
  if (env[CONNECTION_VARIABLE]) return { env };
  const postgres = await startPostgres();
  if (postgres.missing) {
    return {
      env,
      skipped: `Tests on PostgreSQL were skipped: ${postgres.missing}. Install PostgreSQL, or set ${CONNECTION_VARIABLE}, to run them.`,
    };
  }
  return {
    env: { ...env, [CONNECTION_VARIABLE]: postgres.connectionString },
    stop: postgres.stop,
  };
}

function runJest({ node, env, args, resultsFile }) {
  const jestArgs = [
    'repo',
    'test',
    '--watchAll=false',
    '--maxWorkers=2',
    '--json',
    `--outputFile=${resultsFile}`,
    ...args,
  ];
  return runToEnd(node, [backstageCli, ...jestArgs], {
    env: { ...env, NODE_ENV: 'test' },
    // With --json, Jest writes the report to standard output too; the file is enough.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

await runMain(async args => {
  const { node, env: toolEnv } = await prepare(line => console.log(line));
  const kafka = ensureKafkaForTests(node, toolEnv);
  const { env, stop, skipped } = await ensurePostgres(kafka.env);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'data-mesh-test-'));
  const resultsFile = path.join(folder, 'results.json');
  try {
    const status = await runJest({ node, env, args, resultsFile });
    const {
      numPassedTests,
      numFailedTests,
      numPendingTests,
      numFailedTestSuites,
      numRuntimeErrorTestSuites,
    } = JSON.parse(readFileSync(resultsFile, 'utf8'));
    // A file that does not even load has no tests that could fail; it counts as one failure.
    const failed =
      numFailedTests +
      (numFailedTestSuites > 0 ? numRuntimeErrorTestSuites : 0);
    console.log();
    for (const reason of [skipped, kafka.skipped].filter(Boolean))
      console.log(reason);
    console.log(
      `${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`,
    );
    return status;
  } finally {
    await stop?.();
    rmSync(folder, { recursive: true, force: true });
  }
});
