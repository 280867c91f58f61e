// SPDX-License-Identifier: Apache-2.0
import type {
  EnvironmentConfig,
  KsqlClusterConfig,
} from '@data-mesh/backstage-plugin-data-products-node';
import type { KsqlClient } from '@data-mesh/confluent-client';

/** A ksqlDB cluster as it is configured. */
export interface ConfiguredCluster {
  config: KsqlClusterConfig;
  environment: Pick<
    EnvironmentConfig,
    'id' | 'title' | 'namespace' | 'mode' | 'kafka'
  >;
  /** Absent when something is wrong with the configuration; then `config.problems` says what. */
  client?: KsqlClient;
}

/** One that can be asked. */
export interface ServedCluster extends ConfiguredCluster {
  client: KsqlClient;
}

/** The way from an id in a request to a cluster. */
export interface Clusters {
  /** In the order of configuration. */
  all(): ConfiguredCluster[];
  find(id: string): ConfiguredCluster | undefined;
}
