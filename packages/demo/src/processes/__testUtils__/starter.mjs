// SPDX-License-Identifier: Apache-2.0
/** Starts a relative as `npm start` starts its processes: `starter.mjs <port> <is it to notice the end by itself?>`. */
import { fileURLToPath } from 'node:url';
import { startProcess } from '../../../bin/processes.mjs';

const [port, noticesEnd] = process.argv.slice(2);
startProcess({
  name: 'relative',
  node: process.execPath,
  args: [fileURLToPath(new URL('relative.mjs', import.meta.url)), port],
  cwd: process.cwd(),
  env: process.env,
  noticesEnd: noticesEnd === 'true',
});
