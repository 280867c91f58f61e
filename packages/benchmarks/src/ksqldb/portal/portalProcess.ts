// SPDX-License-Identifier: Apache-2.0
/** A portal's back end with ksqlDB as a process of its own: sign-in, and the demo's permission policy. */
import ksqldbPlugin from '@data-mesh/backstage-plugin-ksqldb-backend';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { startPortal } from '../../processes/startPortal';
import { PortalAnswer, PortalCommand } from './messages';
import { ksqlPortalConfig, KsqlPortalSettings } from './portalConfig';

/** What a first collection frees may hold on to more, which the next one frees. */
const COLLECTIONS = 4;

const answer = (message: PortalAnswer) => process.send?.(message);

async function measureMemory(): Promise<PortalAnswer> {
  const { gc } = globalThis;
  if (!gc) throw new Error('Memory is measured with --expose-gc only');
  for (let n = 0; n < COLLECTIONS; n += 1) {
    gc();
    await nextTurn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return { type: 'memory', heapBytes: heapUsed, externalBytes: external };
}

async function main(): Promise<void> {
  const settings: KsqlPortalSettings = JSON.parse(process.argv[2] ?? '{}');
  const config = ksqlPortalConfig(settings);
  await startPortal(config, [ksqldbPlugin]);
  process.on('message', async (command: PortalCommand) => {
    switch (command.type) {
      case 'measureMemory':
        answer(await measureMemory());
        return;
      default:
        command.type satisfies never;
    }
  });
  answer({ type: 'listening', url: config.backend.baseUrl });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
