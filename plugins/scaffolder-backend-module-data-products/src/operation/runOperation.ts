// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  Operation,
  OperationRequest,
  OperationsApi,
} from '@data-mesh/backstage-plugin-data-products-common';
import { describeFailure, describeProgress } from './describeOperation';

export interface RunOptions {
  operations: Pick<
    OperationsApi,
    'submitOperation' | 'operation' | 'cancelOperation'
  >;
  /** Names this run: the same after a restart. */
  key: string;
  logger: Pick<LoggerService, 'info' | 'warn'>;
  /** Aborted when the person cancels the task. */
  signal?: AbortSignal;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

const POLL_MS = 1_000;
/** How often in a row the state of an operation may be unreadable, e.g. while the back end restarts. */
const MAX_FAILED_READS = 30;
/** How often a task can be tried again after its operation failed. */
const MAX_ATTEMPTS = 20;

/**
 * Submits an operation and follows it to its end, telling its steps as they go. When the task is cancelled, so is the
 * operation, and its undoing is waited for.
 *
 * @throws Error that says what was undone and what was not, unless the operation succeeded.
 */
export async function runOperation(
  request: OperationRequest,
  options: RunOptions,
): Promise<Operation> {
  const operation = await follow(await submit(request, options), options);
  if (operation.state === 'succeeded') return operation;

  const failure = describeFailure(operation);
  throw new Error(
    options.signal?.aborted ? `The task was cancelled. ${failure}` : failure,
  );
}

/** A key answers with the operation that it was first used for; one that failed in an earlier try needs another key. */
async function submit(
  request: OperationRequest,
  { operations, key }: RunOptions,
): Promise<Operation> {
  let operation = await operations.submitOperation(request, { key });
  for (
    let attempt = 2;
    attempt <= MAX_ATTEMPTS && hasFailed(operation);
    attempt++
  ) {
    operation = await operations.submitOperation(request, {
      key: `${key}.${attempt}`,
    });
  }
  return operation;
}

async function follow(
  submitted: Operation,
  options: RunOptions,
): Promise<Operation> {
  const { operations, logger, signal, wait } = options;
  let operation = submitted;
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

async function read(id: string, options: RunOptions): Promise<Operation> {
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

function isOver({ state }: Operation): boolean {
  return (
    state === 'succeeded' ||
    state === 'partlySucceeded' ||
    state === 'failed' ||
    state === 'undone'
  );
}

function hasFailed(operation: Operation): boolean {
  return isOver(operation) && operation.state !== 'succeeded';
}
