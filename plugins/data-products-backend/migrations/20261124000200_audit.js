// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('audit_records', table => {
    table.increments('number').comment('Order of arrival');
    table.string('id').notNullable().comment('Of the event; unique');
    table.string('at', 32).notNullable().comment('When it ended');
    table.text('by').comment('Entity ref of a user, or subject of a service');
    table.string('plugin_id').notNullable();
    table.string('event_id').notNullable();
    table.string('severity', 16).notNullable();
    table.string('outcome', 16).notNullable().comment('succeeded or failed');
    table.text('target').comment('What it was about');
    table.text('error');
    table.text('meta').notNullable().comment('JSON; ids and names');
    table.unique(['id'], { indexName: 'audit_records_id_uniq' });
    table.index(['at', 'number'], 'audit_records_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('audit_records');
};
