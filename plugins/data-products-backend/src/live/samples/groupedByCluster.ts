// SPDX-License-Identifier: Apache-2.0

import { ClusterTopic } from '../types';

/** Names of topics by the id of their cluster. */
export function groupedByCluster(
  topics: readonly ClusterTopic[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { clusterId, topic } of topics) {
    const names = found.get(clusterId);
    if (names) names.push(topic);
    else found.set(clusterId, [topic]);
  }
  return found;
}
