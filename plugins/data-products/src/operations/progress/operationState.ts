// SPDX-License-Identifier: Apache-2.0
import type {
  Operation,
  OperationState,
  OperationStep,
  OperationTarget,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { Translate } from '../../translation/ref';

/** Whether nothing more happens to an operation. */
export function isOver(state: OperationState): boolean {
  switch (state) {
    case 'succeeded':
    case 'partlySucceeded':
    case 'failed':
    case 'undone':
      return true;
    case 'waiting':
    case 'running':
    case 'undoing':
      return false;
    default:
      return state satisfies never;
  }
}

/** What an operation made is in the catalog by then, or something else has become of it. */
const FRESH_MS = 5 * 60_000;

/** Whether the catalog may not know yet what an operation has made. */
export function isFresh({ finishedAt }: Operation, now: Date): boolean {
  return !finishedAt || now.getTime() - Date.parse(finishedAt) < FRESH_MS;
}

/** How many of an operation's steps are settled, of how many. */
export function stepsDone(operation: Operation): {
  done: number;
  total: number;
} {
  const steps = operation.targets.flatMap(target => target.steps);
  return {
    done: steps.filter(
      ({ state }) => state !== 'waiting' && state !== 'running',
    ).length,
    total: steps.length,
  };
}

/** A step that could not be taken back, with whose it is. */
export interface Leftover {
  target: OperationTarget;
  step: OperationStep;
}

/** What an operation left behind for people to take back. */
export function leftoversOf(operation: Operation): Leftover[] {
  return operation.targets.flatMap(target =>
    target.steps
      .filter(({ state }) => state === 'notUndone')
      .map(step => ({ target, step })),
  );
}

/** What is done to what, e.g. `Publish: orders and 2 more`. */
export function describeOperation(operation: Operation, t: Translate): string {
  const { kind, targets, environmentId } = operation;
  const target = targets[0]?.title ?? environmentId;
  const words = { kind: t(`operation.kind.${kind}`), target };
  return targets.length > 1
    ? t('operation.progress.titleMany', {
        ...words,
        more: String(targets.length - 1),
      })
    : t('operation.progress.title', words);
}
