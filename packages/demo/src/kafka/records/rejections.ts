// SPDX-License-Identifier: Apache-2.0
import type {
  KafkaTopicView,
  WorldEnvironment,
} from '@data-mesh/confluent-simulator';

/** How a record becomes one that a rule of its schema has rejected. */
export interface Rejection {
  /** The field that it lacks: it has the default of that. */
  without: string;
  /** As serialisers of the registry add them. */
  headers: Record<string, string>;
}

/**
 * What the rules of its newest schema make of records of a topic that lack a field, by the topics that they send them to.
 *
 * @param topic.without - The field; what rules say of it is not read.
 */
export function rejectionsOf(
  topic: Pick<KafkaTopicView, 'name' | 'valueSubject'> & { without: string },
  { registry }: Pick<WorldEnvironment, 'registry'>,
): Map<string, Rejection> {
  const { name, valueSubject: subject, without } = topic;
  if (subject === undefined) return new Map();
  const { ruleSet = {} } = registry.version(subject, 'latest').schema;
  const rejections = Object.values(ruleSet)
    .flat()
    .flatMap((rule): [string, Rejection][] => {
      const deadLetterTopic = deadLetterTopicOf(rule.params);
      if (deadLetterTopic === undefined) return [];
      const headers = {
        '__rule.name': rule.name,
        '__rule.mode': String(rule.mode),
        '__rule.subject': subject,
        '__rule.topic': name,
        '__rule.exception': String(rule.doc),
      };
      return [[deadLetterTopic, { without, headers }]];
    });
  return new Map(rejections);
}

function deadLetterTopicOf(params: unknown): string | undefined {
  const topic = new Map<string, unknown>(Object.entries(params ?? {})).get(
    'dlq.topic',
  );
  return typeof topic === 'string' ? topic : undefined;
}
