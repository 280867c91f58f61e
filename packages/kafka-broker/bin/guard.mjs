// SPDX-License-Identifier: Apache-2.0
/**
 * Clears up after a broker, whatever ends the program that started it: a normal stop, a closed terminal, a kill.
 * That program holds the other end of standard input, and says there which process to end: its id, or `none`. When the
 * input ends, that process is killed and the folder deleted. Plain Node, so that it runs as it is.
 */
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [folder] = process.argv.slice(2);
let guarded;

// Whatever ends the program by a signal may reach this one too; it has to outlive it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {});
}

createInterface({ input: process.stdin })
  .on('line', line => {
    guarded = line === 'none' ? undefined : Number(line);
  })
  .on('close', () => {
    try {
      if (guarded) process.kill(guarded, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
    rmSync(folder, {
      recursive: true,
      force: true,
      maxRetries: 10,
      retryDelay: 100,
    });
  });
