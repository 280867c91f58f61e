// SPDX-License-Identifier: Apache-2.0
import type {
  EnvironmentConfig,
  KsqlClusterConfig,
} from '@data-mesh/backstage-plugin-data-products-node';
import type { KsqlClient } from '@data-mesh/confluent-client';

/** A ksqlDB cluster with all that a request about it needs. */
export interface ServedCluster {
  config: KsqlClusterConfig;
  environment: Pick<
    EnvironmentConfig,
    'id' | 'title' | 'namespace' | 'mode' | 'kafka'
  >;
  client: KsqlClient;
}

/** The way from an id in a request to a cluster. */
export interface Clusters {
  /** In the order of configuration. */
  all(): ServedCluster[];
  find(id: string): ServedCluster | undefined;
}
