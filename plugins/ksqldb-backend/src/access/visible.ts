// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlListedQuery,
  KsqlPersistentQuery,
  KsqlSource,
  KsqlSourceDescription,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Sight } from './createSight';
import type { ClusterKnowledge } from './readKnowledge';

/** What of a cluster a caller may know of: what else there is leaves no trace. */
export interface VisibleCluster {
  sources: KsqlSource[];
  queries: KsqlPersistentQuery[];
}

/** By name and by id. */
export function visibleCluster(
  knowledge: ClusterKnowledge,
  sight: Sight,
): VisibleCluster {
  const queries = knowledge.queries
    .filter(query => sight.seesSources([...query.sources, ...query.sinks]))
    .sort((a, b) => compareText(a.id, b.id));
  const queryIds = new Set(queries.map(({ id }) => id));
  const sources = [...knowledge.sources.values()]
    .filter(({ name }) => sight.seesSource(name))
    .sort((a, b) => compareText(a.name, b.name))
    .map(source => visibleSource(source, { knowledge, sight, queryIds }));
  return { sources, queries };
}

/**
 * A stream or table that the caller sees, as it was described in full a moment ago, without what it says about others.
 *
 * @param listed - The same one, as it is visible to the caller.
 */
export function withDetails(
  listed: KsqlSource,
  described: KsqlSourceDescription,
): KsqlSource {
  const { readQueries, writeQueries, statement } = listed;
  const { product, personalData, refusal } = listed;
  return {
    ...described,
    readQueries,
    writeQueries,
    statement,
    product,
    personalData,
    refusal,
  };
}

function visibleSource(
  source: KsqlSourceDescription,
  seen: {
    knowledge: ClusterKnowledge;
    sight: Sight;
    /** Of the queries that the caller sees. */
    queryIds: ReadonlySet<string>;
  },
): KsqlSource {
  const { knowledge, sight, queryIds } = seen;
  const product = sight.productOf(source.topic);
  const why = sight.whyMasked(source.topic);
  const isSeen = ({ id }: KsqlListedQuery) => queryIds.has(id);
  const created = knowledge.createdBy.get(source.name);
  return {
    ...source,
    // They are for those who look at this one.
    statistics: '',
    errorStatistics: '',
    readQueries: source.readQueries.filter(isSeen),
    writeQueries: source.writeQueries.filter(isSeen),
    // What it was created from may be hidden, or gone, or in words that are not understood.
    statement:
      created && sight.seesSources(created.sources.map(({ name }) => name))
        ? source.statement
        : undefined,
    product: product && {
      entityRef: product.entityRef,
      title: product.title,
    },
    personalData: sight.personalDataIn(source.topic),
    refusal: why === undefined ? undefined : `${source.name} ${why}`,
  };
}

/** The same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
