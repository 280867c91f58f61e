// SPDX-License-Identifier: Apache-2.0
/** `npm run bench -- <name>`: sets up what is missing and measures; prints one JSON line for each measurement. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { CONNECTION_VARIABLE, startPostgres } from './postgres.mjs';
import {
  prepare,
  projectRoot,
  runMain,
  typescriptFlags,
} from './toolchain.mjs';

await runMain(async args => {
  const { node, env } = await prepare(line => console.error(line));
  const postgres = env[CONNECTION_VARIABLE]
    ? { connectionString: env[CONNECTION_VARIABLE] }
    : await startPostgres();
  if (postgres.missing)
    console.error(
      `Measurements on PostgreSQL are left out: ${postgres.missing}.`,
    );
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(
        node,
        [
          '--expose-gc',
          ...typescriptFlags,
          path.join('packages', 'benchmarks', 'src', 'cli.ts'),
          ...args,
        ],
        {
          cwd: projectRoot,
          env: {
            ...env,
            NODE_ENV: 'production',
            [CONNECTION_VARIABLE]: postgres.connectionString ?? '',
          },
          stdio: ['ignore', 'inherit', 'inherit'],
        },
      );
      child.on('error', reject);
      child.on('close', code => resolve(code ?? 1));
    });
  } finally {
    await postgres.stop?.();
  }
});
