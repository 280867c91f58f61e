// SPDX-License-Identifier: Apache-2.0
import { badStatement } from '../KsqlError';
import type { Metastore } from '../metastore/Metastore';

/**
 * Refuses a query that would read what it writes, be it through others. In ksqlDB its records would go round and round; the
 * simulator works out what a topic holds from what its writers read, and would never come to an end.
 */
export function refuseCircle(
  query: { sources: readonly string[]; sinkTopic: string },
  metastore: Metastore,
): void {
  const topicsOf = (sources: readonly string[]) =>
    sources.flatMap(name => metastore.sources.get(name)?.topic ?? []);
  const behind = new Set<string>();
  const waiting = topicsOf(query.sources);
  for (let topic = waiting.pop(); topic; topic = waiting.pop()) {
    if (topic === query.sinkTopic) {
      throw badStatement(
        `The simulator cannot run queries in a circle: this one would read ${topic}, to which it writes.`,
      );
    }
    if (behind.has(topic)) continue;
    behind.add(topic);
    for (const { sinkTopic, sources } of metastore.allQueries()) {
      if (sinkTopic === topic) waiting.push(...topicsOf(sources));
    }
  }
}
