// SPDX-License-Identifier: Apache-2.0
import type {
  OperationPlan,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';

/**
 * What is wrong with every target alike, at fields that the form shows: it is put right there, once for all of them.
 *
 * @param shownPaths - Of the fields of the form.
 */
export function sharedProblems(
  plan: OperationPlan | undefined,
  shownPaths: readonly string[],
): OperationProblem[] {
  const [first, ...others] = plan?.targets ?? [];
  return (first?.problems ?? []).filter(
    problem =>
      problem.field !== undefined &&
      shownPaths.includes(problem.field) &&
      others.every(({ problems }) =>
        problems.some(other => isSameProblem(other, problem)),
      ),
  );
}

/** Whether two targets have the same problem. */
export function isSameProblem(
  a: OperationProblem,
  b: OperationProblem,
): boolean {
  return a.field === b.field && a.code === b.code && a.message === b.message;
}
