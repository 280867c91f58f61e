// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * Instants are ISO 8601 in UTC as `Date.prototype.toISOString` prints them, so that text order is time order on
 * every database.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('environments', table => {
    table.string('id').primary().comment('Confluent environment, env-…');
    table
      .bigInteger('sequence')
      .notNullable()
      .defaultTo(0)
      .comment('The last sequence number given to a product of this one');
    table
      .boolean('is_complete')
      .notNullable()
      .defaultTo(false)
      .comment('True once a generation was read to its end and committed');
    table
      .string('package_seen')
      .comment('Stream Governance package: essentials or advanced');
  });

  await knex.schema.createTable('entity_names', table => {
    table.text('product_key').primary();
    table.string('environment_id').notNullable();
    table
      .string('entity_name', 63)
      .notNullable()
      .comment('In lower case, because entity refs ignore case');
    table.unique(['environment_id', 'entity_name']);
  });

  await knex.schema.createTable('products', table => {
    table.text('product_key').primary();
    table.string('environment_id').notNullable();
    table
      .string('state', 16)
      .notNullable()
      .comment('present or removed; a removed one keeps its row');
    table.text('document').comment('The product as JSON; null once removed');
    table.text('content_hash').notNullable();
    table.bigInteger('sequence').notNullable();
    table.string('read_started_at', 32).notNullable();
    table.string('changed_at', 32).notNullable();
    table
      .boolean('is_kept')
      .notNullable()
      .defaultTo(false)
      .comment('A person rejected its removal');
    table.index(['environment_id', 'sequence'], 'products_sequence_idx');
  });

  await knex.schema.createTable('ports', table => {
    table.string('environment_id').notNullable();
    table.text('qualified_name').notNullable();
    table.text('product_key').notNullable();
    table.primary(['environment_id', 'qualified_name', 'product_key']);
    table.index(['product_key'], 'ports_product_idx');
  });

  await knex.schema.createTable('sync_runs', table => {
    table.increments('id');
    table.string('environment_id').notNullable();
    table.string('trigger', 16).notNullable();
    table.text('requested_by');
    table.string('started_at', 32).notNullable();
    table.string('lease_until', 32).notNullable();
    table.string('ended_at', 32).comment('Null while it runs');
    table.string('status', 16).comment('succeeded, failed or partial');
    table.text('cause');
    table.boolean('can_retry_help');
    table.boolean('is_complete_read').notNullable().defaultTo(false);
    table.integer('upstream_requests').notNullable().defaultTo(0);
    table.text('counts').notNullable().comment('JSON');
    table.index(['environment_id', 'id'], 'sync_runs_environment_idx');
  });

  await knex.schema.createTable('holds', table => {
    table.increments('id');
    table.string('environment_id').notNullable();
    table.string('state', 16).notNullable();
    table.string('held_at', 32).notNullable();
    table.integer('known_products').notNullable();
    table.text('decided_by');
    table.string('decided_at', 32);
    table.text('reason');
    table.index(['environment_id', 'state'], 'holds_environment_idx');
  });

  await knex.schema.createTable('hold_items', table => {
    table
      .integer('hold_id')
      .unsigned()
      .notNullable()
      .references('id')
      .inTable('holds')
      .onDelete('CASCADE');
    table.text('product_key').notNullable();
    table.primary(['hold_id', 'product_key']);
  });

  await knex.schema.createTable('changes', table => {
    table.bigIncrements('id');
    table.string('environment_id').notNullable();
    table.text('product_key').notNullable();
    table.string('changed_at', 32).notNullable();
    table.text('changed_by').notNullable();
    table.string('field', 64).notNullable();
    table.string('kind', 16).notNullable();
    table.text('before_text');
    table.text('after_text');
    table.index(['product_key', 'id'], 'changes_product_idx');
  });

  await knex.schema.createTable('quarantine', table => {
    table.string('environment_id').notNullable();
    table.text('qualified_name').notNullable();
    table.text('message').notNullable();
    table.string('since', 32).notNullable();
    table.primary(['environment_id', 'qualified_name']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'quarantine',
    'changes',
    'hold_items',
    'holds',
    'sync_runs',
    'ports',
    'products',
    'entity_names',
    'environments',
  ]) {
    await knex.schema.dropTable(table);
  }
};
