// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * Which consumer groups read which topics, as far as it was seen, and who declared to use which product. What was seen can be
 * seen again, as long as the groups are there; what was declared can not.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('consumer_indexes', table => {
    table.string('cluster_id').primary();
    table
      .string('observed_at', 32)
      .comment('Of the last pass over the groups; null before the first');
    table.string('source', 16);
    table.integer('group_count').notNullable();
    table.integer('ignored_count').notNullable();
    table.boolean('is_complete').notNullable();
    table.string('problem_reason', 32).comment('Why the last pass failed');
    table.text('problem_message');
  });

  await knex.schema.createTable('consumer_groups', table => {
    table.string('cluster_id').notNullable();
    table.text('group_id').notNullable();
    table.string('source', 16).notNullable();
    table.string('state', 16).comment('Null: the source does not tell');
    table.string('observed_at', 32).notNullable();
    table
      .string('gone_at', 32)
      .comment('When it was first missing; null while it is there');
    table.primary(['cluster_id', 'group_id']);
    table.index(['gone_at']);
  });

  await knex.schema.createTable('consumer_reads', table => {
    table.string('cluster_id').notNullable();
    table.text('topic').notNullable();
    table.text('group_id').notNullable();
    table.bigInteger('lag_messages');
    table.integer('lag_seconds');
    table.string('measured_at', 32).comment('Of the lag');
    table
      .string('gone_at', 32)
      .comment('When the group was first seen not to read it any more');
    table.primary(['cluster_id', 'topic', 'group_id']);
    table.index(['cluster_id', 'group_id']);
    table.index(['gone_at']);
  });

  await knex.schema.createTable('consumer_lags', table => {
    table.string('cluster_id').notNullable();
    table.text('topic').notNullable();
    table.text('group_id').notNullable();
    table.string('at', 32).notNullable();
    table.bigInteger('lag_messages').notNullable();
    table.integer('lag_seconds');
    table.primary(['cluster_id', 'topic', 'group_id', 'at']);
    table.index(['at']);
  });

  await knex.schema.createTable('declared_uses', table => {
    table.text('product_key').notNullable();
    table.text('entity_ref').notNullable();
    table.text('declared_by').notNullable();
    table.string('declared_at', 32).notNullable();
    table.primary(['product_key', 'entity_ref']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('declared_uses');
  await knex.schema.dropTable('consumer_lags');
  await knex.schema.dropTable('consumer_reads');
  await knex.schema.dropTable('consumer_groups');
  await knex.schema.dropTable('consumer_indexes');
};
