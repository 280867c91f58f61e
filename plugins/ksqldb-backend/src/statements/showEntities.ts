// SPDX-License-Identifier: Apache-2.0
import { KsqlEntity } from '@data-mesh/backstage-plugin-ksqldb-common';
import { Access, ClusterCall } from '../access/types';
import { namesToLookUp, visibleEntities } from './visibleEntities';

/** Leaves out of ksqlDB's answers what the caller may not know of. */
export async function showEntities(
  entities: KsqlEntity[],
  call: ClusterCall,
  access: Access,
): Promise<KsqlEntity[]> {
  const lookUp = namesToLookUp(entities);
  const [sources, queries, topics] = await Promise.all([
    lookUp.sources
      ? access.visibleSources(call).then(found => found.sources)
      : [],
    lookUp.queries
      ? access.visibleQueries(call).then(found => found.queries)
      : [],
    lookUp.topics.length > 0
      ? access.visibleTopics(call, lookUp.topics)
      : new Set<string>(),
  ]);
  return visibleEntities(entities, {
    sources: new Map(sources.map(source => [source.name, source])),
    queries: new Set(queries.map(({ id }) => id)),
    topics,
  });
}
