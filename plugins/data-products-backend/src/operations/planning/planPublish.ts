// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  OperationProblem,
  ProductKey,
  ProductMetadata,
  PublishTarget,
  findMetadataProblems,
  productKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { StoredProduct } from '../../store/types';
import { definedProblems } from './definedProblems';
import { metadataOf } from './editableOf';
import { nextState } from './nextState';
import { PlanningContext, SubjectsOf } from './PlanningContext';
import { protectionProblems, referenceProblems } from './referenceProblems';
import { TargetDraft, error, warning } from './TargetDraft';
import { topicSteps } from './topicSteps';
import { ReadTopic, withState } from './topicState';

/** What a direct read said of a topic that is to become a product. */
export type TopicReading =
  | { status: 'found'; topic: ReadTopic }
  | { status: 'absent' }
  /** Nobody could find out. */
  | { status: 'unknown'; because: string };

/** What is known about a topic that is to become a product. */
export interface PublishFacts {
  reading: TopicReading;
  subjectsOf: SubjectsOf;
  /** Whether configuration hides the topic's name. */
  isHidden: boolean;
  /** The product of the same name in that cluster, which the topic would join. */
  joined?: { stored: StoredProduct; entityRef: string; topics: ReadTopic[] };
  /** There is such a product, and the caller may not know more of it. */
  isNameTaken?: boolean;
}

/** Decides about a topic that is to become a product. */
export function planPublish(
  target: PublishTarget,
  facts: PublishFacts,
  context: PlanningContext,
): TargetDraft {
  const { reading, subjectsOf, joined } = facts;
  const metadata = trimmed(target.metadata);
  const key = keyOf(target, context);
  const draft: TargetDraft = {
    title: metadata.product || target.topic,
    topics: [target.topic],
    entityRef: joined?.entityRef,
    problems: [
      ...topicProblems(target, facts),
      ...schemaProblems(target.topic, reading, subjectsOf),
      ...metadataProblems(target, joined?.stored.product, context),
      ...(facts.isNameTaken
        ? [nameTaken(metadata.product || target.topic)]
        : []),
    ],
    notes: packageNotes(context),
    steps: [],
    productKey: key,
    qualifiedNames: [],
    becomes: 'present',
    after: metadata,
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

export function stepOptions({ config, definitions }: PlanningContext) {
  return {
    mapping: config.mapping,
    metadata: definitions.metadata?.name ?? config.mapping.businessMetadata,
  };
}

/** Space around texts says nothing. */
export function trimmed(metadata: ProductMetadata): ProductMetadata {
  return {
    ...metadata,
    product: metadata.product.trim(),
    description: metadata.description.trim(),
    owner: metadata.owner.trim().toLowerCase(),
    ownerEmail: metadata.ownerEmail.trim(),
    domain: metadata.domain.trim().toLowerCase(),
    successor: metadata.successor.trim().toLowerCase(),
    endsOn: metadata.endsOn.trim(),
    attributes: metadata.attributes.map(({ name, value }) => ({
      name: name.trim(),
      value: value.trim(),
    })),
  };
}

/** `undefined` for a name that cannot be one. */
export function keyOf(
  { clusterId, topic, metadata }: PublishTarget,
  { connection }: Pick<PlanningContext, 'connection'>,
): ProductKey | undefined {
  try {
    return productKey({
      environmentId: connection.config.id,
      clusterId,
      name: metadata.product.trim() || topic,
    });
  } catch {
    return undefined;
  }
}

/** Everything about the words of a form, and about the product that a topic would join. */
export function metadataProblems(
  { metadata: given, acceptedSlaTier }: PublishTarget,
  joined: DataProduct | undefined,
  context: PlanningContext,
): OperationProblem[] {
  const metadata = trimmed(given);
  const { maxDescriptionLength } = context.config.operations;
  return [
    ...findMetadataProblems(metadata, {
      maxDescriptionLength,
      hasDomains: context.directory.domain.refs.size > 0,
      today: context.today,
    }),
    ...referenceProblems(metadata, context),
    ...protectionProblems(
      joined ? [metadata, metadataOf(joined)] : [metadata],
      context,
    ),
    ...termsProblems(metadata, acceptedSlaTier),
    ...joinProblems(metadata, joined),
  ];
}

export function termsProblems(
  { slaTier }: ProductMetadata,
  accepted: PublishTarget['acceptedSlaTier'],
): OperationProblem[] {
  return slaTier && accepted !== slaTier
    ? [
        error(
          'sla-terms-not-accepted',
          'Read the terms of the chosen SLA tier, and accept them.',
          'acceptedSlaTier',
        ),
      ]
    : [];
}

function joinProblems(
  { owner, product: name }: ProductMetadata,
  joined: DataProduct | undefined,
): OperationProblem[] {
  if (!joined || owner === '') return [];
  const isSameOwner =
    joined.owner.status === 'resolved' && joined.owner.entityRef === owner;
  return isSameOwner ? [] : [nameTaken(name || joined.title)];
}

function nameTaken(name: string): OperationProblem {
  return error(
    'product-name-taken',
    `There is a product ${name} of another owner in this cluster. Choose another name.`,
    'metadata.product',
  );
}

function topicProblems(
  { topic }: PublishTarget,
  { reading, isHidden }: PublishFacts,
): OperationProblem[] {
  const hidden = isHidden
    ? [
        error(
          'topic-hidden',
          `The name of ${topic} says that it belongs to a system, so no product is made of it. Choose another topic.`,
          'topic',
        ),
      ]
    : [];
  switch (reading.status) {
    case 'absent':
      return [
        ...hidden,
        error(
          'topic-not-indexed',
          `The stream catalog does not know the topic ${topic}. If the topic exists, register a schema for its values, and wait until it is indexed.`,
          'topic',
        ),
      ];
    case 'unknown':
      return [
        ...hidden,
        error(
          'topic-unreadable',
          `The topic ${topic} could not be read: ${reading.because}`,
          'topic',
        ),
      ];
    case 'found':
      return [
        ...hidden,
        ...(reading.topic.state.isProduct
          ? [
              error(
                'topic-is-product',
                `The topic ${topic} belongs to a data product already. Edit that product instead.`,
                'topic',
              ),
            ]
          : []),
        ...(reading.topic.topic.isInternal
          ? [
              error(
                'topic-internal',
                `The topic ${topic} is a system's own. Choose another one.`,
                'topic',
              ),
            ]
          : []),
      ];
    default:
      return reading satisfies never;
  }
}

function schemaProblems(
  topic: string,
  reading: TopicReading,
  subjectsOf: SubjectsOf,
): OperationProblem[] {
  if (reading.status !== 'found') return [];
  const subjects = subjectsOf(topic);
  if (!subjects) {
    return [
      error(
        'schema-unknown',
        `Whether ${topic} has a schema could not be found out, because Schema Registry did not answer. Trying again may help.`,
        'topic',
      ),
    ];
  }
  return subjects.some(({ part }) => part !== 'key')
    ? []
    : [
        error(
          'schema-missing',
          `No schema is registered for the values of ${topic}. Register one under the subject ${topic}-value.`,
          'topic',
        ),
      ];
}

/** What the environment's package means for what is written. */
export function packageNotes({
  governancePackage,
  connection,
}: Pick<PlanningContext, 'connection' | 'governancePackage'>): string[] {
  return governancePackage === 'essentials'
    ? [
        `The Stream Governance package of ${connection.config.title} has no business metadata: Confluent holds tags, description and owner, and the portal keeps the rest.`,
      ]
    : [];
}

/** What a preview shows to be less than it could be. */
export function previewWarnings(product: DataProduct): OperationProblem[] {
  return product.issues
    .filter(({ code }) => code === 'ports-disagree')
    .map(({ message }) => warning('ports-disagree', message));
}
