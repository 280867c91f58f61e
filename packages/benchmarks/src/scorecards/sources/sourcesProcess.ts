// SPDX-License-Identifier: Apache-2.0
/** A portal's back end with scorecards over what it reads of a simulated Confluent, as a process of its own. */
import scorecardsPlugin from '@data-mesh/backstage-plugin-scorecards-backend';
import scorecardsModule from '@data-mesh/backstage-plugin-scorecards-backend-module-data-products';
import { backendConfig, BackendSettings } from '../../processes/backendConfig';
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
  await startPortal(
    {
      ...config,
      auth: { providers: { [SIGN_IN_PROVIDER]: {} } },
      permission: { enabled: true },
      // The usual wait until schemas are read would only be waited for.
      dataMesh: { ...dataMesh, schemas: { interval: { seconds: 30 } } },
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
