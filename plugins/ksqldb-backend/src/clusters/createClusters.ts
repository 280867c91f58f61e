// SPDX-License-Identifier: Apache-2.0
import type { DataMeshService } from '@data-mesh/backstage-plugin-data-products-node';
import type { Clusters, ConfiguredCluster } from './types';

/** The ksqlDB clusters of all environments. Of several with the same id, only the first is found by it. */
export function createClusters(
  mesh: Pick<DataMeshService, 'environments'>,
): Clusters {
  const clusters = mesh.environments.flatMap(
    ({ config: environment, ksqldb }) =>
      ksqldb.map(({ config, client }): ConfiguredCluster => ({
        config,
        environment,
        client,
      })),
  );
  return {
    all: () => clusters,
    find: id => clusters.find(({ config }) => config.id === id),
  };
}
