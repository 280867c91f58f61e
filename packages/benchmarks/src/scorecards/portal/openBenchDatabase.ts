// SPDX-License-Identifier: Apache-2.0
import knexFactory, { Knex } from 'knex';
import { createBenchDatabase } from '../../processes/createBenchDatabase';

export const DATABASES = ['sqlite', 'postgres'] as const;

/** An empty database of its own: in memory, or on the PostgreSQL server. */
export async function openBenchDatabase(options: {
  client: (typeof DATABASES)[number];
  postgres?: string;
}): Promise<Knex> {
  const { client, postgres } = options;
  if (client === 'sqlite') {
    return knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
  }
  const database = await createBenchDatabase({
    client,
    folder: '',
    postgres,
  });
  return knexFactory({
    client: 'pg',
    connection:
      database.client === 'postgres' ? database.connection : undefined,
  });
}
