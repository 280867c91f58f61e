// SPDX-License-Identifier: Apache-2.0

import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { PROJECTION_EVENTS_TOPIC } from '@data-mesh/backstage-plugin-data-products-common';

/** The statement that writes products to the catalog at which to die; earlier ones of the transaction went through. */
const FATAL_STATEMENT = 3;

/** Nothing in this process runs after this: no hook, no rollback, no pending write. */
function die() {
  process.kill(process.pid, 'SIGKILL');
}

/** Dies when the store announces its first commit. */
export const dieAtCommit = createBackendPlugin({
  pluginId: 'die-at-commit',
  register(env) {
    env.registerInit({
      deps: { events: eventsServiceRef },
      async init({ events }) {
        await events.subscribe({
          id: 'die-at-commit',
          topics: [PROJECTION_EVENTS_TOPIC],
          onEvent: async () => die(),
        });
      },
    });
  },
});

/** Dies while the catalog writes the entities of products, some of them written and none committed. */
export const dieAtProjection = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'die-at-projection',
  register(reg) {
    reg.registerInit({
      deps: { database: coreServices.database },
      async init({ database }) {
        const knex = await database.getClient();
        let statements = 0;
        knex.on('query', ({ sql, bindings }: SentQuery) => {
          const isProducts =
            /^insert into .?refresh_state/i.test(sql) &&
            bindings?.some(value => String(value).startsWith('dataproduct:'));
          if (isProducts && ++statements === FATAL_STATEMENT) die();
        });
      },
    });
  },
});

/** What knex tells of a query that it sends. */
interface SentQuery {
  sql: string;
  bindings?: unknown[];
}
