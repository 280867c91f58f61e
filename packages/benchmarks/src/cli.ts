// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util';
import { benchmarkSync } from './sync/benchmarkSync';

const USAGE = `Usage: npm run bench -- sync [--products 10000] [--large 50000] [--skip-large]

Prints one JSON line for each measurement. The large run takes about half an hour.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      products: { type: 'string', default: '10000' },
      large: { type: 'string', default: '50000' },
      'skip-large': { type: 'boolean', default: false },
    },
  });
  if (positionals.length !== 1 || positionals[0] !== 'sync') {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  await benchmarkSync({
    products: Number(values.products),
    largeProducts: values['skip-large'] ? undefined : Number(values.large),
    postgres:
      process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING ||
      undefined,
  });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
