// SPDX-License-Identifier: Apache-2.0

import { setImmediate } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  CallOptions,
  Clock,
  SchemaRegistryClient,
  SchemaVersion,
} from '@data-mesh/confluent-client';
import { ProductStore } from '../../store/types';
import { readVersionTree } from '../registry/readVersionTree';
import { schemaKeyOf } from '../registry/schemaKey';
import { SchemaReader } from '../registry/types';
import { CatalogFieldTags } from '../tree/readSchemaTree';
import { presentProducts } from './presentProducts';
import { fingerprintOf, toIndexedSchema } from './toIndexedSchema';
import { IndexedSchema, IndexedSubject, SchemaIndexStore } from './types';

/** Subjects of every context of the registry. */
const EVERY_CONTEXT = ':*:';

/** What the reading of the schemas of one environment works with. */
export interface IndexDependencies {
  environmentId: string;
  registry: Pick<SchemaRegistryClient, 'schemas'>;
  /** For what schemas refer to. */
  reader: Pick<SchemaReader, 'version'>;
  /** Reads the tags that the stream catalog keeps of fields, by schema key. Absent when nobody can be asked. */
  readFieldTags?: (
    call: CallOptions,
  ) => Promise<Map<string, CatalogFieldTags[]>>;
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
  const counts: IndexCounts = { subjects: 0, read: 0, unreadable: 0 };

  const listing = { ...call, prefix: EVERY_CONTEXT, latestOnly: true };
  for await (const page of registry.schemas(listing)) {
    const used = page.filter(({ subject }) => usedSubjects.has(subject));
    const schemas: IndexedSchema[] = [];
    for (const version of used) {
      const schemaKey = keyOf(version);
      const catalogTags = tagsBySchema.get(schemaKey) ?? [];
      const context = { piiTags: dependencies.piiTags, catalogTags };
      if (fingerprints.get(schemaKey) === fingerprintOf(context)) continue;
      signal.throwIfAborted();
      const tree = await readVersionTree(version, {
        ...dependencies,
        ...context,
        priority: 'background',
      });
      const schema = toIndexedSchema(version, tree, context);
      schemas.push(schema);
      fingerprints.set(schemaKey, schema.fingerprint);
      // Requests of people come in between.
      await setImmediate();
    }
    await index.save(environmentId, { subjects: used.map(toSubject), schemas });
    counts.subjects += used.length;
    counts.read += schemas.length;
    counts.unreadable += schemas.filter(({ problem }) => problem).length;
  }
  const at = new Date(clock.now()).toISOString();
  await index.complete(environmentId, { usedSubjects, at });
  return counts;
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
  { environmentId, readFieldTags, index, logger }: IndexDependencies,
  call: CallOptions,
): Promise<Map<string, CatalogFieldTags[]>> {
  if (readFieldTags) {
    try {
      const tags = await readFieldTags(call);
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

function toSubject(version: SchemaVersion): IndexedSubject {
  return {
    subject: version.subject,
    version: version.version,
    schemaKey: keyOf(version),
  };
}
