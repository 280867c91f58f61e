// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';

export interface Program {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** Java compiles the sample first, which takes its time on a busy machine. */
const PATIENCE_MS = 50_000;

/**
 * Runs a program that goes on for ever, until it has printed a line that matches; then it is ended.
 *
 * @returns everything it printed until then.
 * @throws Error with everything it printed, when it ends by itself or has not printed it after a while.
 */
export function runUntilPrinted(
  { command, args, cwd, env }: Program,
  expected: RegExp,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env });
    let output = '';
    let isFound = false;
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    const onData = (chunk: Buffer) => {
      output += chunk;
      if (!isFound && expected.test(output)) {
        isFound = true;
        child.kill('SIGKILL');
      }
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (isFound) resolve(output);
      else {
        reject(
          new Error(`It ended with ${code ?? signal} and printed:\n${output}`),
        );
      }
    });
  });
}
