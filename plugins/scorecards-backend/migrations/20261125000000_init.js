// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('definitions', table => {
    table.string('key').primary().comment('Of a scorecard or an addition');
    table.string('kind', 16).notNullable().comment('scorecard or addition');
    table.string('scorecard').notNullable();
    table.text('place').notNullable().comment('Where it was read');
    table.text('content').notNullable().comment('JSON, without a problem');
    table.string('loaded_at', 32).notNullable();
  });
  await knex.schema.createTable('definition_changes', table => {
    table.string('scorecard').notNullable();
    table.integer('number').notNullable().comment('Counted up from 1');
    table.integer('version').notNullable();
    table.string('digest').notNullable();
    table.string('changed_at', 32).notNullable();
    table.primary(['scorecard', 'number']);
  });
  await knex.schema.createTable('provider_runs', table => {
    table.string('provider').primary();
    table.string('observed_at', 32).comment('Of the last run that told any');
    table.string('run_at', 32).notNullable();
    table.string('complete_at', 32).comment('Of the last that told all');
    table.text('problem').comment('Of the last run');
  });
  await knex.schema.createTable('facts', table => {
    table.string('entity_ref', 512).notNullable();
    table.string('provider').notNullable();
    table.text('readings').notNullable().comment('JSON');
    table.string('observed_at', 32).notNullable();
    table
      .boolean('is_renewed')
      .notNullable()
      .comment('The last run that told anything told the same of it');
    table.primary(['entity_ref', 'provider']);
    table.index(['provider'], 'facts_provider_idx');
  });
  await knex.schema.createTable('counters', table => {
    table.string('name').primary();
    table.bigInteger('value').notNullable();
  });
  await knex('counters').insert({ name: 'sequence', value: 0 });
  await knex.schema.createTable('standings', table => {
    table.string('scorecard').notNullable();
    table.string('entity_ref', 512).notNullable();
    table.bigInteger('sequence').notNullable().comment('Of the last change');
    table.boolean('is_present').notNullable();
    table.string('digest').notNullable().comment('Of the scorecard');
    table.text('standing').notNullable().comment('JSON');
    table.text('statuses').notNullable().comment('JSON');
    table.primary(['scorecard', 'entity_ref']);
    table.index(['sequence'], 'standings_sequence_idx');
  });
  await knex.schema.createTable('standing_changes', table => {
    table.string('scorecard').notNullable();
    table.string('entity_ref', 512).notNullable();
    table.bigInteger('sequence').notNullable();
    table.string('changed_at', 32).notNullable();
    table.integer('version').notNullable().comment('Of the scorecard');
    table.text('standing').notNullable().comment('JSON, after it');
    table.text('changes').notNullable().comment('JSON');
    table.primary(['scorecard', 'entity_ref', 'sequence']);
    table.index(['changed_at'], 'standing_changes_at_idx');
  });
  await knex.schema.createTable('entity_numbers', table => {
    table.increments('number');
    table.string('entity_ref', 512).notNullable().unique();
  });
  await knex.schema.createTable('snapshots', table => {
    table.string('scorecard').notNullable();
    table.string('day', 10).notNullable();
    table.bigInteger('sequence').notNullable();
    table.string('taken_at', 32).notNullable();
    table.integer('version').notNullable().comment('Of the scorecard');
    table.text('levels').notNullable().comment('JSON, lowest first');
    table.text('checks').notNullable().comment('JSON');
    table.binary('standings').notNullable();
    table.binary('statuses').notNullable();
    table.primary(['scorecard', 'day']);
    table.index(['sequence'], 'snapshots_sequence_idx');
  });
  await knex.schema.createTable('exemptions', table => {
    table.string('id', 36).primary();
    table.string('entity_ref', 512).notNullable();
    table.string('scorecard').notNullable();
    table.string('check_id').notNullable();
    table.text('reason').notNullable();
    table.string('requested_by', 512).notNullable();
    table.string('requested_at', 32).notNullable();
    table.string('first_day', 10).notNullable();
    table.string('last_day', 10).notNullable();
    table.string('state', 16).notNullable();
    table.string('decided_by', 512);
    table.string('decided_at', 32);
    table.text('decision_reason');
    table.index(['entity_ref'], 'exemptions_entity_idx');
  });
  await knex.schema.createTable('adoption_counts', table => {
    table.string('scorecard').notNullable();
    table.string('stage').notNullable();
    table.string('day', 10).notNullable();
    table.text('counts').notNullable().comment('JSON, by domain');
    table.primary(['scorecard', 'stage', 'day']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'adoption_counts',
    'exemptions',
    'snapshots',
    'entity_numbers',
    'standing_changes',
    'standings',
    'counters',
    'facts',
    'provider_runs',
    'definition_changes',
    'definitions',
  ]) {
    await knex.schema.dropTable(table);
  }
};
