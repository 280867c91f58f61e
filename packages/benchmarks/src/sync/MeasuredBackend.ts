// SPDX-License-Identifier: Apache-2.0
import {
  DataProductsApi,
  DataProductsClient,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ChildProcess } from 'node:child_process';
import {
  endProcess,
  nextAnswer,
  startProcess,
} from '../processes/childProcess';
import { BackendAnswer, BackendCommand, BackendSetup } from './messages';

/** For filling a catalog. */
const FILL_TIMEOUT_MS = 60 * 60 * 1000;

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
    const child = startProcess('sync/backendProcess.ts', setup);
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
    const timeoutMs = expected === 'visible' ? FILL_TIMEOUT_MS : undefined;
    const answer = nextAnswer<BackendAnswer, T>(
      this.child,
      expected,
      timeoutMs,
    );
    this.child.send(command);
    return answer;
  }

  async stop(): Promise<void> {
    await endProcess(this.child);
  }
}
