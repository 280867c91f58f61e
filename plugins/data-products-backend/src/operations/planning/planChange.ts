// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  DeprecateTarget,
  EditTarget,
  EditableProduct,
  OperationProblem,
  ProductMetadata,
  findEndProblems,
  findMetadataProblems,
} from '@data-mesh/backstage-plugin-data-products-common';
import { StoredProduct } from '../../store/types';
import { definedProblems } from './definedProblems';
import { nextState } from './nextState';
import { PlanningContext } from './PlanningContext';
import { termsInWords, termsProblems } from './formProblems';
import { trimmed } from './metadataWish';
import { packageNotes } from './packageNotes';
import {
  protectionProblems,
  referenceProblems,
  successorProblems,
} from './referenceProblems';
import { TargetDraft, error } from './TargetDraft';
import { stepOptions, topicSteps } from './topicSteps';
import { ReadTopic, withState } from './topicState';

/** A product as the store and Confluent have it. */
export interface ProductFacts {
  entityRef: string;
  stored: StoredProduct;
  /** Those of its topics that still are part of it; never empty. */
  topics: readonly ReadTopic[];
  now: EditableProduct;
  /** The product that is to be used instead; absent when there is none that the caller may read. */
  successor?: DataProduct;
}

/** What is left of a target when its product is not there, or cannot be read. */
export function unreachableDraft(
  { entityRef }: { entityRef: string },
  problem: OperationProblem,
): TargetDraft {
  return {
    title: entityRef,
    topics: [],
    entityRef,
    problems: [problem],
    notes: [],
    steps: [],
    qualifiedNames: [],
    becomes: 'unchanged',
    topicsAfter: [],
    subject: {},
  };
}

/** Decides about a change of what a product says. */
export function planEdit(
  target: EditTarget,
  facts: ProductFacts,
  context: PlanningContext,
): TargetDraft {
  const { now } = facts;
  const metadata = trimmed(target.metadata);
  const { maxDescriptionLength } = context.config.operations;
  const hasNewTier = metadata.slaTier !== now.metadata.slaTier;
  const planned = planMetadata(facts, context, metadata, [
    ...changedProblems(target, now),
    ...nameProblems(metadata, now),
    ...findMetadataProblems(metadata, {
      maxDescriptionLength,
      hasDomains: context.directory.domain.refs.size > 0,
      unrecognized: now.unrecognized,
      before: now.metadata,
      today: context.today,
    }),
    ...referenceProblems(metadata, context),
    ...(metadata.successor === now.metadata.successor
      ? []
      : successorProblems(metadata.successor, {
          field: 'metadata.successor',
          entityRef: facts.entityRef,
          found: facts.successor,
        })),
    ...(hasNewTier ? termsProblems(metadata, target.acceptedSlaTier) : []),
  ]);
  return {
    ...planned,
    acceptedTerms: termsInWords(target.acceptedSlaTier, context),
  };
}

/** Decides about the end of a product. */
export function planDeprecate(
  target: DeprecateTarget,
  facts: ProductFacts,
  context: PlanningContext,
): TargetDraft {
  const { now, entityRef, successor } = facts;
  const metadata: ProductMetadata = {
    ...now.metadata,
    lifecycle: 'deprecated',
    successor: target.successor.trim().toLowerCase(),
    endsOn: target.endsOn.trim(),
  };
  const isAgain =
    now.metadata.lifecycle === 'deprecated' &&
    now.metadata.endsOn === metadata.endsOn;
  return planMetadata(facts, context, metadata, [
    ...changedProblems(target, now),
    ...successorProblems(metadata.successor, {
      field: 'successor',
      entityRef,
      found: successor,
    }),
    ...(isAgain
      ? []
      : findEndProblems(metadata.endsOn, {
          today: context.today,
          field: 'endsOn',
        })),
  ]);
}

function planMetadata(
  facts: ProductFacts,
  context: PlanningContext,
  metadata: ProductMetadata,
  problems: OperationProblem[],
): TargetDraft {
  const { stored, topics, now, entityRef } = facts;
  const { key } = stored.product;
  const changed = topics.map(topic => ({
    topic,
    next: nextState(topic, { metadata, before: now.metadata, key }, context),
  }));
  const [first] = changed;
  return {
    ...draftOf(facts, 'present'),
    entityRef,
    problems: [
      ...problems,
      ...protectionProblems([now.metadata, metadata], context),
      ...(first
        ? definedProblems(first.next.texts, metadata.attributes, context)
        : []),
    ],
    notes: packageNotes(context),
    steps: changed.flatMap(({ topic, next }) =>
      topicSteps(
        {
          qualifiedName: topic.topic.qualifiedName,
          name: topic.topic.ref.topicName,
        },
        { before: topic.state, after: next.state },
        stepOptions(context),
      ),
    ),
    after: metadata,
    topicsAfter: changed.map(({ topic, next }) =>
      withState(topic, next.state, context.config.mapping),
    ),
    subject: { current: stored.product, proposed: metadata },
  };
}

/** What every change of a product begins with. */
export function draftOf(
  { entityRef, stored, topics, now }: ProductFacts,
  becomes: TargetDraft['becomes'],
): TargetDraft {
  return {
    title: now.title,
    topics: topics.map(({ topic }) => topic.ref.topicName),
    entityRef,
    problems: [],
    notes: [],
    steps: [],
    productKey: stored.product.key,
    qualifiedNames: topics.map(({ topic }) => topic.qualifiedName),
    becomes,
    before: now.metadata,
    topicsAfter: [],
    subject: { current: stored.product },
  };
}

/** Says that a form is out of date; what the product says now goes with the plan. */
export function changedProblems(
  { version }: { version: string },
  now: EditableProduct,
): OperationProblem[] {
  return version === now.version
    ? []
    : [
        error(
          'changed-meanwhile',
          `Somebody changed ${now.title} since this form was loaded. Compare, and decide again.`,
        ),
      ];
}

function nameProblems(
  { product }: ProductMetadata,
  now: EditableProduct,
): OperationProblem[] {
  return (product || now.title) === now.title
    ? []
    : [
        error(
          'product-name-changed',
          `The name of a product stays, because others find it by that name: ${now.title}. For another name, unpublish it and publish it again.`,
          'metadata.product',
        ),
      ];
}
