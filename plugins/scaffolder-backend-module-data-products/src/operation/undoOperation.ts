// SPDX-License-Identifier: Apache-2.0
import type {
  Operation,
  OperationsApi,
} from '@data-mesh/backstage-plugin-data-products-common';
import { describeLeftovers } from './describeOperation';
import { FollowOptions, followOperation } from './followOperation';

export interface UndoOptions extends FollowOptions {
  operations: FollowOptions['operations'] &
    Pick<OperationsApi, 'undoOperation'>;
}

/**
 * Takes back what an operation did that is over, and follows that to its end. One that was undone before is left as it is.
 *
 * @throws Error that says what stays and how to take it back by hand; ResponseError when the back end refuses.
 */
export async function undoOperation(
  id: string,
  options: UndoOptions,
): Promise<Operation> {
  const operation = await followOperation(
    await options.operations.undoOperation(id),
    options,
  );
  const leftovers = describeLeftovers(operation);
  if (leftovers) {
    throw new Error(`Operation ${id} was undone but for this. ${leftovers}`);
  }
  return operation;
}
