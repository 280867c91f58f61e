// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { inChunks } from '../../store/chunks';
import { inTransaction } from '../../store/inTransaction';
import { storableText } from '../../store/rows';
import { CatalogFieldTags } from '../tree/readSchemaTree';
import {
  IndexedSchemaRow,
  IndexedSubjectRow,
  parseFields,
  parseFieldTags,
  SchemaFieldTagsRow,
  SchemaIndexRow,
} from './rows';
import {
  IndexedField,
  IndexedSchema,
  IndexedSubject,
  SchemaIndexStore,
} from './types';

/** Over the migrated database of the plugin, SQLite or PostgreSQL. */
export function createSchemaIndexStore(knex: Knex): SchemaIndexStore {
  return {
    async state(environmentId) {
      const row = await knex<SchemaIndexRow>('schema_indexes')
        .where({ environment_id: environmentId })
        .first();
      return row && { revision: row.revision, completedAt: row.completed_at };
    },

    async subjects(environmentId) {
      const rows = await knex<IndexedSubjectRow>('indexed_subjects').where({
        environment_id: environmentId,
      });
      return new Map(
        rows.map(({ subject, version, schema_key: schemaKey }) => [
          subject,
          { subject, version, schemaKey },
        ]),
      );
    },

    async fingerprints(environmentId) {
      const rows = await knex<IndexedSchemaRow>('indexed_schemas')
        .where({ environment_id: environmentId })
        .select('schema_key', 'fingerprint');
      return new Map(rows.map(row => [row.schema_key, row.fingerprint]));
    },

    save: (environmentId, { subjects, schemas }) =>
      inTransaction(knex, async transaction => {
        // In a stable order, so that two processes that save the same do not wait for each other in a circle.
        await upsert(transaction, 'indexed_schemas', {
          rows: schemas.map(schema => schemaRow(environmentId, schema)),
          key: 'schema_key',
        });
        await upsert(transaction, 'indexed_subjects', {
          rows: subjects.map(subject => subjectRow(environmentId, subject)),
          key: 'subject',
        });
      }),

    complete: (environmentId, { usedSubjects, at }) =>
      inTransaction(knex, async transaction => {
        await dropUnused(transaction, environmentId, usedSubjects);
        await transaction<SchemaIndexRow>('schema_indexes')
          .insert({
            environment_id: environmentId,
            revision: 1,
            completed_at: at,
          })
          .onConflict('environment_id')
          .merge({
            revision: transaction.raw('schema_indexes.revision + 1'),
            completed_at: at,
          });
      }),

    async subjectFacts(environmentId) {
      const rows = await knex<IndexedSubjectRow>('indexed_subjects')
        .join('indexed_schemas', {
          'indexed_schemas.environment_id': 'indexed_subjects.environment_id',
          'indexed_schemas.schema_key': 'indexed_subjects.schema_key',
        })
        .where({ 'indexed_subjects.environment_id': environmentId })
        .select<(IndexedSubjectRow & IndexedSchemaRow)[]>(
          'subject',
          'format',
          'has_pii',
        );
      return rows.map(row => ({
        subject: row.subject,
        format: row.format,
        hasPii: Boolean(row.has_pii),
      }));
    },

    async fieldsBySubject(environmentId, subjects) {
      const fields = new Map<string, IndexedField[]>();
      for (const chunk of inChunks(subjects)) {
        const rows = await knex<IndexedSubjectRow>('indexed_subjects')
          .join('indexed_schemas', {
            'indexed_schemas.environment_id': 'indexed_subjects.environment_id',
            'indexed_schemas.schema_key': 'indexed_subjects.schema_key',
          })
          .where({ 'indexed_subjects.environment_id': environmentId })
          .whereIn('subject', chunk)
          .select<(IndexedSubjectRow & IndexedSchemaRow)[]>(
            'subject',
            'fields',
          );
        for (const row of rows) {
          fields.set(row.subject, parseFields(row.fields));
        }
      }
      return fields;
    },

    async fieldTags(environmentId, schemaKey) {
      const row = await knex<SchemaFieldTagsRow>('schema_field_tags')
        .where({ environment_id: environmentId, schema_key: schemaKey })
        .first();
      return row ? parseFieldTags(row.tags) : [];
    },

    async allFieldTags(environmentId) {
      const rows = await knex<SchemaFieldTagsRow>('schema_field_tags').where({
        environment_id: environmentId,
      });
      return new Map(
        rows.map(row => [row.schema_key, parseFieldTags(row.tags)]),
      );
    },

    replaceFieldTags: (environmentId, tagsBySchema) =>
      inTransaction(knex, async transaction => {
        await transaction<SchemaFieldTagsRow>('schema_field_tags')
          .where({ environment_id: environmentId })
          .delete();
        const rows = [...tagsBySchema].map(([schemaKey, tags]) =>
          tagsRow(environmentId, schemaKey, tags),
        );
        await upsert(transaction, 'schema_field_tags', {
          rows,
          key: 'schema_key',
        });
      }),
  };
}

async function upsert<T extends { environment_id: string }>(
  transaction: Knex.Transaction,
  table: string,
  { rows, key }: { rows: T[]; key: keyof T & string },
): Promise<void> {
  const byKey = new Map(rows.map(row => [String(row[key]), row]));
  const inOrder = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const chunk of inChunks(inOrder)) {
    await transaction(table)
      .insert(chunk.map(([, row]) => row))
      .onConflict(['environment_id', key])
      .merge();
  }
}

/** What is used is compared here: the list of a large environment is too long for a statement. */
async function dropUnused(
  transaction: Knex.Transaction,
  environmentId: string,
  usedSubjects: ReadonlySet<string>,
): Promise<void> {
  const ofEnvironment = { environment_id: environmentId };
  const subjects = await transaction<IndexedSubjectRow>('indexed_subjects')
    .where(ofEnvironment)
    .pluck('subject');
  const unused = subjects.filter(subject => !usedSubjects.has(subject));
  for (const chunk of inChunks(unused)) {
    await transaction<IndexedSubjectRow>('indexed_subjects')
      .where(ofEnvironment)
      .whereIn('subject', chunk)
      .delete();
  }
  await transaction<IndexedSchemaRow>('indexed_schemas')
    .where(ofEnvironment)
    .whereNotIn(
      'schema_key',
      transaction<IndexedSubjectRow>('indexed_subjects')
        .where(ofEnvironment)
        .select('schema_key'),
    )
    .delete();
}

function subjectRow(
  environmentId: string,
  { subject, version, schemaKey }: IndexedSubject,
): IndexedSubjectRow {
  return {
    environment_id: environmentId,
    subject,
    version,
    schema_key: schemaKey,
  };
}

function schemaRow(
  environmentId: string,
  schema: IndexedSchema,
): IndexedSchemaRow {
  return {
    environment_id: environmentId,
    schema_key: schema.schemaKey,
    format: schema.format,
    fingerprint: schema.fingerprint,
    has_pii: schema.hasPii,
    problem: schema.problem === undefined ? null : storableText(schema.problem),
    fields: JSON.stringify(schema.fields),
  };
}

function tagsRow(
  environmentId: string,
  schemaKey: string,
  tags: CatalogFieldTags[],
): SchemaFieldTagsRow {
  return {
    environment_id: environmentId,
    schema_key: schemaKey,
    tags: JSON.stringify(tags),
  };
}
