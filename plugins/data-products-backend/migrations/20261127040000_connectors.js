// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * The connectors of each Kafka cluster, as they were last seen. They can be seen again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('connector_readings', table => {
    table.string('cluster_id').primary();
    table
      .text('connectors')
      .comment('JSON; null until they were read for the first time');
    table.string('observed_at', 32).comment('Of the connectors');
    table.text('problem').comment('Why the last reading failed, for people');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('connector_readings');
};
