// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { EnvironmentConnection } from '@data-mesh/backstage-plugin-data-products-node';
import { ConnectorReading, ConnectorStore } from './types';

/** What was seen of the connectors on the Kafka clusters of products; no cluster is asked. */
export interface SeenConnectors {
  /** One answer for each cluster of the product on which connectors are to be read, in the order of its ports. */
  of(
    product: Pick<DataProduct, 'environmentId' | 'outputPorts'>,
  ): Promise<(ConnectorReading & { clusterId: string })[]>;
}

export function createSeenConnectors(options: {
  store: Pick<ConnectorStore, 'of'>;
  environments: readonly EnvironmentConnection[];
}): SeenConnectors {
  const { store, environments } = options;
  return {
    async of({ environmentId, outputPorts }) {
      const environment = environments.find(
        ({ config }) => config.id === environmentId,
      );
      if (!environment) return [];
      const { connectProblems } = environment.config;
      const clusterIds = [
        ...new Set(outputPorts.flatMap(({ clusterId }) => clusterId ?? [])),
      ].filter(id => clustersOf(environment).includes(id));
      if (connectProblems) {
        const problem = `The configuration of the portal has a mistake: ${connectProblems.join('; ')}.`;
        return clusterIds.map(clusterId => ({ clusterId, problem }));
      }
      if (!environment.connect) return [];
      const readings = await store.of(clusterIds);
      return clusterIds.map(clusterId => ({
        clusterId,
        ...readings.get(clusterId),
      }));
    },
  };
}

/** The Kafka clusters of an environment on which connectors are read: those that configuration names. */
export function clustersOf({
  config,
}: Pick<EnvironmentConnection, 'config'>): string[] {
  return config.kafka.map(({ clusterId }) => clusterId);
}
