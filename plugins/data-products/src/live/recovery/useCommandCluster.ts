// SPDX-License-Identifier: Apache-2.0
import { useEnvironments } from '../../environments/useEnvironments';

/** Where a Kafka cluster is reached, as configuration says. */
export interface CommandCluster {
  /** Absent when nobody has told, or not yet. */
  bootstrapServers: string | undefined;
  /** False until configuration has been read. */
  isKnown: boolean;
}

/** @param clusterId - `lkc-…` */
export function useCommandCluster(
  clusterId: string | undefined,
): CommandCluster {
  const { resource } = useEnvironments();
  if (resource.state !== 'ready') {
    return { bootstrapServers: undefined, isKnown: false };
  }
  const cluster = resource.value
    .flatMap(({ clusters }) => clusters)
    .find(each => each.clusterId === clusterId);
  return { bootstrapServers: cluster?.bootstrapServers, isKnown: true };
}
