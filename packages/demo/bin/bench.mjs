// SPDX-License-Identifier: Apache-2.0
/** `npm run bench -- <name>`: sets up what is missing and measures; prints one JSON line for each measurement. */
import path from 'node:path';
import { CONNECTION_VARIABLE, startPostgres } from './postgres.mjs';
import { runToEnd } from './processes.mjs';
import { prepare, runMain, typescriptFlags } from './toolchain.mjs';

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
    return await runToEnd(
      node,
      [
        '--expose-gc',
        ...typescriptFlags,
        path.join('packages', 'benchmarks', 'src', 'cli.ts'),
        ...args,
      ],
      {
        env: {
          ...env,
          NODE_ENV: 'production',
          [CONNECTION_VARIABLE]: postgres.connectionString ?? '',
        },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
  } finally {
    await postgres.stop?.();
  }
});
