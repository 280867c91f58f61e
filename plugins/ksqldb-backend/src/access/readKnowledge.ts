// SPDX-License-Identifier: Apache-2.0
import {
  classify,
  type ClassifiedStatement,
  type KsqlPersistentQuery,
  type KsqlQueryDescription,
  type KsqlSourceDescription,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { KsqlClient } from '@data-mesh/confluent-client';
import { entitiesOf } from '../entitiesOf';
import type { Flow } from './personalData';

/** What a cluster holds. Nothing is left out of it that a caller may not know. */
export interface ClusterKnowledge {
  /** Streams and tables by name, as the server spells it. */
  sources: ReadonlyMap<string, KsqlSourceDescription>;
  queries: readonly KsqlPersistentQuery[];
  /** What created a stream or table, by its name; absent where the server does not tell it in a form that is known. */
  createdBy: ReadonlyMap<string, ClassifiedStatement>;
  /**
   * What queries carry from topic to topic: those there are, and those that a stream or table was created with, because what
   * they wrote stays when they end.
   */
  flows: readonly Flow[];
  /** What the server may put before a name to make the topic of a new stream or table; the empty text among them. */
  topicPrefixes: readonly string[];
  /** ISO 8601: when reading began. */
  readAt: string;
}

/**
 * Asks a cluster for its streams, tables and queries, all at the same time.
 *
 * @param now - Epoch milliseconds.
 * @throws ConfluentApiError when one of the answers is missing: a part is never taken for the whole.
 */
export async function readKnowledge(
  client: KsqlClient,
  now: () => number,
): Promise<ClusterKnowledge> {
  const readAt = new Date(now()).toISOString();
  const ask = (text: string) => client.execute({ text, isReadOnly: true });
  const [streams, tables, queries, server] = await Promise.all([
    // Only these tell the statements that things were created with.
    ask('LIST STREAMS EXTENDED;'),
    ask('LIST TABLES EXTENDED;'),
    ask('LIST QUERIES EXTENDED;'),
    client.readServerInfo(),
  ]);
  return toKnowledge({
    sources: [
      ...entitiesOf(streams, 'sourceDescriptions').flatMap(
        each => each.sources,
      ),
      ...entitiesOf(tables, 'sourceDescriptions').flatMap(each => each.sources),
    ],
    queries: entitiesOf(queries, 'queryDescriptions').flatMap(
      each => each.queries,
    ),
    serviceId: server.ksqlServiceId,
    readAt,
  });
}

/** Makes what the server tells into what is known of it. */
export function toKnowledge(told: {
  sources: KsqlSourceDescription[];
  queries: KsqlQueryDescription[];
  serviceId?: string;
  readAt: string;
}): ClusterKnowledge {
  const sources = new Map(told.sources.map(source => [source.name, source]));
  const queries = told.queries.flatMap(query =>
    toPersistentQuery(query, sources),
  );
  const createdBy = new Map(
    told.sources.flatMap(({ name, statement }) => {
      const created = statement ? definitionIn(statement) : undefined;
      return created ? [[name, created] as const] : [];
    }),
  );
  const topicOf = (name: string) => sources.get(name)?.topic;
  return {
    sources,
    queries,
    createdBy,
    flows: [
      ...queries.map(query => ({
        from: query.sources.map(topicOf),
        to: query.sinkTopics,
      })),
      ...[...createdBy].filter(isDerived).map(([name, created]) => ({
        from: created.sources.map(source => topicOf(source.name)),
        to: [topicOf(name)].filter(topic => topic !== undefined),
      })),
    ],
    topicPrefixes: prefixesOf(told.sources, createdBy, told.serviceId),
    readAt: told.readAt,
  };
}

/** Not declared over a topic that was there. */
function isDerived([, created]: [string, ClassifiedStatement]): boolean {
  return created.sources.length > 0;
}

function definitionIn(text: string): ClassifiedStatement | undefined {
  const found = classify(text);
  if (found.status === 'rejected') return undefined;
  const [statement, ...more] = found.statements;
  return more.length === 0 && statement?.class === 'definition'
    ? statement
    : undefined;
}

function toPersistentQuery(
  query: KsqlQueryDescription,
  sources: ReadonlyMap<string, KsqlSourceDescription>,
): KsqlPersistentQuery[] {
  const { id, text, sinks, queryType = 'PERSISTENT', hostStates } = query;
  // Queries of people who look at rows right now are theirs, and end with their connection.
  if (id === undefined || queryType !== 'PERSISTENT') return [];
  const stateCounts: Record<string, number> = {};
  for (const state of Object.values(hostStates)) {
    stateCounts[state] = (stateCounts[state] ?? 0) + 1;
  }
  return [
    {
      id,
      text,
      sources: query.sources,
      sinks,
      sinkTopics: sinks.flatMap(sink => sources.get(sink)?.topic ?? []),
      queryType,
      state: query.state ?? 'UNKNOWN',
      stateCounts,
    },
  ];
}

/**
 * The topic of a stream or table without KAFKA_TOPIC is called like it, after a prefix that Confluent Cloud makes from the
 * service id and others configure. No answer tells it, so what topics show counts, too.
 */
function prefixesOf(
  sources: KsqlSourceDescription[],
  createdBy: ClusterKnowledge['createdBy'],
  serviceId = '',
): string[] {
  const shown = sources
    .filter(({ name, topic }) => topic.endsWith(name))
    // What was declared over a topic that was there says nothing.
    .filter(({ name }) => createdBy.get(name)?.sources.length !== 0)
    .map(({ name, topic }) => topic.slice(0, topic.length - name.length));
  return [...new Set(['', serviceId, ...shown])];
}
