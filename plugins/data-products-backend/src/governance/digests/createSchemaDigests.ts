// SPDX-License-Identifier: Apache-2.0

import { SchemaDigest } from '@data-mesh/backstage-plugin-data-products-common';
import { Knex } from 'knex';
import { createSizedCache } from '../../schemas/cache/createSizedCache';
import {
  IndexedSchemaRow,
  IndexedSubjectRow,
  parseFields,
} from '../../schemas/fieldIndex/rows';
import { inChunks } from '../../store/chunks';
import { SchemaContent, toSchemaDigest } from './toSchemaDigest';

/** What digests take in memory at most, in characters. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** Reads digests of the newest schemas of subjects; those that were not read yet are left out. */
export type ReadSchemaDigests = (
  environmentId: string,
  subjects: string[],
) => Promise<Map<string, SchemaDigest>>;

type FoundRow = Pick<IndexedSubjectRow, 'subject' | 'version' | 'schema_key'> &
  Pick<IndexedSchemaRow, 'fingerprint' | 'format' | 'problem'>;

/**
 * From the tables of the schema index. The fields of a schema are read once: as long as its fingerprint is the same, its
 * digest is, whichever subjects have it.
 */
export function createSchemaDigests(knex: Knex): ReadSchemaDigests {
  const cache = createSizedCache<SchemaContent>({
    maxSize: MOST_CHARACTERS,
    sizeOf: content => JSON.stringify(content).length,
  });

  async function readContents(
    environmentId: string,
    rows: FoundRow[],
  ): Promise<Map<string, SchemaContent>> {
    const contents = new Map<string, SchemaContent>();
    const missing = new Map<string, FoundRow>();
    for (const row of rows) {
      const known = cache.get(keyOf(environmentId, row));
      if (known) contents.set(row.schema_key, known);
      else missing.set(row.schema_key, row);
    }
    for (const schemaKeys of inChunks([...missing.keys()])) {
      const found = await knex<IndexedSchemaRow>('indexed_schemas')
        .where({ environment_id: environmentId })
        .whereIn('schema_key', schemaKeys)
        .select('schema_key', 'format', 'fingerprint', 'problem', 'fields');
      for (const row of found) {
        const content = toSchemaDigest({
          format: row.format,
          problem: row.problem ?? undefined,
          fields: parseFields(row.fields),
        });
        contents.set(row.schema_key, content);
        cache.set(keyOf(environmentId, row), content);
      }
    }
    return contents;
  }

  return async (environmentId, subjects) => {
    const rows: FoundRow[] = [];
    for (const chunk of inChunks(subjects)) {
      rows.push(
        ...(await knex<IndexedSubjectRow>('indexed_subjects')
          .join('indexed_schemas', {
            'indexed_schemas.environment_id': 'indexed_subjects.environment_id',
            'indexed_schemas.schema_key': 'indexed_subjects.schema_key',
          })
          .where({ 'indexed_subjects.environment_id': environmentId })
          .whereIn('subject', chunk)
          .select<FoundRow[]>(
            'subject',
            'version',
            'indexed_subjects.schema_key',
            'fingerprint',
            'format',
            'problem',
          )),
      );
    }
    const contents = await readContents(environmentId, rows);
    return new Map(
      rows.flatMap(({ subject, version, schema_key: schemaKey }) => {
        const content = contents.get(schemaKey);
        return content ? [[subject, { ...content, version }]] : [];
      }),
    );
  };
}

function keyOf(
  environmentId: string,
  row: Pick<IndexedSchemaRow, 'schema_key' | 'fingerprint'>,
): string {
  return [environmentId, row.schema_key, row.fingerprint].join('/');
}
