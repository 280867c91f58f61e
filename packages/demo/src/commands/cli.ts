// SPDX-License-Identifier: Apache-2.0
import { InputError, isError } from '@backstage/errors';
import { parseDemoCommand, USAGE } from './demoCommand';
import { sendCommand } from './sendCommand';

const SIMULATOR_URL = 'http://127.0.0.1:7080';

async function main(args: string[]) {
  const command = parseDemoCommand(args);
  await sendCommand(command, SIMULATOR_URL);
  console.log(command.outcome);
}

main(process.argv.slice(2)).catch(error => {
  console.error(isError(error) ? error.message : error);
  if (error instanceof InputError) console.error(`\n${USAGE}`);
  process.exitCode = 1;
});
