// SPDX-License-Identifier: Apache-2.0
/** A portal's back end with ksqlDB as a process of its own: sign-in, and the demo's permission policy. */
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import catalogModule from '@data-mesh/backstage-plugin-catalog-backend-module-data-products';
import dataProductsPlugin from '@data-mesh/backstage-plugin-data-products-backend';
import ksqldbPlugin from '@data-mesh/backstage-plugin-ksqldb-backend';
import demoPolicy from '@data-mesh/demo/backend';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { benchSignIn } from '../../signIn/benchSignIn';
import { organisationModule } from '../../sync/organisation';
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
  const backend = createBackend();
  backend.add(mockServices.rootConfig.factory({ data: config }));
  for (const feature of [
    authPlugin,
    benchSignIn,
    permissionPlugin,
    demoPolicy,
    catalogPlugin,
    organisationModule,
    catalogModule,
    dataProductsPlugin,
    ksqldbPlugin,
  ]) {
    backend.add(feature);
  }
  await backend.start();
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
