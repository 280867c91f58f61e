// SPDX-License-Identifier: Apache-2.0
import type { ClassifiedStatement } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { ClusterKnowledge } from './readKnowledge';

/** Kafka takes no longer name. */
const LONGEST_TOPIC = 249;

/** Whether access to a statement depends on what the cluster holds, and whose that is. */
export function namesSomething(statement: ClassifiedStatement): boolean {
  const { sources, sinks, sourceTopics, sinkTopics, queryIds } = statement;
  return (
    [sources, sinks, sourceTopics, sinkTopics].some(each => each.length > 0) ||
    queryIds === 'all' ||
    queryIds.length > 0
  );
}

/**
 * Topics that a statement that creates something may stand for: the one that it names, or those that the server may call
 * like the new stream or table.
 */
export function topicsOfNew(
  statement: ClassifiedStatement,
  topicPrefixes: readonly string[],
): string[] {
  const named = [...statement.sinkTopics, ...statement.sourceTopics];
  if (named.length > 0) return named.map(({ name }) => name);
  return statement.sinks.flatMap(({ name }) =>
    topicPrefixes.map(prefix => `${prefix}${name}`),
  );
}

/** Every topic whose product must be known to decide about these statements, or to show what the cluster holds. */
export function topicsConcerned(
  knowledge: ClusterKnowledge,
  statements: readonly ClassifiedStatement[] = [],
): string[] {
  const topics = new Set<string>();
  for (const { topic } of knowledge.sources.values()) topics.add(topic);
  for (const statement of statements) {
    for (const { name } of statement.sourceTopics) topics.add(name);
    for (const name of topicsOfNew(statement, knowledge.topicPrefixes)) {
      topics.add(name);
    }
  }
  return [...topics].filter(
    topic => topic.length > 0 && topic.length <= LONGEST_TOPIC,
  );
}
