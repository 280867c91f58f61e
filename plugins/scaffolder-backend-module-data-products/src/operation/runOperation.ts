// SPDX-License-Identifier: Apache-2.0
import type {
  Operation,
  OperationRequest,
  OperationsApi,
} from '@data-mesh/backstage-plugin-data-products-common';
import { describeFailure } from './describeOperation';
import { FollowOptions, followOperation, isOver } from './followOperation';

export interface RunOptions extends FollowOptions {
  operations: FollowOptions['operations'] &
    Pick<OperationsApi, 'submitOperation'>;
  /** Names this run: the same after a restart. */
  key: string;
}

/** How often a task can be tried again after its operation failed. */
const MAX_ATTEMPTS = 20;

/**
 * Submits an operation and follows it to its end.
 *
 * @throws Error that says what was undone and what was not, unless the operation succeeded.
 */
export async function runOperation(
  request: OperationRequest,
  options: RunOptions,
): Promise<Operation> {
  const operation = await followOperation(
    await submit(request, options),
    options,
  );
  if (operation.state === 'succeeded') return operation;

  const failure = describeFailure(operation);
  throw new Error(
    options.signal?.aborted ? `The task was cancelled. ${failure}` : failure,
  );
}

/** A key answers with the operation that it was first used for; where nothing came of that, it needs another key. */
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

function hasFailed(operation: Operation): boolean {
  return isOver(operation) && operation.state !== 'succeeded';
}
