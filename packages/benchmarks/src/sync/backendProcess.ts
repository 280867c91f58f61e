// SPDX-License-Identifier: Apache-2.0
/** The measured process: one back end, started with a `BackendSetup`, told what to do by its parent. */
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModule from '@data-mesh/backstage-plugin-catalog-backend-module-data-products';
import dataProductsPlugin from '@data-mesh/backstage-plugin-data-products-backend';
import { Knex } from 'knex';
import { setTimeout as delay } from 'node:timers/promises';
import { backendConfig } from '../processes/backendConfig';
import { BareProvider } from './bareProvider';
import { CatalogTables } from './catalogTables';
import { BackendAnswer, BackendCommand, BackendSetup } from './messages';
import { organisationModule } from './organisation';
import { PluginTables } from './pluginTables';

const POLL_MS = 200;
const SHOWN_POLL_MS = 20;
const SAMPLE_MS = 50;

const setup: BackendSetup = JSON.parse(process.argv[2] ?? '{}');
const answer = (message: BackendAnswer) => process.send?.(message);

let peakRssBytes = 0;
setInterval(() => {
  peakRssBytes = Math.max(peakRssBytes, process.memoryUsage.rss());
}, SAMPLE_MS).unref();

/** Hands out the database of a plugin, to look at it from outside. */
function databaseOf(pluginId: string): {
  module: ReturnType<typeof createBackendModule>;
  client: Promise<Knex>;
} {
  let resolve: (client: Knex) => void;
  const client = new Promise<Knex>(settle => {
    resolve = settle;
  });
  const module = createBackendModule({
    pluginId,
    moduleId: 'bench-database',
    register: registry =>
      registry.registerInit({
        deps: { database: coreServices.database },
        init: async ({ database }) => resolve(await database.getClient()),
      }),
  });
  return { module, client };
}

async function waitUntilVisible(tables: CatalogTables): Promise<number> {
  while ((await tables.countVisible()) < setup.products) await delay(POLL_MS);
  return Date.now();
}

async function main(): Promise<void> {
  const backend = createBackend();
  backend.add(mockServices.rootConfig.factory({ data: backendConfig(setup) }));
  backend.add(catalogPlugin);
  const catalogDatabase = databaseOf('catalog');
  backend.add(catalogDatabase.module);
  backend.add(organisationModule);

  const bare = new BareProvider();
  const pluginDatabase = databaseOf('data-products');
  // Without an environment it only teaches the catalog the kind, which the bare provider's entities need too.
  backend.add(catalogModule);
  if (setup.kind === 'bare') {
    backend.add(bare.module);
  } else {
    backend.add(dataProductsPlugin);
    backend.add(pluginDatabase.module);
  }
  await backend.start();

  const catalog = new CatalogTables(await catalogDatabase.client);
  const plugin =
    setup.kind === 'suite'
      ? new PluginTables(await pluginDatabase.client)
      : undefined;
  answer({
    type: 'listening',
    url: `http://127.0.0.1:${backendConfig(setup).backend.listen.port}`,
  });

  process.on('message', async (command: BackendCommand) => {
    switch (command.type) {
      case 'fill': {
        const startedAt = Date.now();
        await bare.fill(setup.entitiesFile);
        answer({
          type: 'visible',
          startedAt,
          visibleAt: await waitUntilVisible(catalog),
          entities: await catalog.countVisible(),
        });
        return;
      }
      case 'waitUntilFilled': {
        if (!plugin) throw new Error('Only the suite fills itself');
        const visibleAt = await waitUntilVisible(catalog);
        const { startedAt } = await plugin.firstGoodRun();
        answer({
          type: 'visible',
          startedAt,
          visibleAt,
          entities: await catalog.countVisible(),
        });
        return;
      }
      case 'dumpEntities':
        answer({
          type: 'dumped',
          entities: await catalog.dumpProvided(setup.entitiesFile),
        });
        return;
      case 'fingerprint':
        answer({
          type: 'fingerprint',
          store: (await plugin?.fingerprint()) ?? '',
          catalog: await catalog.providedFingerprint(),
        });
        return;
      case 'lastRun':
        if (plugin) answer({ type: 'lastRun', run: await plugin.lastRun() });
        return;
      case 'waitForText': {
        while (
          !(await catalog.finalEntity(command.entityRef))?.includes(
            command.text,
          )
        ) {
          await delay(SHOWN_POLL_MS);
        }
        answer({ type: 'found', at: Date.now() });
        return;
      }
      case 'peak':
        answer({ type: 'peak', rssBytes: peakRssBytes });
        return;
      default:
        command satisfies never;
    }
  });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
