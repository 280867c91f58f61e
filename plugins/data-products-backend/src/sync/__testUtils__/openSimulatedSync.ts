// SPDX-License-Identifier: Apache-2.0

import {
  ConnectionOptions,
  createRequestBudget,
  createSchemaRegistryClient,
  createStreamCatalogClient,
} from '@data-mesh/confluent-client';
import { Simulator } from '@data-mesh/confluent-simulator';
import { ProductStore } from '../../store/types';
import { TestClock, openTestSync } from './openTestSync';

/** Syncs an environment of a simulator into a store, through the real clients. */
export function openSimulatedSync(
  store: ProductStore,
  simulator: Simulator,
  options: {
    environmentId: string;
    /** Absent: the sync finds out. */
    governancePackage?: 'advanced' | 'essentials';
    apiKey?: { key: string; secret: string };
    client?: Partial<ConnectionOptions>;
    clock?: TestClock;
    tag?: string;
  },
) {
  const { environmentId, governancePackage, clock, tag } = options;
  const [firstKey] = simulator.world.environment(environmentId).spec.apiKeys;
  const { key, secret } = options.apiKey ?? firstKey!;
  const connection: ConnectionOptions = {
    baseUrl: simulator.environmentUrl(environmentId),
    credentials: { type: 'apiKey', key, secret },
    budget: createRequestBudget({ requestsPerSecond: 75 }),
    ...options.client,
  };
  return openTestSync(store, {
    environmentId,
    governancePackage,
    clock,
    tag,
    connection: {
      streamCatalog: createStreamCatalogClient(connection),
      schemaRegistry: createSchemaRegistryClient(connection),
    },
  });
}
