// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * What the Schema Registry says of subjects besides their schemas. Settings can be read again; when a version was first
 * compared, and how that came out, can not.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('subject_settings', table => {
    table.string('environment_id').notNullable();
    table.text('subject').notNullable();
    table
      .integer('version')
      .notNullable()
      .comment('The newest when the rules were read');
    table.string('level', 32).notNullable();
    table
      .boolean('is_own_level')
      .notNullable()
      .comment("False when the level is the registry's");
    table.text('rules').notNullable().comment('JSON');
    table.string('read_at', 32).notNullable();
    table.primary(['environment_id', 'subject']);
  });

  await knex.schema.createTable('subject_changes', table => {
    table.string('environment_id').notNullable();
    table.text('subject').notNullable();
    table
      .integer('version')
      .notNullable()
      .comment('That followed the one before it');
    table.string('changed_at', 32).notNullable();
    table.string('verdict', 16).notNullable();
    table.string('level', 32).notNullable().comment('Of the comparison');
    table.text('message');
    table.primary(['environment_id', 'subject', 'version']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('subject_changes');
  await knex.schema.dropTable('subject_settings');
};
