// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * How the topics of products are doing: what was seen last of each, and what was measured hour by hour. What is seen can be seen
 * again; what was measured of the past can not.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('live_topics', table => {
    table.increments('id');
    table.string('cluster_id').notNullable();
    table.text('topic').notNullable();
    table
      .string('attempted_at', 32)
      .comment('Of the last attempt to measure; null before the first');
    table.text('state').notNullable().comment('JSON');
    table.unique(['cluster_id', 'topic']);
    table.index(['attempted_at']);
  });

  await knex.schema.createTable('live_hours', table => {
    table.integer('topic_id').notNullable();
    table.integer('hour').notNullable().comment('Counted from 1970');
    table
      .integer('kept_ms')
      .notNullable()
      .comment('In which the promise of freshness was kept');
    table.integer('broken_ms').notNullable();
    table
      .text('samples')
      .notNullable()
      .comment('Of rates; empty when they are too old to be shown one by one');
    table.primary(['topic_id', 'hour']);
    table.index(['hour']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('live_hours');
  await knex.schema.dropTable('live_topics');
};
