// SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { createHistoryStore } from '../history/createHistoryStore';
import { migrate } from '../history/migrate';

/** SQLite always; PostgreSQL where BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING names one. */
export function createTestDatabases(): TestDatabases {
  return TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_15'],
    disableDocker: true,
  });
}

/** An empty history, in which nothing runs longer than ten minutes. */
export async function openHistory(
  databases: TestDatabases,
  databaseId: string = 'SQLITE_3',
  now: () => number = () => Date.parse('2026-11-02T08:00:00.000Z'),
) {
  const knex = await databases.init(
    databaseId as Parameters<TestDatabases['init']>[0],
  );
  await migrate(knex);
  return createHistoryStore({ knex, longestRunMs: 600_000, now });
}
