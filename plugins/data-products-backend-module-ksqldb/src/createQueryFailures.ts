// SPDX-License-Identifier: Apache-2.0
import { FeedFailure } from '@data-mesh/backstage-plugin-data-products-common';
import { FeedFailuresProvider } from '@data-mesh/backstage-plugin-data-products-node';
import { KsqlQueryDescription } from '@data-mesh/backstage-plugin-ksqldb-common';
import { QueryingCluster } from './createQueryEvidence';
import { KsqlSnapshot } from './ksqlSnapshot';

const FAILED = 'ERROR';
/** The page of running queries, where portals have it unless they move it. */
const QUERIES_PAGE = '/ksqldb/queries';

/** A ksqlDB cluster that pages can be about. */
export interface FailingCluster extends QueryingCluster {
  /** `lksqlc-…`, or a name of a self-managed one. */
  id: string;
}

/** Knows which of the persistent queries that write a product have failed. */
export function createQueryFailures(options: {
  clusters: FailingCluster[];
}): FeedFailuresProvider {
  /** What each cluster ran when it was asked last. */
  const latest = new Map<FailingCluster, KsqlSnapshot>();

  /** Nobody waits for the cluster: what it answers is told to who asks next. */
  function refresh(cluster: FailingCluster, signal: AbortSignal): void {
    cluster.snapshot(signal).then(
      snapshot => latest.set(cluster, snapshot),
      // What runs is not known then, so nothing is said of it. Lineage shows why.
      () => latest.delete(cluster),
    );
  }

  return {
    id: 'ksqldb',
    async failures({ product, signal }) {
      return options.clusters.flatMap(cluster => {
        if (cluster.environmentId !== product.environmentId) return [];
        const topics = new Set(
          product.outputPorts.flatMap(({ clusterId, name }) =>
            clusterId === cluster.kafkaClusterId ? name : [],
          ),
        );
        if (topics.size === 0) return [];
        refresh(cluster, signal);
        const snapshot = latest.get(cluster);
        return snapshot
          ? failedQueries(snapshot, { topics, clusterId: cluster.id })
          : [];
      });
    },
  };
}

function failedQueries(
  { sources, queries, clusterTitle }: KsqlSnapshot,
  of: { topics: ReadonlySet<string>; clusterId: string },
): FeedFailure[] {
  const sinks = new Set(
    sources.flatMap(({ name, topic }) => (of.topics.has(topic) ? name : [])),
  );
  return queries.flatMap(query =>
    query.id !== undefined &&
    hasFailed(query) &&
    query.sinks.some(sink => sinks.has(sink))
      ? {
          kind: 'query' as const,
          name: query.id,
          cause: causeOf(query) ?? `${clusterTitle} does not say why`,
          href: `${QUERIES_PAGE}?${new URLSearchParams({ cluster: of.clusterId, query: query.id })}`,
        }
      : [],
  );
}

function hasFailed({ state, hostStates }: KsqlQueryDescription): boolean {
  return state === FAILED || Object.values(hostStates).includes(FAILED);
}

/** The newest error. */
function causeOf({ errors }: KsqlQueryDescription): string | undefined {
  return errors.reduce<KsqlQueryDescription['errors'][number] | undefined>(
    (newest, error) => (newest && newest.at > error.at ? newest : error),
    undefined,
  )?.message;
}
