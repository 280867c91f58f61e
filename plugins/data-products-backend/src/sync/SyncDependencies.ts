// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DataMeshConfig,
  EnvironmentConnection,
} from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { EntityReferences } from '../references/createEntityReferences';
import { ProductStore } from '../store/types';

/** What the sync of one environment works with. */
export interface SyncDependencies {
  connection: EnvironmentConnection;
  store: ProductStore;
  references: Pick<EntityReferences, 'current'>;
  config: Pick<DataMeshConfig, 'mapping' | 'tiers' | 'owners' | 'domains'>;
  clock: Clock;
  logger: LoggerService;
}

/** The clock's time as the store keeps it. */
export function instantOf(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
