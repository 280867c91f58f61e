// SPDX-License-Identifier: Apache-2.0
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Brings the tables up to date. Of several processes that start with it at the same time, all but one give up. */
export async function migrate(knex: Knex): Promise<void> {
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@data-mesh/backstage-plugin-scorecards-backend',
      'migrations',
    ),
  });
}
