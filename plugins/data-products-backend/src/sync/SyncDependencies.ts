// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DataMeshConfig,
  EnvironmentConfig,
  GovernancePackage,
} from '@data-mesh/backstage-plugin-data-products-node';
import {
  Clock,
  SchemaRegistryClient,
  StreamCatalogClient,
} from '@data-mesh/confluent-client';
import { History } from '../history/createHistory';
import { KeptMetadata } from '../keptMetadata/createKeptMetadata';
import { OwnWrites } from '../operations/outcomes/createOwnWrites';
import { EntityReferences } from '../references/createEntityReferences';
import { ProductStore } from '../store/types';

/** What a sync needs of an environment's connection. */
export interface SyncedConnection {
  config: Pick<EnvironmentConfig, 'id' | 'namespace' | 'scope'> & {
    /** Without a package, a sync finds out. */
    streamCatalog?: { package?: GovernancePackage };
  };
  /** Absent when the environment is not configured well enough. */
  streamCatalog?: ReadableCatalog;
  schemaRegistry?: ReadableRegistry;
  problems: string[];
}

export type ReadableCatalog = Pick<StreamCatalogClient, 'topics' | 'readTopic'>;

export type ReadableRegistry = Pick<SchemaRegistryClient, 'subjects'>;

/** What the sync of one environment works with. */
export interface SyncDependencies {
  connection: SyncedConnection;
  store: ProductStore;
  references: Pick<EntityReferences, 'current'>;
  config: Pick<DataMeshConfig, 'mapping' | 'owners' | 'domains'> & {
    tiers: Pick<DataMeshConfig['tiers'], 'quality' | 'sla'>;
  };
  /** Without it, nothing is kept for environments that have no business metadata. */
  keptMetadata?: Pick<KeptMetadata, 'all'>;
  /** Without it, a list that is late may undo for a while what an operation wrote, or tell half of what one is writing. */
  ownWrites?: Pick<OwnWrites, 'since' | 'underWay'>;
  /** Without it, nothing happened before the first sync. */
  history?: History;
  clock: Clock;
  logger: LoggerService;
}

/** The clock's time as the store keeps it. */
export function instantOf(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
