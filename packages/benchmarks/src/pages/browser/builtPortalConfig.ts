// SPDX-License-Identifier: Apache-2.0
import {
  BENCH_CREDENTIALS,
  BENCH_KAFKA_CREDENTIALS,
} from '../../processes/credentials';
import {
  CLUSTER_IDS,
  ENVIRONMENT_ID,
  NAMESPACE,
} from '../../processes/backendConfig';

const NEVER_DURING_A_RUN = {
  frequency: { hours: 24 },
  timeout: { minutes: 30 },
  initialDelay: { hours: 24 },
};

/** What a measured portal has different from the demo: addresses, the environment, and nothing that runs by itself meanwhile. */
export function builtPortalConfig(options: {
  port: number;
  /** Where the browser finds the portal. */
  url: string;
  /** For calls from the benchmark. */
  token: string;
  /** Of the simulated environment. */
  environmentUrl: string;
  /** Whether people may publish. */
  isWritable: boolean;
}) {
  const { port, url, token, environmentUrl, isWritable } = options;
  return {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      cors: { origin: url },
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'benchmark' } },
        ],
      },
    },
    catalog: { processingInterval: { hours: 24 } },
    search: {
      collators: {
        catalog: { schedule: NEVER_DURING_A_RUN },
        dataProducts: { schedule: NEVER_DURING_A_RUN },
      },
    },
    dataMesh: {
      sync: { interval: { hours: 24 } },
      environments: [
        {
          id: ENVIRONMENT_ID,
          name: NAMESPACE,
          title: 'Scale',
          namespace: NAMESPACE,
          mode: isWritable ? 'readWrite' : 'readOnly',
          streamCatalog: {
            endpoint: environmentUrl,
            package: 'advanced',
            credentials: BENCH_CREDENTIALS,
          },
          kafka: CLUSTER_IDS.map(clusterId => ({
            clusterId,
            rest: {
              endpoint: environmentUrl,
              credentials: BENCH_KAFKA_CREDENTIALS,
            },
          })),
        },
      ],
    },
  };
}
