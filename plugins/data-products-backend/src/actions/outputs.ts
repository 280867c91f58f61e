// SPDX-License-Identifier: Apache-2.0

import {
  Operation,
  OperationPlan,
} from '@data-mesh/backstage-plugin-data-products-common';
import { operationLink } from '../notices/links';

/** A plan as agents are told it: in words. */
export function toPlanOutput(plan: OperationPlan) {
  return {
    isRunnable: plan.isRunnable,
    problems: [
      ...plan.problems.map(({ severity, message }) => ({ severity, message })),
      ...plan.targets.flatMap(target =>
        target.problems.map(({ severity, field, message }) => ({
          target: target.title,
          severity,
          field,
          message,
        })),
      ),
    ],
    notes: plan.targets.flatMap(({ notes }) => notes),
    steps: plan.targets.flatMap(({ steps }) => steps.map(step => step.title)),
  };
}

/** How an operation is doing, as agents are told it. */
export function toOperationOutput(operation: Operation) {
  const { id, state, targets, undo } = operation;
  return {
    operationId: id,
    state,
    isOver: (undo ?? operation).finishedAt !== undefined,
    link: operationLink(id),
    targets: targets.map(
      ({ title, entityRef, state: reached, error, steps }) => ({
        title,
        entityRef,
        state: reached,
        error,
        byHand: steps.flatMap(({ byHand }) => byHand ?? []),
      }),
    ),
  };
}
