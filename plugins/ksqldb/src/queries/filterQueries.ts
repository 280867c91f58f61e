// SPDX-License-Identifier: Apache-2.0
import type { KsqlPersistentQuery } from '@data-mesh/backstage-plugin-ksqldb-common';

export interface QueryFilter {
  /** Words, all of which must be somewhere in the query, its sources, sinks or topics. */
  text: string;
  /** As the server calls it. */
  state?: string;
}

/** The queries that a filter lets through; those that failed first, then by id. */
export function filterQueries(
  queries: readonly KsqlPersistentQuery[],
  filter: QueryFilter,
): KsqlPersistentQuery[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return queries
    .filter(query => !filter.state || query.state === filter.state)
    .filter(query => {
      const text = wordsOf(query);
      return words.every(word => text.includes(word));
    })
    .sort(
      (a, b) =>
        Number(b.state === 'ERROR') - Number(a.state === 'ERROR') ||
        a.id.localeCompare(b.id),
    );
}

/** The states that there are, as the server calls them, in the order of their letters. */
export function statesOf(queries: readonly KsqlPersistentQuery[]): string[] {
  return [...new Set(queries.map(({ state }) => state))].sort();
}

function wordsOf(query: KsqlPersistentQuery): string {
  const { id, text, sources, sinks, sinkTopics } = query;
  return [id, text, ...sources, ...sinks, ...sinkTopics]
    .join('\n')
    .toLowerCase();
}
