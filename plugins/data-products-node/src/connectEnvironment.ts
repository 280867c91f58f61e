// SPDX-License-Identifier: Apache-2.0
import {
  KafkaRestClient,
  KsqlClient,
  RequestBudget,
  SchemaRegistryClient,
  SchemaRegistryWriter,
  StreamCatalogClient,
  StreamCatalogWriter,
  createKafkaRestClient,
  createKsqlClient,
  createRequestBudget,
  createSchemaRegistryClient,
  createStreamCatalogClient,
} from '@data-mesh/confluent-client';
import {
  EnvironmentConfig,
  KafkaClusterConfig,
  KsqlClusterConfig,
} from './config/types';

/** A ksqlDB cluster, and the client to ask it with. */
export interface KsqlConnection {
  config: KsqlClusterConfig;
  /** Absent when something is wrong with the configuration. */
  client?: KsqlClient;
}

/** A Kafka cluster, and the client of its REST API. */
export interface KafkaConnection {
  config: KafkaClusterConfig;
  /** Absent when no REST API is configured for it. */
  rest?: KafkaRestClient;
}

/** An environment, and the clients to ask it with. With problems there are none. */
export interface EnvironmentConnection {
  config: EnvironmentConfig;
  streamCatalog?: StreamCatalogClient & StreamCatalogWriter;
  schemaRegistry?: SchemaRegistryClient & SchemaRegistryWriter;
  /** Its Kafka clusters, in the order of configuration; each has a budget of its own. */
  kafka: KafkaConnection[];
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
  if (!streamCatalog || !schemaRegistry) {
    const kafka = config.kafka.map(cluster => ({ config: cluster }));
    return { config, problems, kafka, ksqldb };
  }

  const budget = createRequestBudget({ requestsPerSecond });
  return {
    config,
    problems,
    budget,
    kafka: config.kafka.map(connectKafkaCluster),
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

/** To the REST API of one Kafka cluster. Confluent documents no number; lists come whole, so few requests are enough. */
const KAFKA_REST_BUDGET = { requestsPerSecond: 12, writesPerSecond: 8 };

function connectKafkaCluster(config: KafkaClusterConfig): KafkaConnection {
  if (!config.rest) return { config };
  return {
    config,
    rest: createKafkaRestClient({
      baseUrl: config.rest.endpoint,
      credentials: config.rest.credentials,
      clusterId: config.clusterId,
      budget: createRequestBudget(KAFKA_REST_BUDGET),
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
