// SPDX-License-Identifier: Apache-2.0
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import { isOver, leftoversOf } from '../operations/progress/operationState';

/** Those under way first, then the newest. */
export function runningFirst(operations: readonly Operation[]): Operation[] {
  return [...operations].sort(
    (a, b) =>
      Number(isOver(a.state)) - Number(isOver(b.state)) ||
      Date.parse(b.requestedAt) - Date.parse(a.requestedAt),
  );
}

/** What of the operations a person has to know of without looking at each. */
export function countOperations(operations: readonly Operation[]): {
  running: number;
  /** That left something to be undone by hand. */
  withLeftovers: number;
} {
  return {
    running: operations.filter(({ state }) => !isOver(state)).length,
    withLeftovers: operations.filter(
      operation => leftoversOf(operation).length > 0,
    ).length,
  };
}
