// SPDX-License-Identifier: Apache-2.0

import { setImmediate } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  CallOptions,
  Clock,
  SchemaRegistryClient,
  SchemaVersion,
  StreamCatalogClient,
} from '@data-mesh/confluent-client';
import { inChunks } from '../../store/chunks';
import { ProductStore } from '../../store/types';
import { readVersionTree } from '../registry/readVersionTree';
import { schemaKeyOf } from '../registry/schemaKey';
import { SchemaReader } from '../registry/types';
import { CatalogFieldTags } from '../tree/readSchemaTree';
import { presentProducts } from './presentProducts';
import { readFieldTags } from './readFieldTags';
import { fingerprintOf, toIndexedSchema } from './toIndexedSchema';
import { IndexedSchema, IndexedSubject, SchemaIndexStore } from './types';

/** Subjects of every context of the registry. */
const EVERY_CONTEXT = ':*:';

/** Schemas that are written at a time; SQLite lets nobody else do anything meanwhile. */
const CHUNK = 100;

/** What the reading of the schemas of one environment works with. */
export interface IndexDependencies {
  environmentId: string;
  registry: Pick<SchemaRegistryClient, 'schemas'>;
  /** For what schemas refer to. */
  reader: Pick<SchemaReader, 'version'>;
  /** For the tags that it keeps of fields. Absent when it cannot be asked. */
  streamCatalog?: Pick<StreamCatalogClient, 'fieldTags'>;
  products: Pick<ProductStore, 'changedSince'>;
  index: SchemaIndexStore;
  piiTags: readonly string[];
  clock: Clock;
  logger: LoggerService;
}

/** What a reading found; a schema that did not change is not read again. */
export interface IndexCounts {
  /** Subjects of products that the registry told. */
  subjects: number;
  read: number;
  unreadable: number;
}

/**
 * Reads the newest schemas that the products of an environment use, in pages, and keeps their fields. What the listing
 * lacks stays as it is: it goes when the sync finds that no product has the subject any more, never because a key sees
 * too little.
 *
 * @throws what the client throws when the listing fails; then what was read before is kept, and nothing is dropped.
 */
export async function indexSchemas(
  dependencies: IndexDependencies,
  signal: AbortSignal,
): Promise<IndexCounts> {
  const { environmentId, registry, products, index, clock } = dependencies;
  const usedSubjects = await readUsedSubjects(products, environmentId);
  const call = { signal, priority: 'background' } as const;
  const tagsBySchema = await refreshFieldTags(dependencies, call);
  const fingerprints = await index.fingerprints(environmentId);
  const knownSubjects = await index.subjects(environmentId);
  const counts: IndexCounts = { subjects: 0, read: 0, unreadable: 0 };

  const listing = { ...call, prefix: EVERY_CONTEXT, latestOnly: true };
  for await (const page of registry.schemas(listing)) {
    const used = page.filter(({ subject }) => usedSubjects.has(subject));
    for (const chunk of inChunks(used, CHUNK)) {
      const schemas = await readChanged(chunk, dependencies, {
        fingerprints,
        tagsBySchema,
        signal,
      });
      const subjects = chunk
        .map(toSubject)
        .filter(subject => !isKnown(subject, knownSubjects));
      await index.save(environmentId, { subjects, schemas });
      counts.subjects += chunk.length;
      counts.read += schemas.length;
      counts.unreadable += schemas.filter(({ problem }) => problem).length;
    }
  }
  const at = new Date(clock.now()).toISOString();
  await index.complete(environmentId, { usedSubjects, at });
  return counts;
}

/** Reads those schemas of which the fields are not known, or may be different now, and notes their fingerprints. */
async function readChanged(
  versions: SchemaVersion[],
  { reader, piiTags }: IndexDependencies,
  reading: {
    fingerprints: Map<string, string>;
    tagsBySchema: ReadonlyMap<string, CatalogFieldTags[]>;
    signal: AbortSignal;
  },
): Promise<IndexedSchema[]> {
  const { fingerprints, tagsBySchema, signal } = reading;
  const schemas: IndexedSchema[] = [];
  for (const version of versions) {
    const schemaKey = keyOf(version);
    const catalogTags = tagsBySchema.get(schemaKey) ?? [];
    const context = { piiTags, catalogTags };
    if (fingerprints.get(schemaKey) === fingerprintOf(context)) continue;
    signal.throwIfAborted();
    const tree = await readVersionTree(version, {
      ...context,
      reader,
      priority: 'background',
    });
    const schema = toIndexedSchema(version, tree, context);
    schemas.push(schema);
    fingerprints.set(schemaKey, schema.fingerprint);
    // Requests of people come in between.
    await setImmediate();
  }
  return schemas;
}

async function readUsedSubjects(
  products: IndexDependencies['products'],
  environmentId: string,
): Promise<Set<string>> {
  const used = new Set<string>();
  for await (const page of presentProducts(products, environmentId)) {
    for (const { outputPorts } of page) {
      for (const { subjects = [] } of outputPorts) {
        for (const { subject } of subjects) used.add(subject);
      }
    }
  }
  return used;
}

/** Those of now; when they cannot be read, those that are known, because a mark must not go with an outage. */
async function refreshFieldTags(
  { environmentId, streamCatalog, index, logger }: IndexDependencies,
  call: CallOptions,
): Promise<Map<string, CatalogFieldTags[]>> {
  if (streamCatalog) {
    try {
      const tags = await readFieldTags(streamCatalog, call);
      await index.replaceFieldTags(environmentId, tags);
      return tags;
    } catch (error) {
      call.signal?.throwIfAborted();
      const cause = error instanceof Error ? error.message : String(error);
      logger.warn(
        'The tags of schema fields could not be read from the stream catalog; those known before still count',
        { environmentId, cause },
      );
    }
  }
  return index.allFieldTags(environmentId);
}

function keyOf({ subject, schemaId }: SchemaVersion): string {
  return schemaKeyOf(subject, schemaId);
}

function isKnown(
  { subject, version, schemaKey }: IndexedSubject,
  knownSubjects: ReadonlyMap<string, IndexedSubject>,
): boolean {
  const known = knownSubjects.get(subject);
  return known?.version === version && known.schemaKey === schemaKey;
}

function toSubject(version: SchemaVersion): IndexedSubject {
  return {
    subject: version.subject,
    version: version.version,
    schemaKey: keyOf(version),
  };
}
