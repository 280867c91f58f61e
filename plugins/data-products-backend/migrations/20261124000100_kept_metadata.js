// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('kept_metadata', table => {
    table.string('environment_id').notNullable();
    table
      .string('topic_identity', 600)
      .notNullable()
      .comment('<cluster id>/<topic>');
    table
      .text('content')
      .notNullable()
      .comment('JSON: attributes that the environment cannot hold');
    table.primary(['environment_id', 'topic_identity']);
  });

  await knex.schema.createTable('own_writes', table => {
    table.string('environment_id').notNullable();
    table.text('product_key').notNullable();
    table
      .string('written_at', 32)
      .notNullable()
      .comment('When an operation of the portal last wrote to the product');
    table.primary(['environment_id', 'product_key']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('own_writes');
  await knex.schema.dropTable('kept_metadata');
};
