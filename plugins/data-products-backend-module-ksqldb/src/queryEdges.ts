// SPDX-License-Identifier: Apache-2.0
import { KsqlQueryDescription } from '@data-mesh/backstage-plugin-ksqldb-common';
import { KsqlSnapshot } from './ksqlSnapshot';

/** A query that writes or reads topics, and the topics at its other end. */
export interface QueryEdge {
  /** What the query does with the topics that were asked about. */
  direction: 'writes' | 'reads';
  queryId: string;
  /** Of those that were asked about. */
  topic: string;
  /** At the other end of the query; never one of those that were asked about. */
  otherTopics: string[];
  /** e.g. `RUNNING`; absent when the server does not tell. */
  state?: string;
}

/** The queries of a cluster that touch these topics. */
export function queryEdges(
  { sources, queries }: KsqlSnapshot,
  topics: ReadonlySet<string>,
): QueryEdge[] {
  const topicByName = new Map(sources.map(({ name, topic }) => [name, topic]));
  const topicsOf = (names: string[]) => [
    ...new Set(names.flatMap(name => topicByName.get(name) ?? [])),
  ];
  return queries.flatMap(query => {
    const read = topicsOf(query.sources);
    const written = topicsOf(query.sinks);
    return [
      ...edges(query, 'reads', { near: read, far: written, topics }),
      ...edges(query, 'writes', { near: written, far: read, topics }),
    ];
  });
}

function edges(
  { id, state }: KsqlQueryDescription,
  direction: QueryEdge['direction'],
  ends: { near: string[]; far: string[]; topics: ReadonlySet<string> },
): QueryEdge[] {
  if (id === undefined) return [];
  const { near, far, topics } = ends;
  const otherTopics = far.filter(topic => !topics.has(topic));
  return near
    .filter(topic => topics.has(topic))
    .map(topic => ({ direction, queryId: id, topic, otherTopics, state }));
}
