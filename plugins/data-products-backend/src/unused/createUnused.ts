// SPDX-License-Identifier: Apache-2.0

import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EnvironmentInfo,
  UnusedProductsRequest,
  UnusedProductsResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataMeshConfig,
  LineageEvidenceProvider,
} from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { Knex } from 'knex';
import { Consumers } from '../consumers/createConsumers';
import { createUseStore } from '../consumers/uses/createUseStore';
import { ExploreIndex } from '../explore/createExploreIndex';
import { ReadableProducts } from '../explore/createReadableProducts';
import { createSampleStore } from '../live/samples/createSampleStore';
import { SourceOf } from '../live/sources/createSources';
import { Ownership } from '../references/createOwnership';
import { ProductStore } from '../store/types';
import { createProductUses } from './createProductUses';
import { listUnused } from './listUnused';

/** Which products nobody uses, of those that the caller may read. */
export type ReadUnused = (
  request: UnusedProductsRequest,
  credentials: BackstageCredentials,
) => Promise<UnusedProductsResponse>;

export function createUnused(options: {
  config: Pick<DataMeshConfig, 'live'>;
  sourceOf: SourceOf;
  infos: readonly EnvironmentInfo[];
  knex: Knex;
  store: Pick<ProductStore, 'productsAfterName'>;
  consumers: Pick<Consumers, 'topicReaders' | 'indexStates' | 'evidence'>;
  /** All sources of lineage. */
  lineageProviders: readonly LineageEvidenceProvider[];
  catalog: Pick<CatalogService, 'streamEntities'>;
  auth: AuthService;
  explore: Pick<ExploreIndex, 'table'>;
  readable: ReadableProducts;
  ownership: Ownership;
  clock: Pick<Clock, 'now'>;
  logger: LoggerService;
}): ReadUnused {
  const { knex, consumers, explore, readable, ownership, clock } = options;
  const counted = new Set(consumers.evidence.map(({ id }) => id));
  const uses = createProductUses({
    ...options,
    live: options.config.live,
    environments: options.infos,
    products: options.store,
    samples: createSampleStore(knex),
    uses: createUseStore(knex),
    readers: consumers.topicReaders,
    indexStates: consumers.indexStates,
    // Those that are registered later count as well.
    providers: () =>
      options.lineageProviders.filter(({ id }) => !counted.has(id)),
  });

  return async (request, credentials) => {
    const [{ isReadable }, isOwned, { byKey, readAt }] = await Promise.all([
      readable.for(credentials),
      ownership.of(credentials),
      uses.current(),
    ]);
    const known = {
      uses: byKey,
      reader: { isReadable, isOwned },
      now: new Date(clock.now()),
    };
    return { ...listUnused(await explore.table(), request, known), readAt };
  };
}
