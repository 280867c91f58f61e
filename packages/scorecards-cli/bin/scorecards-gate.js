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

const { runGate } = require(isRepository ? source : '..');

runGate(process.argv.slice(2), {
  env: process.env,
  print: text => process.stdout.write(`${text}\n`),
  printError: text => process.stderr.write(`${text}\n`),
}).then(exitCode => {
  process.exitCode = exitCode;
});
