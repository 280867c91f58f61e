// SPDX-License-Identifier: Apache-2.0

import {
  Dependents,
  OperationProblem,
  UnpublishTarget,
} from '@data-mesh/backstage-plugin-data-products-common';
import { unpublishedState } from './nextState';
import { PlanningContext } from './PlanningContext';
import { ProductFacts, changedProblems, draftOf } from './planChange';
import { protectionProblems } from './referenceProblems';
import { TargetDraft, error, warning } from './TargetDraft';
import { stepOptions, topicSteps } from './topicSteps';

/** Decides about making a product plain topics again. */
export function planUnpublish(
  target: UnpublishTarget,
  facts: ProductFacts & { dependents: Dependents },
  context: PlanningContext,
): TargetDraft {
  const { topics, now, dependents } = facts;
  return {
    ...draftOf(facts, 'removed'),
    problems: [
      ...changedProblems(target, now),
      ...protectionProblems([now.metadata], context),
      ...confirmationProblems(target, now.title, dependents),
    ],
    notes: [
      topics.length === 1
        ? 'The topic, its records and its schema stay.'
        : 'The topics, their records and their schemas stay.',
    ],
    dependents,
    steps: topics.flatMap(topic =>
      topicSteps(
        {
          qualifiedName: topic.topic.qualifiedName,
          name: topic.topic.ref.topicName,
        },
        {
          before: topic.state,
          after: unpublishedState(topic.state, context),
        },
        stepOptions(context),
      ),
    ),
  };
}

function confirmationProblems(
  { confirmedTitle }: UnpublishTarget,
  title: string,
  { items, hiddenCount, unknown }: Dependents,
): OperationProblem[] {
  const count = items.length + hiddenCount;
  if (count > 0) {
    return confirmedTitle?.trim() === title
      ? []
      : [
          error(
            'title-not-confirmed',
            `${count === 1 ? 'Something depends' : `${count} things depend`} on ${title}. Type its name to confirm that they lose it.`,
            'confirmedTitle',
          ),
        ];
  }
  return unknown.length > 0
    ? [
        warning(
          'dependents-unknown',
          `Not every source could say who reads ${title}, so something may depend on it.`,
        ),
      ]
    : [];
}
