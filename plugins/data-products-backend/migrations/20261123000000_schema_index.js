// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * The fields of the newest schemas that products use. Everything here can be read again from Confluent.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('schema_indexes', table => {
    table.string('environment_id').primary();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts the readings that came to their end');
    table.string('completed_at', 32).notNullable();
  });

  await knex.schema.createTable('indexed_subjects', table => {
    table.string('environment_id').notNullable();
    table.text('subject').notNullable();
    table.integer('version').notNullable().comment('The newest');
    table.string('schema_key').notNullable();
    table.primary(['environment_id', 'subject']);
    table.index(
      ['environment_id', 'schema_key'],
      'indexed_subjects_schema_idx',
    );
  });

  await knex.schema.createTable('indexed_schemas', table => {
    table.string('environment_id').notNullable();
    table
      .string('schema_key')
      .notNullable()
      .comment('Context and id, e.g. .:100001');
    table.text('format').notNullable();
    table
      .string('fingerprint', 64)
      .notNullable()
      .comment('Of what its fields were read with besides its text');
    table.boolean('has_pii').notNullable();
    table.text('problem').comment('Why its text is unreadable; then no fields');
    table.text('fields').notNullable().comment('JSON');
    table.primary(['environment_id', 'schema_key']);
  });

  await knex.schema.createTable('schema_field_tags', table => {
    table.string('environment_id').notNullable();
    table.string('schema_key').notNullable();
    table.text('tags').notNullable().comment('By field, JSON');
    table.primary(['environment_id', 'schema_key']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'schema_field_tags',
    'indexed_schemas',
    'indexed_subjects',
    'schema_indexes',
  ]) {
    await knex.schema.dropTable(table);
  }
};
