// SPDX-License-Identifier: Apache-2.0

import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { ChildMessage, ChildSetup } from './childSetup';

const TOKEN = 'a-token-for-tests-only';

/** A back end in a process of its own. */
export class ChildBackend {
  private readonly ended: Promise<unknown>;
  private readonly listening: Promise<void>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
  ) {
    this.ended = once(child, 'exit');
    this.listening = new Promise(resolve => {
      // Backstage's own development tools send messages too.
      child.on('message', message => {
        if (message === ('ready' satisfies ChildMessage)) resolve();
      });
    });
  }

  /** Returns when the process runs, not when the back end is ready. */
  static async start(
    setup: Omit<ChildSetup, 'port' | 'token'>,
  ): Promise<ChildBackend> {
    const port = await freePort();
    const argument: ChildSetup = { ...setup, port, token: TOKEN };
    const child = fork(
      path.join(__dirname, 'childProcess.ts'),
      [JSON.stringify(argument)],
      {
        execArgv: [
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        ],
        env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'error' },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    return new ChildBackend(child, `http://127.0.0.1:${port}`);
  }

  /** @throws Error when the process ends first. */
  async ready(): Promise<void> {
    const died = this.ended.then(() => {
      throw new Error('The back end ended before it was ready');
    });
    await Promise.race([this.listening, died]);
  }

  /** The JSON that the back end answers to a service; `undefined` when it answers with an error. */
  async get(route: string): Promise<unknown> {
    const response = await fetch(`${this.url}${route}`, {
      headers: { Authorization: `Bearer ${TOKEN}` },
    });
    return response.ok ? response.json() : undefined;
  }

  /** Waits until it has killed itself. */
  async died(): Promise<void> {
    await this.ended;
    if (this.child.signalCode !== 'SIGKILL') {
      throw new Error(`The back end ended with ${this.child.exitCode}`);
    }
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

function freePort(): Promise<number> {
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
