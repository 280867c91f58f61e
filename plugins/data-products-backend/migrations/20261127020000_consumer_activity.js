// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * When groups were last seen to read, since when they are looked at at all, and how long, hour by hour, no group was further
 * behind in a topic than was promised. What is seen can be seen again; what was measured of the past can not.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('consumer_indexes', table => {
    table.string('since', 32).comment('Of the first pass that succeeded');
  });

  await knex.schema.alterTable('consumer_reads', table => {
    table
      .string('committed_offset', 40)
      .comment('Digits; of all partitions together, when the lag was measured');
    table
      .string('active_at', 32)
      .comment('When the group last had members there, or committed anew');
  });

  await knex.schema.createTable('consumer_topics', table => {
    table.increments('id');
    table.string('cluster_id').notNullable();
    table.text('topic').notNullable();
    table.string('observed_at', 32).notNullable();
    table.integer('lag_seconds').comment('Of the group furthest behind');
    table.unique(['cluster_id', 'topic']);
    table.index(['observed_at']);
  });

  await knex.schema.createTable('consumer_hours', table => {
    table.integer('topic_id').notNullable();
    table.integer('hour').notNullable().comment('Counted from 1970');
    table
      .integer('kept_ms')
      .notNullable()
      .comment('In which no group was further behind than promised');
    table.integer('broken_ms').notNullable();
    table.primary(['topic_id', 'hour']);
    table.index(['hour']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('consumer_hours');
  await knex.schema.dropTable('consumer_topics');
  await knex.schema.alterTable('consumer_reads', table => {
    table.dropColumn('active_at');
    table.dropColumn('committed_offset');
  });
  await knex.schema.alterTable('consumer_indexes', table => {
    table.dropColumn('since');
  });
};
