// SPDX-License-Identifier: Apache-2.0
import {
  RequestBudget,
  SchemaRegistryClient,
  StreamCatalogClient,
  createRequestBudget,
  createKsqlClient,
  createSchemaRegistryClient,
  createStreamCatalogClient,
  KsqlClient,
} from '@data-mesh/confluent-client';
import { EnvironmentConfig, KsqlClusterConfig } from './config/types';

/** A ksqlDB cluster, and the client to ask it with. */
export interface KsqlConnection {
  config: KsqlClusterConfig;
  /** Absent when something is wrong with the configuration. */
  client?: KsqlClient;
}

/** An environment, and the clients to ask it with. With problems there are none. */
export interface EnvironmentConnection {
  config: EnvironmentConfig;
  streamCatalog?: StreamCatalogClient;
  schemaRegistry?: SchemaRegistryClient;
  /** Its ksqlDB clusters, in the order of configuration; each has a budget of its own. */
  ksqldb: KsqlConnection[];
  /** Of requests to the environment, shared by its clients. */
  budget?: RequestBudget;
  /** What is wrong with its configuration; empty when nothing is. */
  problems: string[];
}

/** Creates the clients of one environment, unless something is wrong with its configuration. */
export function connectEnvironment(
  config: EnvironmentConfig,
): EnvironmentConnection {
  const { problems, streamCatalog, schemaRegistry, requestsPerSecond } = config;
  const ksqldb = config.ksqldb.map(connectKsqlCluster);
  if (!streamCatalog || !schemaRegistry) return { config, problems, ksqldb };

  const budget = createRequestBudget({ requestsPerSecond });
  return {
    config,
    problems,
    budget,
    ksqldb,
    streamCatalog: createStreamCatalogClient({
      baseUrl: streamCatalog.endpoint,
      credentials: streamCatalog.credentials,
      budget,
    }),
    schemaRegistry: createSchemaRegistryClient({
      baseUrl: schemaRegistry.endpoint,
      credentials: schemaRegistry.credentials,
      budget,
    }),
  };
}

/** Requests a second to one ksqlDB cluster. Confluent documents no limit; people's statements are limited on their own. */
const KSQL_REQUESTS_PER_SECOND = 50;

function connectKsqlCluster(config: KsqlClusterConfig): KsqlConnection {
  if (config.problems.length > 0) return { config };
  return {
    config,
    client: createKsqlClient({
      baseUrl: config.endpoint,
      credentials: config.credentials ?? { type: 'none' },
      budget: createRequestBudget({
        requestsPerSecond: KSQL_REQUESTS_PER_SECOND,
      }),
    }),
  };
}
