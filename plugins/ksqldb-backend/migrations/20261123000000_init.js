// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('history', table => {
    table.increments('id');
    table
      .text('user_ref')
      .notNullable()
      .comment('Entity ref of whoever ran it');
    table.text('cluster_id').notNullable();
    table.text('text').notNullable().comment('As it was written');
    table.string('class', 16).notNullable().comment('Of the statement');
    table.string('started_at', 32).notNullable();
    table
      .string('outcome', 16)
      .notNullable()
      .comment('running, succeeded, stopped or failed');
    table.integer('duration_ms');
    table.text('message').comment('What went wrong');
    table.integer('row_count').comment('Of queries');
    table.index(['user_ref', 'id'], 'history_user_idx');
  });
  await knex.schema.createTable('saved_queries', table => {
    table.increments('id');
    table
      .text('user_ref')
      .notNullable()
      .comment('Entity ref of whoever saved it');
    table.text('cluster_id').notNullable();
    table.text('title').notNullable();
    table.text('text').notNullable();
    table.string('saved_at', 32).notNullable();
    table.index(['user_ref', 'id'], 'saved_queries_user_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('saved_queries');
  await knex.schema.dropTable('history');
};
