// SPDX-License-Identifier: Apache-2.0
import {
  Operation,
  OperationsApi,
} from '@data-mesh/backstage-plugin-data-products-common';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 250;

/** The operation when it is over. @throws Error when it is not in time. */
export async function finishedOperation(
  operations: OperationsApi,
  id: string,
  options: { token: string; timeoutMs: number },
): Promise<Operation> {
  const deadline = performance.now() + options.timeoutMs;
  while (performance.now() < deadline) {
    const operation = await operations.operation(id, options);
    if (operation.finishedAt) return operation;
    await delay(POLL_MS);
  }
  throw new Error(`Operation ${id} goes on after ${options.timeoutMs} ms`);
}

/** @throws Error with what its targets say, unless the operation succeeded. */
export function expectSuccess(operation: Operation): void {
  if (operation.state === 'succeeded') return;
  const errors = operation.targets.map(
    ({ title, error }) => `${title}: ${error}`,
  );
  throw new Error(
    `Operation ${operation.id} ended as ${operation.state}. ${errors.join(' ')}`,
  );
}
