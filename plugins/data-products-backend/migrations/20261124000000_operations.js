// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * The journal of what is written to Confluent. An operation without `announced_at` is not over: whoever holds its lease works
 * on it, and when that has run out, whoever comes first.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('operations', table => {
    table.string('id', 36).primary();
    table.string('kind', 32).notNullable();
    table.string('environment_id').notNullable();
    table.text('requested_by').notNullable();
    table.text('request_key').comment('Of the requester, for asking again');
    table.string('requested_at', 32).notNullable();
    table.string('deadline_at', 32).notNullable();
    table.string('started_at', 32);
    table.string('finished_at', 32).comment('When its last target ended');
    table.string('announced_at', 32).comment('When those concerned were told');
    table.text('cancelled_by');
    table.text('lease_owner');
    table.string('lease_until', 32);
    table.unique(['requested_by', 'request_key'], {
      indexName: 'operations_key_idx',
    });
    table.index(['announced_at', 'requested_at'], 'operations_open_idx');
    table.index(['requested_by', 'requested_at'], 'operations_by_idx');
  });

  await knex.schema.createTable('operation_targets', table => {
    table.string('operation_id', 36).notNullable();
    table.integer('position').notNullable();
    table.string('state', 16).notNullable();
    table.text('product_key');
    table.text('entity_ref');
    table.string('becomes', 16).notNullable();
    table.text('document').notNullable().comment('What was planned, as JSON');
    table.text('calls').notNullable().comment('Upstream calls, as JSON');
    table.text('error');
    table.primary(['operation_id', 'position']);
    table.index(['product_key'], 'operation_targets_product_idx');
  });

  await knex.schema.createTable('operation_steps', table => {
    table.string('operation_id', 36).notNullable();
    table.integer('target').notNullable();
    table.integer('position').notNullable();
    table.string('state', 16).notNullable();
    table
      .text('document')
      .notNullable()
      .comment('The planned step, its action and what it expects, as JSON');
    table
      .text('before_image')
      .comment('JSON of what was there; null until the step may have written');
    table
      .boolean('is_settled')
      .notNullable()
      .defaultTo(false)
      .comment('True when there is nothing (more) to take back');
    table.string('started_at', 32);
    table.string('finished_at', 32);
    table.text('note');
    table.text('error');
    table.text('by_hand');
    table.primary(['operation_id', 'target', 'position']);
  });

  await knex.schema.createTable('operation_locks', table => {
    table.text('name').primary().comment('Product key or qualified name');
    table.string('operation_id', 36).notNullable();
    table.index(['operation_id'], 'operation_locks_operation_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'operation_locks',
    'operation_steps',
    'operation_targets',
    'operations',
  ]) {
    await knex.schema.dropTable(table);
  }
};
