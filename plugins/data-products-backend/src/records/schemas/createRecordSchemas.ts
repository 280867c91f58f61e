// SPDX-License-Identifier: Apache-2.0
import {
  Clock,
  parseSubjectRef,
  SchemaRegistryClient,
} from '@data-mesh/confluent-client';
import { createSharedReads } from '../../schemas/cache/createSharedReads';
import { askInTime } from '../../schemas/registry/askInTime';
import { resolveReferences } from '../../schemas/registry/resolveReferences';
import { schemaKey, schemaKeyOf } from '../../schemas/registry/schemaKey';
import { SchemaBody, SchemaReader } from '../../schemas/registry/types';
import { CatalogFieldTags } from '../../schemas/tree/readSchemaTree';
import { isConfluentApiError } from '../../sync/confluentErrors';
import { UndecodableError } from '../decoding/UndecodableError';
import { describeSchemaRef, SchemaRef } from '../wire/readWireFormat';
import { openSchema } from './openSchema';
import { OpenSchema } from './types';

/** A text never changes; tags that the stream catalog keeps of its fields may. */
const KEPT_MS = 60_000;
const SCHEMAS_KEPT = 200;

/** People wait for records; the schemas of the page may take longer. */
const TIME_LIMIT_MS = 5_000;

/** What reads the records of one environment. What is asked for by many at a time is read once. */
export interface RecordSchemas {
  /**
   * The schema that a key or a value names.
   *
   * @param subject - One of the topic's, in whose context ids count; the default one when absent.
   * @throws UndecodableError when there is none, or it is no schema; what the client throws when the registry does not tell.
   */
  named(schema: SchemaRef, subject?: string): Promise<OpenSchema>;
  /** The newest version of a subject; `undefined` when there is none. Throws as `named`. */
  newest(subject: string): Promise<OpenSchema | undefined>;
}

export function createRecordSchemas(options: {
  registry: Pick<SchemaRegistryClient, 'schemaById' | 'schemaByGuid'>;
  reader: Pick<SchemaReader, 'version'>;
  /** What the stream catalog says of a schema's fields, by the schema's key. */
  catalogTags: (schemaKey: string) => Promise<CatalogFieldTags[]>;
  piiTags: readonly string[];
  clock: Clock;
}): RecordSchemas {
  const { registry, reader, catalogTags, piiTags, clock } = options;
  const schemas = createSharedReads<OpenSchema | UndecodableError>({
    keptMs: KEPT_MS,
    maxKept: SCHEMAS_KEPT,
    now: clock.now,
  });

  async function open(body: SchemaBody, key?: string): Promise<OpenSchema> {
    const { schemas: references, failure } = await resolveReferences(
      body.references,
      ({ subject, version }) => reader.version(subject, version),
    );
    if (failure !== undefined) throw failure;
    return openSchema(
      {
        format: body.schemaType,
        text: body.schema,
        references,
        metadataTags: body.metadata?.tags ?? {},
        catalogTags: key === undefined ? [] : await catalogTags(key),
      },
      { piiTags },
    );
  }

  /** Remembers a schema that cannot be used as one that can: a topic may hold thousands of records with it. */
  async function remembered(
    key: string,
    read: () => Promise<OpenSchema>,
  ): Promise<OpenSchema> {
    const found = await schemas.get(key, async () => {
      try {
        return await read();
      } catch (error) {
        if (error instanceof UndecodableError) return error;
        throw error;
      }
    });
    if (found instanceof UndecodableError) throw found;
    return found;
  }

  function fetchBody(
    schema: SchemaRef,
    subject: string | undefined,
  ): Promise<SchemaBody> {
    const absent = new UndecodableError(
      `The Schema Registry has no such schema: it names ${describeSchemaRef(schema)}`,
    );
    // Ids begin at 1; what is no id is not asked for.
    if ('id' in schema && schema.id < 1) return Promise.reject(absent);
    return askInTime({ clock, limitMs: TIME_LIMIT_MS }, async signal => {
      try {
        return 'id' in schema
          ? await registry.schemaById(schema.id, { signal, subject })
          : await registry.schemaByGuid(schema.guid, { signal });
      } catch (error) {
        if (isConfluentApiError(error) && error.isNotFound) throw absent;
        throw error;
      }
    });
  }

  return {
    named(schema, subject) {
      const context = subject && contextOf(subject);
      const key =
        'id' in schema
          ? schemaKey({ context: context || undefined, schemaId: schema.id })
          : `guid ${schema.guid}`;
      return remembered(key, async () =>
        open(
          await fetchBody(schema, context ? subject : undefined),
          'id' in schema ? key : undefined,
        ),
      );
    },

    async newest(subject) {
      try {
        const version = await reader.version(subject, 'latest');
        const key = schemaKeyOf(subject, version.schemaId);
        return await remembered(key, () => open(version, key));
      } catch (error) {
        if (error instanceof Error && error.name === 'NotFoundError') {
          return undefined;
        }
        throw error;
      }
    },
  };
}

function contextOf(subject: string): string | undefined {
  try {
    return parseSubjectRef(subject).context;
  } catch {
    return undefined; // No registry lists such a name.
  }
}
