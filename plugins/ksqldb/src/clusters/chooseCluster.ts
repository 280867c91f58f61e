// SPDX-License-Identifier: Apache-2.0
import type { KsqlClusterInfo } from '@data-mesh/backstage-plugin-ksqldb-common';

export type ClusterChoice =
  | { status: 'chosen'; cluster: KsqlClusterInfo }
  /** The address names one that is not there, or that the person may not see. */
  | { status: 'unknown'; id: string }
  | { status: 'none' };

/**
 * Which cluster a page is about: the one the address names, else the one used last, else the first that works.
 *
 * @param asked - Id in the address.
 * @param usedLast - Id of the one the person worked with before on another page.
 */
export function chooseCluster(
  clusters: readonly KsqlClusterInfo[],
  asked: string | undefined,
  usedLast: string | undefined,
): ClusterChoice {
  const byId = (id: string | undefined) =>
    clusters.find(cluster => cluster.id === id);
  if (asked !== undefined) {
    const cluster = byId(asked);
    return cluster
      ? { status: 'chosen', cluster }
      : { status: 'unknown', id: asked };
  }
  const cluster =
    byId(usedLast) ??
    clusters.find(({ problems }) => problems.length === 0) ??
    clusters[0];
  return cluster ? { status: 'chosen', cluster } : { status: 'none' };
}
