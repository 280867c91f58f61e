// SPDX-License-Identifier: Apache-2.0
import {
  ConnectClient,
  KafkaClient,
  KafkaRestClient,
  KsqlClient,
  MetricsClient,
  RequestBudget,
  SchemaRegistryClient,
  SchemaRegistryWriter,
  StreamCatalogClient,
  StreamCatalogWriter,
  createConnectClient,
  createKafkaClient,
  createKafkaRestClient,
  createKsqlClient,
  createMetricsClient,
  createRequestBudget,
  createSchemaRegistryClient,
  createStreamCatalogClient,
} from '@data-mesh/confluent-client';
import {
  EnvironmentConfig,
  KafkaClusterConfig,
  KsqlClusterConfig,
  LiveConfig,
} from './config/types';

/** A ksqlDB cluster, and the client to ask it with. */
export interface KsqlConnection {
  config: KsqlClusterConfig;
  /** Absent when something is wrong with the configuration. */
  client?: KsqlClient;
}

/** A Kafka cluster, and the clients to ask it with. */
export interface KafkaConnection {
  config: KafkaClusterConfig;
  /** Absent when the portal is not to ask it over the Kafka protocol, or something is wrong with how. */
  client?: KafkaClient;
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
  /** Confluent's Metrics API; absent when it is not configured, or not rightly. */
  metrics?: MetricsClient;
  /** Confluent Cloud's Connect API; absent when it is not configured, or not rightly. */
  connect?: ConnectClient;
  /** Of requests to the environment, shared by its clients. */
  budget?: RequestBudget;
  /** What is wrong with its configuration; empty when nothing is. */
  problems: string[];
}

export interface ConnectOptions {
  live: Pick<LiveConfig, 'requestsPerSecond'>;
  /** Of requests to the Metrics API, which limits all environments together. */
  metricsBudget: RequestBudget;
  /** Of requests to Confluent Cloud about connectors, likewise. */
  connectBudget: RequestBudget;
}

/** Creates the clients of one environment, unless something is wrong with its configuration. */
export function connectEnvironment(
  config: EnvironmentConfig,
  { live, metricsBudget, connectBudget }: ConnectOptions,
): EnvironmentConnection {
  const {
    problems,
    metrics,
    connect,
    streamCatalog,
    schemaRegistry,
    requestsPerSecond,
  } = config;
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
    kafka: config.kafka.map(cluster => connectKafkaCluster(cluster, live)),
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
    ...(metrics && {
      metrics: createMetricsClient({
        baseUrl: metrics.endpoint,
        credentials: metrics.credentials,
        budget: metricsBudget,
      }),
    }),
    ...(connect && {
      connect: createConnectClient({
        baseUrl: connect.endpoint,
        credentials: connect.credentials,
        environmentId: config.id,
        budget: connectBudget,
      }),
    }),
  };
}

/** To the REST API of one Kafka cluster. Confluent documents no number; lists come whole, so few requests are enough. */
const KAFKA_REST_BUDGET = { requestsPerSecond: 12, writesPerSecond: 8 };

/** What brokers name in their logs and quotas. */
const KAFKA_CLIENT_ID = 'data-mesh-for-backstage';

function connectKafkaCluster(
  config: KafkaClusterConfig,
  { requestsPerSecond }: Pick<LiveConfig, 'requestsPerSecond'>,
): KafkaConnection {
  const { rest, protocol } = config;
  return {
    config,
    ...(rest && {
      rest: createKafkaRestClient({
        baseUrl: rest.endpoint,
        credentials: rest.credentials,
        clusterId: config.clusterId,
        budget: createRequestBudget(KAFKA_REST_BUDGET),
      }),
    }),
    ...(protocol && {
      client: createKafkaClient({
        ...protocol,
        clientId: KAFKA_CLIENT_ID,
        requestsPerSecond,
      }),
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
