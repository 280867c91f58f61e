// SPDX-License-Identifier: Apache-2.0
import type {
  Operation,
  OperationPlan,
  OperationProblem,
  OperationStep,
  PlannedStep,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What is worth a line in the task's log since it was last looked at. */
export function describeProgress(
  before: Operation | undefined,
  now: Operation,
): string[] {
  const known = new Map(stepsOf(before).map(step => [step.id, step]));
  return stepsOf(now).flatMap(step => {
    const earlier = known.get(step.id);
    if (earlier?.state === step.state && earlier.note === step.note) return [];
    return lineOf(step);
  });
}

/** Every step with what became of it, one line each. */
export function describeSteps(operation: Operation): string {
  return stepsOf(operation)
    .flatMap(step => lineOf(step))
    .join('\n');
}

/** Lines as a list in Markdown, which reads none of their own characters. */
export function markdownList(lines: string): string {
  return lines
    .split('\n')
    .map(line => `- ${line.replace(/[\\`*_[\]<>~|]/g, '\\$&')}`)
    .join('\n');
}

/** What would be written, one line for each step; what is known beside it behind. */
export function describePlan(plan: OperationPlan): string {
  return plan.targets
    .flatMap(({ title, steps, notes }) => [
      ...(steps.length > 0
        ? steps.map(plannedLine)
        : [`Nothing to write for ${title}`]),
      ...notes.map(note => `Note: ${note}`),
    ])
    .join('\n');
}

/** Everything that a plan finds in the way or worth knowing, of all its targets. */
export function problemsOf(plan: OperationPlan): OperationProblem[] {
  return [
    ...plan.problems,
    ...plan.targets.flatMap(({ problems }) => problems),
  ];
}

/** Why a plan cannot run; a sentence for each reason. */
export function describeErrors(plan: OperationPlan): string {
  const messages = problemsOf(plan)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
  return messages.length > 0
    ? messages.join(' ')
    : 'The back end does not say why it cannot run.';
}

/** Why an operation failed, what of it was undone, and what was not and how to take that back. */
export function describeFailure(operation: Operation): string {
  const reasons = operation.targets.flatMap(({ title, state, error }) =>
    state === 'failed' ? [`${title}: ${error ?? 'no reason is known'}`] : [],
  );
  const undone = stepsOf(operation).filter(({ state }) => state === 'undone');
  return [
    `Operation ${operation.id} failed.`,
    ...reasons,
    undone.length > 0
      ? `Undone: ${undone.map(({ title }) => title).join('; ')}.`
      : 'There was nothing to undo.',
    ...leftoversOf(operation),
  ].join(' ');
}

/** What of an operation could not be undone, and how to take it back by hand; empty when nothing stays. */
export function describeLeftovers(operation: Operation): string {
  return leftoversOf(operation).join(' ');
}

function leftoversOf(operation: Operation): string[] {
  return stepsOf(operation)
    .filter(({ state }) => state === 'notUndone')
    .map(
      ({ title, byHand }) =>
        `Not undone: ${title}.${byHand ? ` To do by hand: ${byHand}` : ''}`,
    );
}

function stepsOf(operation: Operation | undefined): OperationStep[] {
  return operation?.targets.flatMap(({ steps }) => steps) ?? [];
}

function plannedLine({ title, changes }: PlannedStep): string {
  const written = changes.map(({ field, before, after }) =>
    before === undefined
      ? `${field} = ${after ?? 'nothing'}`
      : `${field}: ${before} → ${after ?? 'nothing'}`,
  );
  return written.length > 0 ? `${title} (${written.join(', ')})` : title;
}

function lineOf(step: OperationStep): string[] {
  switch (step.state) {
    case 'waiting':
      return [];
    case 'running':
      return [step.note ? `${step.title}: ${step.note}` : `${step.title} …`];
    case 'done':
      return [`${step.title}: done`];
    case 'found':
      return [`${step.title}: was so already`];
    case 'failed':
      return [`${step.title}: failed, ${step.error ?? 'no reason is known'}`];
    case 'undone':
      return [`${step.title}: undone`];
    case 'notUndone':
      return [
        `${step.title}: could not be undone${step.byHand ? `; ${step.byHand}` : ''}`,
      ];
    default:
      return step.state satisfies never;
  }
}
