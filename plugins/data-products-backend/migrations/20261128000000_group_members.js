// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * How many members a group had when it was last looked at.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('consumer_groups', table => {
    table.integer('member_count').comment('Null when nobody can tell');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('consumer_groups', table => {
    table.dropColumn('member_count');
  });
};
