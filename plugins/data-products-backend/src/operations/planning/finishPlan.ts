// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  OperationKind,
  OperationProblem,
  PlannedTarget,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExecutableStep, ExecutableTarget, PlannedOperation } from '../types';
import { assembleTopics } from './assembleTopics';
import { PlanningContext, SubjectsOf } from './PlanningContext';
import { TargetDraft, hasErrors, warning } from './TargetDraft';
import { ReadTopic } from './topicState';

/** A plan that cannot be made, with what is in the way of all of it. */
export function unplannable(
  request: { kind: OperationKind; environmentId: string },
  problems: OperationProblem[],
): PlannedOperation {
  const { kind, environmentId } = request;
  return {
    plan: { kind, environmentId, problems, targets: [], isRunnable: false },
    subjects: [],
  };
}

/** Puts decisions about targets together to one plan. */
export function finishPlan(
  request: { kind: OperationKind; environmentId: string },
  drafts: readonly TargetDraft[],
  options: {
    problems: OperationProblem[];
    context: PlanningContext;
    subjectsOf: SubjectsOf;
  },
): PlannedOperation {
  const { kind, environmentId } = request;
  const { problems, context, subjectsOf } = options;
  const previews = previewsOf(drafts, context, subjectsOf);
  const finished = drafts.map((draft, index) =>
    finishTarget(draft, { index, preview: previews(draft), context }),
  );
  const targets = finished.map(({ target }) => target);
  const isRunnable =
    !hasErrors(problems) && !targets.some(target => hasErrors(target.problems));
  return {
    plan: { kind, environmentId, problems, targets, isRunnable },
    subjects: drafts.map(({ subject }) => subject),
    ...(isRunnable && {
      executable: {
        kind,
        environmentId,
        targets: withLocks(
          environmentId,
          finished.map(({ executable }) => executable),
        ),
      },
    }),
  };
}

function finishTarget(
  draft: TargetDraft,
  options: { index: number; preview?: DataProduct; context: PlanningContext },
): { target: PlannedTarget; executable: Omit<ExecutableTarget, 'locks'> } {
  const { title, topics, entityRef, notes, dependents } = draft;
  const { index, preview, context } = options;
  const problems = [
    ...draft.problems,
    ...(preview && !hasErrors(draft.problems) ? previewWarnings(preview) : []),
  ];
  const steps = draft.steps.map((step, position): ExecutableStep => ({
    id: `${index}.${position}`,
    ...step,
  }));
  return {
    target: {
      title,
      topics,
      entityRef,
      problems,
      notes: [...notes, ...scopeNotes(preview, context)],
      steps: hasErrors(problems)
        ? []
        : steps.map(({ id, system, changes, ...step }) => ({
            id,
            title: step.title,
            system,
            changes,
          })),
      changedMeanwhile: draft.changedMeanwhile,
      preview,
      dependents,
    },
    executable: {
      title,
      topics,
      entityRef,
      productKey: draft.productKey,
      qualifiedNames: draft.qualifiedNames,
      steps,
      becomes: draft.becomes,
      before: draft.before,
      after: draft.after,
      acceptedTerms: draft.acceptedTerms,
    },
  };
}

/**
 * The products as they would be. Topics of one plan that become one product are shown together, because that is how they will
 * be found.
 */
function previewsOf(
  drafts: readonly TargetDraft[],
  context: PlanningContext,
  subjectsOf: SubjectsOf,
): (draft: TargetDraft) => DataProduct | undefined {
  const topicsByKey = new Map<ProductKey, Map<string, ReadTopic>>();
  for (const { productKey, topicsAfter } of drafts) {
    if (!productKey) continue;
    const topics = topicsByKey.get(productKey) ?? new Map<string, ReadTopic>();
    for (const topic of topicsAfter) {
      topics.set(topic.topic.qualifiedName, topic);
    }
    topicsByKey.set(productKey, topics);
  }
  const made = new Map<ProductKey, DataProduct | undefined>();
  return ({ productKey, topicsAfter }) => {
    if (!productKey || topicsAfter.length === 0) return undefined;
    if (!made.has(productKey)) {
      const topics = [...(topicsByKey.get(productKey)?.values() ?? [])];
      made.set(productKey, assembleTopics(topics, context, subjectsOf));
    }
    return made.get(productKey);
  };
}

function scopeNotes(
  preview: DataProduct | undefined,
  { connection, isInScope }: PlanningContext,
): string[] {
  return preview && !isInScope(preview)
    ? [
        `The configuration of this portal leaves such products of ${connection.config.title} out, so it will not be shown here.`,
      ]
    : [];
}

/** Each lock belongs to one target only: topics of one plan may become parts of one product. */
function withLocks(
  environmentId: string,
  targets: Omit<ExecutableTarget, 'locks'>[],
): ExecutableTarget[] {
  const given = new Set<string>();
  return targets.map(target => {
    const { productKey, qualifiedNames } = target;
    const wanted = productKey
      ? [productKey, ...qualifiedNames]
      : [`${environmentId}/definitions`];
    const locks = wanted.filter(lock => !given.has(lock));
    for (const lock of locks) given.add(lock);
    return { ...target, locks };
  });
}

/** What a preview shows to be less than it could be. */
function previewWarnings(product: DataProduct): OperationProblem[] {
  return product.issues
    .filter(({ code }) => code === 'ports-disagree')
    .map(({ message }) => warning('ports-disagree', message));
}
