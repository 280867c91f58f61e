// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sent_reminders', table => {
    table.text('product_key').notNullable();
    table.string('ends_on', 10).notNullable().comment('A calendar day');
    table.integer('days_before').notNullable();
    table.string('sent_at', 32).notNullable();
    table.primary(['product_key', 'ends_on', 'days_before']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('sent_reminders');
};
