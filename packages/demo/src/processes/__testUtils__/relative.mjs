// SPDX-License-Identifier: Apache-2.0
/**
 * A process with a child: `relative.mjs <port>`. Each tells a server at that port that it is there, says farewell when it sees
 * that its parent is gone, and ends with its connection. Nothing else ends it kindly.
 */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';

const [port, isChild] = process.argv.slice(2);
process.on('SIGTERM', () => {});
const socket = connect(Number(port), '127.0.0.1', () => socket.write('here\n'));
socket.once('close', () => process.exit());
process.once('disconnect', () => socket.end('farewell\n'));
if (!isChild) {
  spawn(process.execPath, [fileURLToPath(import.meta.url), port, 'child'], {
    stdio: 'inherit',
  });
}
