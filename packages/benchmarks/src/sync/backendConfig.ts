// SPDX-License-Identifier: Apache-2.0
import { BENCH_CREDENTIALS } from './credentials';
import { BackendSetup, BenchDatabase } from './messages';

/** The environment of the simulator's scenario `scale` that has the products. */
export const ENVIRONMENT_ID = 'env-7k2mq9';
export const NAMESPACE = 'scale';

function databaseConfig(database: BenchDatabase) {
  switch (database.client) {
    case 'sqlite':
      return {
        client: 'better-sqlite3',
        connection: { directory: database.folder },
      };
    case 'postgres':
      return {
        client: 'pg',
        connection: database.connection,
        pluginDivisionMode: 'schema',
      };
    default:
      return database satisfies never;
  }
}

/** The same settings for both kinds of back end, so that only the source of the entities differs. */
export function backendConfig(setup: BackendSetup) {
  return {
    app: { baseUrl: `http://127.0.0.1:${setup.port}` },
    backend: {
      baseUrl: `http://127.0.0.1:${setup.port}`,
      listen: { host: '127.0.0.1', port: setup.port },
      database: databaseConfig(setup.database),
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: setup.token, subject: 'benchmark' },
          },
        ],
      },
    },
    // One entity is processed once; re-processing would only add noise to what is measured.
    catalog: { processingInterval: { hours: 24 } },
    ...(setup.environmentUrl
      ? {
          dataMesh: {
            sync: { interval: { hours: 24 } },
            environments: [
              {
                id: ENVIRONMENT_ID,
                name: NAMESPACE,
                title: 'Scale',
                namespace: NAMESPACE,
                streamCatalog: {
                  endpoint: setup.environmentUrl,
                  package: 'advanced',
                  credentials: BENCH_CREDENTIALS,
                },
              },
            ],
          },
        }
      : {}),
  };
}
