// SPDX-License-Identifier: Apache-2.0
import {
  RequestBudget,
  SchemaRegistryClient,
  StreamCatalogClient,
  createRequestBudget,
  createSchemaRegistryClient,
  createStreamCatalogClient,
} from '@data-mesh/confluent-client';
import { EnvironmentConfig } from './config/types';

/** A ksqlDB cluster, and the client to ask it with. */
export interface KsqlConnection {
  config: KsqlClusterConfig;
  client: KsqlClient;
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
  if (!streamCatalog || !schemaRegistry) return { config, problems };

  const budget = createRequestBudget({ requestsPerSecond });
  return {
    config,
    problems,
    budget,
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
