// SPDX-License-Identifier: Apache-2.0
/** A portal's back end with scorecards over what it reads of a simulated Confluent, as a process of its own. */
import scorecardsPlugin from '@data-mesh/backstage-plugin-scorecards-backend';
import scorecardsModule from '@data-mesh/backstage-plugin-scorecards-backend-module-data-products';
import {
  backendConfig,
  BackendSettings,
  CLUSTER_IDS,
} from '../../processes/backendConfig';
import {
  BENCH_CLOUD_CREDENTIALS,
  BENCH_KAFKA_CREDENTIALS,
} from '../../processes/credentials';
import { startPortal } from '../../processes/startPortal';
import { SIGN_IN_PROVIDER } from '../../signIn/signIn';

const SAMPLE_EVERY_MS = 100;

/** What the process answers to a message. */
export type SourcesAnswer =
  | { type: 'listening'; url: string }
  /** The most memory in use since the last answer of this kind, in MB. */
  | { type: 'memory'; mostMb: number };

const usedMb = () => process.memoryUsage().rss / 2 ** 20;
const answer = (message: SourcesAnswer) => process.send?.(message);

async function main(): Promise<void> {
  const settings: BackendSettings = JSON.parse(process.argv[2] ?? '{}');
  const { dataMesh, ...config } = backendConfig(settings);
  const endpoint = settings.environmentUrl ?? '';
  await startPortal(
    {
      ...config,
      auth: { providers: { [SIGN_IN_PROVIDER]: {} } },
      permission: { enabled: true },
      // The usual wait until schemas are read would only be waited for.
      dataMesh: {
        ...dataMesh,
        schemas: { interval: { seconds: 30 } },
        environments: dataMesh?.environments.map(environment => ({
          ...environment,
          kafka: CLUSTER_IDS.map(clusterId => ({
            clusterId,
            rest: { endpoint, credentials: BENCH_KAFKA_CREDENTIALS },
          })),
          metrics: {
            endpoint: new URL(endpoint).origin,
            credentials: BENCH_CLOUD_CREDENTIALS,
          },
        })),
      },
    },
    [scorecardsPlugin, scorecardsModule],
  );
  let mostMb = usedMb();
  setInterval(() => {
    mostMb = Math.max(mostMb, usedMb());
  }, SAMPLE_EVERY_MS);
  process.on('message', () => {
    answer({ type: 'memory', mostMb });
    mostMb = usedMb();
  });
  answer({ type: 'listening', url: config.backend.baseUrl });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
