// SPDX-License-Identifier: Apache-2.0

import {
  OperationPlan,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { WriteGate } from '../../permissions/decideWrite';

/** Why the caller may not do it to one target, or, without an index, to any. */
export interface PlanRefusal {
  targetIndex?: number;
  gate: WriteGate | 'statement';
  because: string;
}

export const NOT_ALLOWED = 'not-allowed';

/** The plan with what the caller may not do as errors; then it is not runnable. */
export function withRefusals(
  plan: OperationPlan,
  all: readonly PlanRefusal[],
): OperationPlan {
  const refusals = all.filter(refusal => !isToldBy(plan, refusal));
  if (refusals.length === 0) return plan;
  const of = (index?: number) =>
    refusals.filter(({ targetIndex }) => targetIndex === index).map(toProblem);
  return {
    ...plan,
    isRunnable: false,
    problems: [...of(), ...plan.problems],
    targets: plan.targets.map((target, index) => {
      const problems = of(index);
      return problems.length > 0
        ? { ...target, steps: [], problems: [...problems, ...target.problems] }
        : target;
    }),
  };
}

/** Planning finds out for itself what can be done by nobody. */
function isToldBy(
  { problems, targets }: OperationPlan,
  { gate, targetIndex }: PlanRefusal,
): boolean {
  const told = [
    ...problems,
    ...(targetIndex === undefined
      ? []
      : (targets[targetIndex]?.problems ?? [])),
  ].map(({ code }) => code);
  switch (gate) {
    case 'environment':
      return told.some(code => code.startsWith('environment-'));
    case 'protected':
      return told.some(code => code.endsWith('-protected'));
    case 'ownership':
    case 'permission':
    case 'statement':
      return false;
    default:
      return gate satisfies never;
  }
}

function toProblem({ gate, because }: PlanRefusal): OperationProblem {
  return {
    severity: 'error',
    code: NOT_ALLOWED,
    message: because,
    ...(gate === 'statement' && { field: 'origin.statement' }),
  };
}

/** All reasons, each once, as one message. */
export function describeRefusals(refusals: readonly PlanRefusal[]): string {
  return [...new Set(refusals.map(({ because }) => because))].join(' ');
}

/** Everything that is in the way of a plan, as one message. */
export function describeProblems(plan: OperationPlan): string {
  const errors = (problems: OperationProblem[]) =>
    problems.filter(({ severity }) => severity === 'error');
  const sentences = [
    ...errors(plan.problems).map(({ message }) => message),
    ...plan.targets.flatMap(({ title, problems }) =>
      errors(problems).map(({ field, message }) =>
        [title, field].filter(Boolean).join(', ').concat(`: ${message}`),
      ),
    ),
  ];
  return sentences.length > 0
    ? sentences.join(' ')
    : 'The operation cannot be carried out.';
}

/** Titles of the products that somebody else changed since the form was loaded. */
export function changedMeanwhile(plan: OperationPlan): string[] {
  return plan.targets.flatMap(target =>
    target.changedMeanwhile ? [target.title] : [],
  );
}
