// SPDX-License-Identifier: Apache-2.0

import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createProductStore } from '../store/createProductStore';
import { migrate } from '../store/migrate';
import { ProductStore } from '../store/types';

/** SQLite always; PostgreSQL where BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING names one. */
export function createTestDatabases(): TestDatabases {
  return TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_15'],
    disableDocker: true,
  });
}

/** An empty store. */
export async function openStore(
  databases: TestDatabases,
  databaseId: string,
): Promise<{ knex: Knex; store: ProductStore }> {
  const knex = await databases.init(
    databaseId as Parameters<TestDatabases['init']>[0],
  );
  await migrate(knex);
  return { knex, store: createProductStore(knex) };
}
