// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * How the topics of products are set up, read about once a day; and how much was written to them, hour by hour, after what was
 * sampled is too old to be kept one by one.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('live_settings', table => {
    table.string('cluster_id').notNullable();
    table.text('topic').notNullable();
    table
      .string('attempted_at', 32)
      .notNullable()
      .comment('When it was last tried to read them');
    table.text('known').comment('As they were last read; JSON');
    table.text('problem').comment('Of the last attempt, where it failed; JSON');
    table.primary(['cluster_id', 'topic']);
    table.index(['attempted_at'], 'live_settings_attempted_idx');
  });

  await knex.schema.alterTable('live_hours', table => {
    table
      .double('records')
      .comment('Of all samples; null when older than this');
    table
      .double('rates_ms')
      .comment('How long the samples took together; null likewise');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('live_hours', table => {
    table.dropColumn('records');
    table.dropColumn('rates_ms');
  });
  await knex.schema.dropTable('live_settings');
};
