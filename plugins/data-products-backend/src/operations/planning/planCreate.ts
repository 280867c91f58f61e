// SPDX-License-Identifier: Apache-2.0

import {
  CreateTarget,
  NewTopicOrigin,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { CatalogTopic, parseTopicRef } from '@data-mesh/confluent-client';
import { definedProblems } from './definedProblems';
import { nextState } from './nextState';
import { PlanningContext } from './PlanningContext';
import { metadataProblems, termsInWords } from './formProblems';
import { keyOf, trimmed } from './metadataWish';
import { packageNotes } from './packageNotes';
import { ReadStatement } from './readStatement';
import { TargetDraft, error } from './TargetDraft';
import { DraftStep, stepOptions, topicSteps } from './topicSteps';
import { toReadTopic, withState } from './topicState';

/** What is known about a topic that is to be made. */
export interface CreateFacts {
  /** What Kafka, ksqlDB's grammar and Schema Registry said against it. */
  problems: OperationProblem[];
  /** Of a topic from ksqlDB, as far as the statement could be read. */
  statement?: ReadStatement;
  isHidden: boolean;
  /** There is a product of that name in the cluster. */
  isNameTaken: boolean;
  /** Long, where the registry's id is known. */
  qualifiedName: string;
}

/** Decides about a topic that is to be made and to become a product. */
export function planCreate(
  target: CreateTarget,
  facts: CreateFacts,
  context: PlanningContext,
): TargetDraft {
  const { topic, origin } = target;
  const { qualifiedName, statement } = facts;
  const metadata = trimmed(target.metadata);
  const key = keyOf(target, context);
  const draft: TargetDraft = {
    title: metadata.product || topic,
    topics: [topic],
    problems: [
      ...facts.problems,
      ...(facts.isHidden
        ? [
            error(
              'topic-hidden',
              `Names like ${topic} belong to systems here. Choose another one.`,
              'topic',
            ),
          ]
        : []),
      ...nameProblems(target, facts),
      ...metadataProblems(target, undefined, context),
    ],
    notes: packageNotes(context),
    steps: [],
    productKey: key,
    qualifiedNames: [qualifiedName],
    becomes: 'present',
    after: metadata,
    acceptedTerms: termsInWords(target.acceptedSlaTier, context),
    topicsAfter: [],
    subject: {
      proposed: metadata,
      ...(origin.type === 'ksqldb' &&
        statement && {
          statement: {
            ksqldbClusterId: origin.ksqldbClusterId,
            text: statement.text,
            sources: statement.sources,
          },
        }),
    },
  };
  const fresh = freshTopic(target, facts, context);
  if (!key || !fresh) return draft;

  const next = nextState(fresh, { metadata, key }, context);
  draft.problems.push(
    ...definedProblems(next.texts, metadata.attributes, context),
  );
  draft.steps = [
    ...originSteps(target, origin, statement),
    {
      title: `Wait until the stream catalog knows ${topic}`,
      system: 'streamCatalog',
      changes: [],
      action: { type: 'awaitIndexing', qualifiedName },
    },
    ...topicSteps(
      { qualifiedName, name: topic },
      { before: fresh.state, after: next.state },
      { ...stepOptions(context), isNew: true },
    ),
  ];
  draft.topicsAfter = [withState(fresh, next.state, context.config.mapping)];
  return draft;
}

/** The topic as it will be just after it was made; `undefined` when its name cannot be one. */
function freshTopic(
  { origin }: CreateTarget,
  { qualifiedName }: CreateFacts,
  context: PlanningContext,
) {
  let ref: CatalogTopic['ref'];
  try {
    ref = parseTopicRef(qualifiedName);
  } catch {
    return undefined;
  }
  const topic: CatalogTopic = {
    qualifiedName,
    ref,
    tags: [],
    ...(context.governancePackage !== 'essentials' && { businessMetadata: [] }),
    ...(origin.type === 'blank' && { partitions: origin.partitions }),
  };
  return toReadTopic(topic, {
    mapping: context.config.mapping,
    kept: new Map(),
  });
}

function originSteps(
  { topic, clusterId }: CreateTarget,
  origin: NewTopicOrigin,
  statement: ReadStatement | undefined,
): DraftStep[] {
  if (origin.type === 'ksqldb') {
    const { ksqldbClusterId } = origin;
    const { text = origin.statement, sourceName = '' } = statement ?? {};
    return [
      {
        title: `Make the topic ${topic} with ksqlDB`,
        system: 'ksqldb',
        changes: [
          { field: 'statement', after: text },
          { field: 'topic', after: topic },
        ],
        action: {
          type: 'runStatement',
          ksqldbClusterId,
          statement: text,
          sourceName,
          clusterId,
          topic,
        },
      },
    ];
  }
  const { partitions, configs, valueSchema, keySchema } = origin;
  const schemas = [
    ...(keySchema ? [['key', keySchema] as const] : []),
    ['value', valueSchema] as const,
  ];
  return [
    {
      title: `Make the topic ${topic}`,
      system: 'kafka',
      changes: [
        { field: 'topic', after: topic },
        ...(partitions
          ? [{ field: 'partitions', after: `${partitions}` }]
          : []),
        ...configs.map(({ name, value }) => ({ field: name, after: value })),
      ],
      action: { type: 'createTopic', clusterId, topic, partitions, configs },
      expected: { exists: false },
    },
    ...schemas.map(([part, schema]): DraftStep => {
      const subject = `${topic}-${part}`;
      return {
        title: `Register the schema ${subject}`,
        system: 'schemaRegistry',
        changes: [{ field: subject, after: schema.schema }],
        action: { type: 'registerSchema', subject, schema },
      };
    }),
  ];
}

/** A new topic makes a product of its own; to join one, a topic has to be there first. */
function nameProblems(
  { metadata, topic }: CreateTarget,
  { isNameTaken }: CreateFacts,
): OperationProblem[] {
  return isNameTaken
    ? [
        error(
          'product-name-taken',
          `There is a product ${metadata.product.trim() || topic} in this cluster already. Choose another name.`,
          'metadata.product',
        ),
      ]
    : [];
}
