// SPDX-License-Identifier: Apache-2.0
import { ListedCluster } from './searchResult';
import { NameRange } from './topicQuery';

const CLUSTER_NAME = /^(?:(?<registry>lsrc-[^:]+):)?(?<cluster>lkc-[^:]+)$/;

/** A Kafka cluster's id and, when it is known, that of the Schema Registry before it in qualified names. */
export interface Cluster {
  id: string;
  schemaRegistryId?: string;
}

/** The active clusters, sorted by id; what is not named like one is none. */
export function toClusters(listed: ListedCluster[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const { qualifiedName, isActive, schemaRegistryId } of listed) {
    const { registry, cluster } =
      CLUSTER_NAME.exec(qualifiedName)?.groups ?? {};
    if (isActive && cluster !== undefined) {
      clusters.set(cluster, {
        id: cluster,
        schemaRegistryId: registry ?? schemaRegistryId,
      });
    }
  }
  return [...clusters.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Ranges of qualified names, one for each cluster, that together hold every name there can be,
 * those of clusters we do not know of included: each goes on until the next cluster's names begin.
 */
export function rangesOf(clusters: Cluster[]): NameRange[] {
  const starts = clusters.map(({ id, schemaRegistryId }) =>
    schemaRegistryId === undefined ? undefined : `${schemaRegistryId}:${id}:`,
  );
  const boundaries = starts
    .filter(start => start !== undefined)
    .sort()
    .slice(1);
  return [undefined, ...boundaries].map((from, index) => ({
    from,
    below: boundaries[index],
  }));
}

/** Prefixes of the qualified names of each cluster's topics; `undefined` is all names, and the one prefix when slicing is of no use. */
export function prefixesOf(clusters: Cluster[]): (string | undefined)[] {
  if (clusters.length < 2) return [undefined];
  return clusters.map(({ id, schemaRegistryId }) =>
    schemaRegistryId === undefined ? id : `${schemaRegistryId}:${id}`,
  );
}
