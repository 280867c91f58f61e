// SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../store/migrate';

/** SQLite always; PostgreSQL where BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING names one. */
export function createTestDatabases(): TestDatabases {
  return TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_15'],
    disableDocker: true,
  });
}

/** An empty database with all tables. */
export async function openDatabase(
  databases: TestDatabases,
  databaseId: string = 'SQLITE_3',
): Promise<Knex> {
  const knex = await databases.init(
    databaseId as Parameters<TestDatabases['init']>[0],
  );
  await migrate(knex);
  return knex;
}
