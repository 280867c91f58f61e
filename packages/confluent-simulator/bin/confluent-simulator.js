#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
const { existsSync } = require('node:fs');
const { resolve } = require('node:path');

// In the repository the source runs as it is, through Backstage's transform; a published package has been built.
const source = resolve(__dirname, '../src/index.ts');
const isRepository = existsSync(source);
if (isRepository) {
  require('@backstage/cli/config/nodeTransform.cjs');
}

const { runCli } = require(isRepository ? source : '..');

runCli(process.argv.slice(2), line => process.stdout.write(`${line}\n`)).then(
  simulator => {
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => simulator?.stop());
    }
  },
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
