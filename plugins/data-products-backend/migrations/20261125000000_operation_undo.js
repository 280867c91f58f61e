// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * Who had an operation undone after its end. It is then open again, until the undoing has been announced.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('operations', table => {
    table.text('undo_requested_by');
    table.string('undo_requested_at', 32);
    table.string('undo_finished_at', 32);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('operations', table => {
    table.dropColumns(
      'undo_requested_by',
      'undo_requested_at',
      'undo_finished_at',
    );
  });
};
