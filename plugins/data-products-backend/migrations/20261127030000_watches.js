// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * Who watches which product, what watchers know of it, and what they are still to be told.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('watches', table => {
    table.text('product_key').notNullable();
    table.string('watcher_ref').notNullable();
    table.string('environment_id').notNullable();
    table.string('entity_name').notNullable();
    table.text('title').notNullable();
    table.string('kinds').notNullable().comment('With commas in between');
    table.string('set_by').notNullable();
    table.string('set_at', 32).notNullable();
    table
      .string('seen_at', 32)
      .notNullable()
      .comment('When a person last set it or looked at it');
    table
      .string('hidden_since', 32)
      .comment('Since who set it may not read the product');
    table.primary(['product_key', 'watcher_ref']);
    table.index(['watcher_ref']);
  });

  await knex.schema.createTable('watch_marks', table => {
    table.text('product_key').notNullable();
    table.string('kind').notNullable();
    table.string('seen_at', 32).notNullable();
    table.text('state').notNullable().comment('JSON');
    table.primary(['product_key', 'kind']);
  });

  await knex.schema.createTable('watch_news', table => {
    table.increments('id');
    table.string('watcher_ref').notNullable();
    table.string('kind', 16).notNullable();
    table.string('entity_ref').notNullable();
    table.text('product_title').notNullable();
    table.boolean('is_gone').notNullable();
    table.text('headline').notNullable();
    table.text('detail').notNullable();
    table.string('severity', 16).notNullable();
    table.string('tab', 32).notNullable();
    table.string('by_ref').comment('Null: nobody knows who did it');
    table.string('at', 32).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('watch_news');
  await knex.schema.dropTable('watch_marks');
  await knex.schema.dropTable('watches');
};
