// SPDX-License-Identifier: Apache-2.0
import {
  DataProductsApi,
  DataProductsClient,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { BackendAnswer, BackendCommand, BackendSetup } from './messages';

const BACKEND = path.join(
  'packages',
  'benchmarks',
  'src',
  'sync',
  'backendProcess.ts',
);
const SIMULATOR = path.join(
  'packages',
  'benchmarks',
  'src',
  'sync',
  'simulatorProcess.ts',
);

/** For everything but filling a catalog. */
const ANSWER_TIMEOUT_MS = 120_000;
const FILL_TIMEOUT_MS = 60 * 60 * 1000;

/** Kept out of the measured process's way, and equal for every one of them. */
const NODE_FLAGS = [
  '--require',
  require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
];

function start(file: string, argument: unknown): ChildProcess {
  const child = fork(file, [JSON.stringify(argument)], {
    execArgv: NODE_FLAGS,
    env: { ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // Nothing measured outlives the benchmark, also when that fails.
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

async function nextAnswer<A extends { type: string }, T extends A['type']>(
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

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** A measured back end in a process of its own. */
export class MeasuredBackend {
  readonly api: DataProductsApi;

  private constructor(
    private readonly child: ChildProcess,
    url: string,
  ) {
    this.api = new DataProductsClient({
      discoveryApi: { getBaseUrl: async id => `${url}/api/${id}` },
      fetchApi: { fetch },
    });
  }

  static async start(setup: BackendSetup): Promise<MeasuredBackend> {
    const child = start(BACKEND, setup);
    const { url } = await nextAnswer<BackendAnswer, 'listening'>(
      child,
      'listening',
    );
    return new MeasuredBackend(child, url);
  }

  async ask<T extends BackendAnswer['type']>(
    command: BackendCommand,
    expected: T,
  ): Promise<Extract<BackendAnswer, { type: T }>> {
    const timeoutMs =
      expected === 'visible' ? FILL_TIMEOUT_MS : ANSWER_TIMEOUT_MS;
    const answer = nextAnswer<BackendAnswer, T>(
      this.child,
      expected,
      timeoutMs,
    );
    this.child.send(command);
    return answer;
  }

  async stop(): Promise<void> {
    await end(this.child);
  }
}

/** The simulator in a process of its own, so that its work is not counted. */
export async function startSimulatorProcess(
  products: number,
): Promise<{ url: string; stop(): Promise<void> }> {
  const child = start(SIMULATOR, { products });
  const { url } = await nextAnswer<
    { type: 'listening'; url: string },
    'listening'
  >(child, 'listening');
  return { url, stop: () => end(child) };
}
