// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Dependents } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataMeshConfig,
  EnvironmentConfig,
  GovernancePackage,
  KafkaClusterConfig,
  KsqlClusterConfig,
} from '@data-mesh/backstage-plugin-data-products-node';
import {
  Clock,
  KafkaRestClient,
  SchemaRegistryClient,
  StreamCatalogClient,
} from '@data-mesh/confluent-client';
import { KeptMetadata } from '../../keptMetadata/createKeptMetadata';
import { EntityReferences } from '../../references/createEntityReferences';
import { ProductStore, StoredProduct } from '../../store/types';

/** What planning reads of an environment's connection. */
export interface PlannedConnection {
  config: Pick<
    EnvironmentConfig,
    'id' | 'title' | 'namespace' | 'mode' | 'scope'
  > & { streamCatalog?: { package?: GovernancePackage } };
  streamCatalog?: Pick<
    StreamCatalogClient,
    'readTopic' | 'tagDefinitions' | 'businessMetadataDefinitions'
  >;
  schemaRegistry?: Pick<
    SchemaRegistryClient,
    'subjects' | 'checkCompatibility'
  >;
  kafka: {
    config: Pick<KafkaClusterConfig, 'clusterId' | 'title'>;
    rest?: Pick<KafkaRestClient, 'topic' | 'createTopic'>;
  }[];
  ksqldb: {
    config: Pick<KsqlClusterConfig, 'id' | 'title' | 'kafkaClusterId'>;
    client?: unknown;
  }[];
  problems: string[];
}

/** Knows what reads a product. */
export interface ReadDependents {
  of(
    subject: { stored: StoredProduct; entityRef: string },
    credentials: BackstageCredentials,
  ): Promise<Dependents>;
}

/** What a planner works with. */
export interface PlanningDependencies {
  connections: readonly PlannedConnection[];
  config: Pick<
    DataMeshConfig,
    'mapping' | 'tiers' | 'owners' | 'domains' | 'operations'
  >;
  store: Pick<
    ProductStore,
    | 'known'
    | 'packageSeen'
    | 'productByEntityName'
    | 'productsAfterName'
    | 'productsByKey'
  >;
  references: Pick<EntityReferences, 'current'>;
  keptMetadata: Pick<KeptMetadata, 'all'>;
  dependents: ReadDependents;
  /** Whether somebody may read a product of the environment. */
  mayRead(
    product: { entityRef: string },
    credentials: BackstageCredentials,
  ): Promise<boolean>;
  clock: Clock;
}
