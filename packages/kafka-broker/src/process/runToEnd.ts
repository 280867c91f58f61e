// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import { JavaCommand } from './JavaCommand';

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/**
 * Runs a program to its end.
 *
 * @returns what it printed on standard output.
 * @throws Error with everything it printed, when it ends with another status than 0.
 */
export function runToEnd(
  { command, args, env }: JavaCommand,
  signal?: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      { env, signal, killSignal: 'SIGKILL', maxBuffer: MAX_OUTPUT_BYTES },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if (signal?.aborted) reject(signal.reason);
        else {
          reject(
            new Error(
              `'${command}' ended with ${error.code ?? 'a signal'}:\n${stdout}${stderr}`,
              { cause: error },
            ),
          );
        }
      },
    );
  });
}
