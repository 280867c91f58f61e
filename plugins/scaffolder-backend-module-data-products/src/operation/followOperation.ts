// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  Operation,
  OperationsApi,
} from '@data-mesh/backstage-plugin-data-products-common';
import { describeProgress } from './describeOperation';

export interface FollowOptions {
  operations: Pick<OperationsApi, 'operation' | 'cancelOperation'>;
  logger: Pick<LoggerService, 'info' | 'warn'>;
  /** Aborted when the person cancels the task. */
  signal?: AbortSignal;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

const POLL_MS = 1_000;
/** How often in a row the state of an operation may be unreadable, e.g. while the back end restarts. */
const MAX_FAILED_READS = 30;

/**
 * Follows an operation to its end, telling its steps as they go. When the task is cancelled, so is the operation, and its
 * undoing is waited for.
 */
export async function followOperation(
  begun: Operation,
  options: FollowOptions,
): Promise<Operation> {
  const { operations, logger, signal, wait } = options;
  let operation = begun;
  let isCancelled = false;
  const tell = (before: Operation | undefined, now: Operation) =>
    describeProgress(before, now).forEach(line => logger.info(line));

  tell(undefined, operation);
  while (!isOver(operation)) {
    if (signal?.aborted && !isCancelled) {
      isCancelled = true;
      logger.warn('The task was cancelled; undoing what was done');
      // It may have ended in the meantime; the next read tells.
      await operations.cancelOperation(operation.id).catch(() => undefined);
    }
    await wait(POLL_MS, isCancelled ? undefined : signal);
    const before = operation;
    operation = await read(operation.id, options);
    tell(before, operation);
  }
  return operation;
}

async function read(id: string, options: FollowOptions): Promise<Operation> {
  for (let failures = 1; ; failures++) {
    try {
      return await options.operations.operation(id);
    } catch (error) {
      if (failures >= MAX_FAILED_READS || !isPassing(error)) throw error;
    }
    await options.wait(POLL_MS);
  }
}

/** Whether trying again can help: the back end could not be reached, or is not well. */
function isPassing(error: unknown): boolean {
  if (!isError(error)) return false;
  const { statusCode } = error;
  return typeof statusCode !== 'number' || statusCode >= 500;
}

/** Whether nothing happens to an operation any more by itself. */
export function isOver({ state }: Operation): boolean {
  return state !== 'waiting' && state !== 'running' && state !== 'undoing';
}
