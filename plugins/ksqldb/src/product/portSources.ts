// SPDX-License-Identifier: Apache-2.0
import type {
  CatalogedProduct,
  PortAddress,
} from '@data-mesh/backstage-plugin-data-products-common';
import type {
  KsqlClusterInfo,
  KsqlSource,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** A topic of a product, and what there is over it. */
export interface PortSources {
  port: PortAddress;
  /** By name. */
  sources: KsqlSource[];
}

/** The ports of a product that a ksqlDB cluster can read, those of its Kafka cluster, each with its streams and tables. */
export function portSources(
  ports: readonly PortAddress[],
  cluster: Pick<KsqlClusterInfo, 'kafkaClusterId'>,
  sources: readonly KsqlSource[],
): PortSources[] {
  return ports
    .filter(({ clusterId }) => clusterId === cluster.kafkaClusterId)
    .map(port => ({
      port,
      sources: sources
        .filter(({ topic }) => topic === port.name)
        .sort((a, b) => a.name.localeCompare(b.name)),
    }));
}

/** The clusters that can read a topic of a product. */
export function clustersOfProduct(
  product: Pick<CatalogedProduct, 'environmentId' | 'outputPorts'>,
  clusters: readonly KsqlClusterInfo[],
): KsqlClusterInfo[] {
  const kafkaClusters = new Set(
    product.outputPorts.map(({ clusterId }) => clusterId),
  );
  return clusters.filter(
    ({ environment, kafkaClusterId }) =>
      environment.id === product.environmentId &&
      kafkaClusters.has(kafkaClusterId),
  );
}
