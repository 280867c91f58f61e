// SPDX-License-Identifier: Apache-2.0
import type { Knex } from 'knex';

const COUNTS = 'bench_writes';
const CHANGES = ['INSERT', 'UPDATE', 'DELETE'] as const;

/**
 * Counts rows that are inserted, updated or deleted while something is done, by table: by triggers, which see every row
 * whoever writes it, also one that is written as it was. Tables without any are left out.
 */
export async function countWrites(
  knex: Knex,
  tables: readonly string[],
  work: () => Promise<unknown>,
): Promise<Record<string, number>> {
  const isPostgres = knex.client.config.client === 'pg';
  await knex.schema.createTable(COUNTS, table => {
    table.text('name').notNullable();
  });
  const triggers = tables.flatMap(table =>
    CHANGES.map(change => ({
      table,
      change,
      name: `bench_${table}_${change.toLowerCase()}`,
    })),
  );
  if (isPostgres) {
    await knex.raw(
      `CREATE FUNCTION bench_count() RETURNS trigger AS $$ BEGIN INSERT INTO ${COUNTS} VALUES (TG_TABLE_NAME); RETURN NULL; END $$ LANGUAGE plpgsql`,
    );
  }
  for (const { table, change, name } of triggers) {
    const does = isPostgres
      ? 'EXECUTE FUNCTION bench_count()'
      : `BEGIN INSERT INTO ${COUNTS} VALUES ('${table}'); END`;
    await knex.raw(
      `CREATE TRIGGER ${name} AFTER ${change} ON ${table} FOR EACH ROW ${does}`,
    );
  }

  await work();

  const rows: { name: string; count: number | string }[] = await knex(COUNTS)
    .select('name')
    .count({ count: '*' })
    .groupBy('name');
  for (const { table, name } of triggers) {
    await knex.raw(`DROP TRIGGER ${name}${isPostgres ? ` ON ${table}` : ''}`);
  }
  if (isPostgres) await knex.raw('DROP FUNCTION bench_count()');
  await knex.schema.dropTable(COUNTS);
  return Object.fromEntries(
    rows.map(({ name, count }) => [name, Number(count)]),
  );
}
