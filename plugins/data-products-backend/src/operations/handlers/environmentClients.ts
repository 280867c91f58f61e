// SPDX-License-Identifier: Apache-2.0

import { NotFoundError } from '@backstage/errors';
import {
  CallOptions,
  CatalogTopic,
  KafkaRestClient,
  KsqlClient,
  SchemaRegistryClient,
  SchemaRegistryWriter,
  StreamCatalogClient,
  StreamCatalogWriter,
} from '@data-mesh/confluent-client';
import { ActionContext } from '../types';

/** What steps ask and tell of the stream catalog. */
export type CatalogAccess = Pick<
  StreamCatalogClient,
  'readTopic' | 'tagDefinitions' | 'businessMetadataDefinitions'
> &
  StreamCatalogWriter;

export type RegistryAccess = Pick<SchemaRegistryClient, 'versions'> &
  SchemaRegistryWriter;

export type KafkaAccess = Pick<
  KafkaRestClient,
  'topic' | 'createTopic' | 'deleteTopic'
>;

export type KsqlAccess = Pick<
  KsqlClient,
  'execute' | 'readCommandStatus' | 'openQuery'
>;

/** An environment, and the clients that write to it. */
export interface WrittenEnvironment {
  config: { id: string };
  streamCatalog?: CatalogAccess;
  schemaRegistry?: RegistryAccess;
  kafka: { config: { clusterId: string }; rest?: KafkaAccess }[];
  ksqldb: {
    config: { id: string; kafkaClusterId: string };
    client?: KsqlAccess;
  }[];
}

/** Finds the client for a step. All throw NotFoundError when the configuration has none (any more). */
export interface EnvironmentClients {
  /** Of the environment of the step; see `SeenTopics` for when Confluent is not asked. */
  readTopic(
    qualifiedName: string,
    context: ActionContext,
  ): Promise<CatalogTopic>;
  streamCatalog(environmentId: string): CatalogAccess;
  schemaRegistry(environmentId: string): RegistryAccess;
  kafka(environmentId: string, clusterId: string): KafkaAccess;
  ksqldb(environmentId: string, ksqldbClusterId: string): KsqlAccess;
}

export function createEnvironmentClients(
  environments: WrittenEnvironment[],
): EnvironmentClients {
  const find = (environmentId: string) =>
    environments.find(({ config }) => config.id === environmentId);

  const streamCatalog = (environmentId: string) =>
    there(
      find(environmentId)?.streamCatalog,
      `stream catalog of ${environmentId}`,
    );

  return {
    readTopic: (qualifiedName, context) =>
      context.seenTopics.read(qualifiedName, () =>
        streamCatalog(context.environmentId).readTopic(
          qualifiedName,
          callOptions(context),
        ),
      ),
    streamCatalog,
    schemaRegistry: environmentId =>
      there(
        find(environmentId)?.schemaRegistry,
        `Schema Registry of ${environmentId}`,
      ),
    kafka: (environmentId, clusterId) =>
      there(
        find(environmentId)?.kafka.find(
          ({ config }) => config.clusterId === clusterId,
        )?.rest,
        `Kafka REST API of ${clusterId}`,
      ),
    ksqldb: (environmentId, ksqldbClusterId) =>
      there(
        find(environmentId)?.ksqldb.find(
          ({ config }) => config.id === ksqldbClusterId,
        )?.client,
        `ksqlDB cluster ${ksqldbClusterId}`,
      ),
  };
}

function there<T>(client: T | undefined, what: string): T {
  if (client) return client;
  throw new NotFoundError(
    `The configuration has no usable ${what}. Complete it under dataMesh.environments.`,
  );
}

/** A person waits for the step, so it goes before what runs in the background. */
export function callOptions(context: ActionContext): CallOptions {
  return {
    signal: context.signal,
    priority: 'interactive',
    onRequest: ({ operation, status }) =>
      context.onCall({ operation, ...(status !== undefined && { status }) }),
  };
}
