// SPDX-License-Identifier: Apache-2.0

import {
  OperationProblem,
  PublishTarget,
} from '@data-mesh/backstage-plugin-data-products-common';
import { PublishFacts, TopicReading } from './PublishFacts';
import { SubjectsOf } from './PlanningContext';
import { error } from './TargetDraft';

/** What keeps a topic from becoming a product, whatever is said about it. */
export function topicProblems(
  target: PublishTarget,
  facts: PublishFacts,
): OperationProblem[] {
  return [
    ...readingProblems(target, facts),
    ...schemaProblems(target.topic, facts.reading, facts.subjectsOf),
  ];
}

function readingProblems(
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
