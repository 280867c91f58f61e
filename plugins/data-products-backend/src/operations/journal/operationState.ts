// SPDX-License-Identifier: Apache-2.0

import {
  OperationState,
  TargetState,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What the states of its targets make of an operation. Without targets there is nothing that could fail. */
export function operationState(targets: TargetState[]): OperationState {
  if (targets.includes('undoing')) return 'undoing';
  if (targets.every(isOver)) {
    if (targets.includes('undone')) return 'undone';
    const succeeded = targets.filter(state => state === 'succeeded').length;
    if (succeeded === targets.length) return 'succeeded';
    return succeeded === 0 ? 'failed' : 'partlySucceeded';
  }
  return targets.every(state => state === 'waiting') ? 'waiting' : 'running';
}

export function isOver(state: TargetState): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'undone';
}
