// SPDX-License-Identifier: Apache-2.0

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import {
  EnvironmentInfo,
  ProductDocumentPage,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { DataMeshService } from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { ProductSchemaFacts } from '../explore/ProductSchemaFacts';
import { ProductStore } from '../store/types';
import { createProductSchemas, ProductSchemas } from './createProductSchemas';
import { readProductDocuments } from './documents/readProductDocuments';
import { createSchemaFacts } from './fieldIndex/createSchemaFacts';
import { indexSchemas } from './fieldIndex/indexSchemas';
import { Reading, startSchemaIndex } from './fieldIndex/startSchemaIndex';
import { SchemaIndexStore } from './fieldIndex/types';
import {
  createSchemaBodies,
  createSchemaReader,
} from './registry/createSchemaReader';
import { SchemaReader } from './registry/types';

/** What texts of schemas take in memory at most. */
const BODIES_BYTES = 64 * 1024 * 1024;

/** Reads a page of products with the fields of their newest schemas. */
export type ReadDocuments = (page: {
  environment: EnvironmentInfo;
  after?: string;
  limit: number;
}) => Promise<ProductDocumentPage>;

/** Everything about the schemas of products. */
export interface Schemas {
  ofProducts: ProductSchemas;
  /** By environment; none where the registry cannot be asked. */
  readers: ReadonlyMap<string, SchemaReader>;
  documents: ReadDocuments;
  /** What is known of each product's schemas; the same map until something changes. */
  facts(): ReadonlyMap<ProductKey, ProductSchemaFacts>;
  /** Begins to read the schemas of all products on the configured schedule. */
  start(scheduler: SchedulerService): Promise<void>;
}

export function createSchemas(options: {
  mesh: Pick<DataMeshService, 'config' | 'environments'>;
  store: ProductStore;
  index: SchemaIndexStore;
  clock: Clock;
  logger: LoggerService;
  /** Follows each complete reading of an environment's schemas; see `startSchemaIndex`. */
  afterReading: (environmentId: string, signal: AbortSignal) => Promise<void>;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}): Schemas {
  const { mesh, store, index, clock, logger, afterReading, signal } = options;
  const { piiTags } = mesh.config.mapping;
  const bodies = createSchemaBodies(BODIES_BYTES);
  const readers = new Map<string, SchemaReader>();
  const readings = new Map<string, Reading>();
  for (const connection of mesh.environments) {
    const { schemaRegistry: registry, streamCatalog } = connection;
    if (!registry) continue;
    const { id: environmentId } = connection.config;
    const reader = createSchemaReader({
      environmentId,
      registry,
      bodies,
      clock,
    });
    const dependencies = {
      environmentId,
      registry,
      reader,
      streamCatalog,
      products: store,
      index,
      piiTags,
      clock,
      logger,
    };
    readers.set(environmentId, reader);
    readings.set(environmentId, until => indexSchemas(dependencies, until));
  }
  const facts = createSchemaFacts({
    index,
    products: store,
    environmentIds: mesh.environments.map(({ config }) => config.id),
  });

  return {
    ofProducts: createProductSchemas({
      readers,
      catalogTags: index.fieldTags,
      piiTags,
      clock,
    }),
    readers,
    documents: page => readProductDocuments({ products: store, index }, page),
    facts: facts.current,
    start: scheduler =>
      startSchemaIndex({
        scheduler,
        readings,
        afterReading,
        products: store,
        index,
        facts,
        intervalMs: mesh.config.schemas.intervalMs,
        clock,
        logger,
        signal,
      }),
  };
}
