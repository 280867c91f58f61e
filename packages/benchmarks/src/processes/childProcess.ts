// SPDX-License-Identifier: Apache-2.0
import { ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import type { SimulatorSetup } from './simulatorProcess';

/** Where the files of this package are, seen from the root of the repository, in which everything is started. */
const SOURCES = path.join('packages', 'benchmarks', 'src');

/** How long a process may take to answer, unless more time is given. */
const ANSWER_TIMEOUT_MS = 120_000;

/** Kept out of the measured process's way, and equal for every one of them. */
export const NODE_FLAGS = [
  '--require',
  require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
];

/**
 * Starts a file of this package as a process that ends with this one.
 *
 * @param file - Below `src`, e.g. `sync/backendProcess.ts`.
 * @param argument - Its only one; sent as JSON.
 * @param options.flags - For Node, besides the usual ones.
 * @param options.logLevel - What is logged is written, and thrown away.
 */
export function startProcess(
  file: string,
  argument: unknown,
  options: { flags?: string[]; logLevel?: string } = {},
): ChildProcess {
  const { flags = [], logLevel = process.env.LOG_LEVEL ?? 'error' } = options;
  const child = fork(path.join(SOURCES, file), [JSON.stringify(argument)], {
    execArgv: [...NODE_FLAGS, ...flags],
    env: { ...process.env, LOG_LEVEL: logLevel },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // Nothing measured outlives the benchmark, also when that fails.
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

/** Waits for a message of this type. */
export async function nextAnswer<
  A extends { type: string },
  T extends A['type'],
>(
  child: ChildProcess,
  type: T,
  timeoutMs: number = ANSWER_TIMEOUT_MS,
): Promise<Extract<A, { type: T }>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      cleanUp();
      reject(
        new Error(
          `A measured process did not answer with '${type}' within ${timeoutMs} ms`,
        ),
      );
    }, timeoutMs);
    const cleanUp = () => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
    };
    const onMessage = (message: Extract<A, { type: T }>) => {
      if (message.type !== type) return;
      cleanUp();
      resolve(message);
    };
    const onExit = (code: number | null) => {
      cleanUp();
      reject(
        new Error(
          `A measured process ended with ${code} while '${type}' was awaited`,
        ),
      );
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/**
 * The simulator in a process of its own, so that its work is not counted.
 *
 * @returns With the URL of the measured environment.
 */
export async function startSimulatorProcess(
  setup: SimulatorSetup,
): Promise<{ url: string; stop(): Promise<void> }> {
  const child = startProcess('processes/simulatorProcess.ts', setup);
  const { url } = await nextAnswer<
    { type: 'listening'; url: string },
    'listening'
  >(child, 'listening');
  return { url, stop: () => endProcess(child) };
}
