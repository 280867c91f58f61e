// SPDX-License-Identifier: Apache-2.0

import { PublishTarget } from '@data-mesh/backstage-plugin-data-products-common';
import { definedProblems } from './definedProblems';
import { metadataProblems, nameTaken, termsInWords } from './formProblems';
import { keyOf, trimmed } from './metadataWish';
import { nextState } from './nextState';
import { packageNotes } from './packageNotes';
import { PlanningContext } from './PlanningContext';
import { PublishFacts } from './PublishFacts';
import { TargetDraft } from './TargetDraft';
import { stepOptions, topicSteps } from './topicSteps';
import { topicProblems } from './topicProblems';
import { withState } from './topicState';

/** Decides about a topic that is to become a product. */
export function planPublish(
  target: PublishTarget,
  facts: PublishFacts,
  context: PlanningContext,
): TargetDraft {
  const { reading } = facts;
  const isProduct = reading.status === 'found' && reading.topic.state.isProduct;
  // Else a product would join itself.
  const { joined, joinProblem } = isProduct ? {} : facts;
  const metadata = trimmed(target.metadata);
  const key = keyOf(target, context);
  const draft: TargetDraft = {
    title: metadata.product || target.topic,
    topics: [target.topic],
    entityRef: facts.joined?.entityRef,
    problems: [
      ...topicProblems(target, facts),
      ...metadataProblems(target, joined?.stored.product, context),
      ...(facts.isNameTaken
        ? [nameTaken(metadata.product || target.topic)]
        : []),
      ...(joinProblem ? [joinProblem] : []),
    ],
    notes: packageNotes(context),
    steps: [],
    productKey: key,
    qualifiedNames: [],
    becomes: 'present',
    after: metadata,
    acceptedTerms: termsInWords(target.acceptedSlaTier, context),
    topicsAfter: [],
    subject: { current: joined?.stored.product, proposed: metadata },
  };
  if (joined) {
    draft.notes.push(
      `The topic becomes part of the product ${joined.stored.product.title}, next to ${joined.topics.length === 1 ? 'its topic' : `its ${joined.topics.length} topics`}.`,
    );
  }
  if (reading.status !== 'found' || !key) return draft;

  const { topic } = reading;
  const next = nextState(topic, { metadata, key }, context);
  draft.qualifiedNames = [topic.topic.qualifiedName];
  draft.problems.push(
    ...definedProblems(next.texts, metadata.attributes, context),
  );
  draft.steps = topicSteps(
    { qualifiedName: topic.topic.qualifiedName, name: target.topic },
    { before: topic.state, after: next.state },
    stepOptions(context),
  );
  draft.topicsAfter = [
    withState(topic, next.state, context.config.mapping),
    ...(joined?.topics ?? []),
  ];
  return draft;
}
