// SPDX-License-Identifier: Apache-2.0
import { BENCH_CREDENTIALS } from './credentials';
import { BenchDatabase } from './createBenchDatabase';

/** The environment of the simulator's scenarios that has the products. */
export const ENVIRONMENT_ID = 'env-7k2mq9';
export const NAMESPACE = 'scale';
/** On which the scenario `scale` has its topics. */
export const CLUSTER_IDS = ['lkc-3x9wz1', 'lkc-8d4rt2'];

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

/** What the settings of a measured back end depend on. */
export interface BackendSettings {
  database: BenchDatabase;
  port: number;
  /** Token for calls from outside; the benchmark makes it up. */
  token: string;
  /** Of the simulated environment; without one nothing is synced. */
  environmentUrl?: string;
}

/** The same settings for all measured back ends, so that only what is measured differs. */
export function backendConfig(setup: BackendSettings) {
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
