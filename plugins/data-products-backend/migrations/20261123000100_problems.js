// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('problems', table => {
    table.increments('id');
    table.string('environment_id').notNullable();
    table.text('product_key').notNullable();
    table.text('text').notNullable().comment('Markdown, as somebody wrote it');
    table.text('reported_by').notNullable().comment('Entity ref of a user');
    table.string('reported_at', 32).notNullable();
    table.string('state', 16).notNullable().comment('open or closed');
    table.text('closed_by').comment('Entity ref of a user');
    table.string('closed_at', 32);
    table.text('closing_note');
    table.index(['product_key', 'id'], 'problems_product_idx');
    table.index(['state', 'id'], 'problems_state_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('problems');
};
