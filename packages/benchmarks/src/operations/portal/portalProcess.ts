// SPDX-License-Identifier: Apache-2.0
/** A portal's back end that writes, as a process of its own: the suite, sign-in, and the demo's permission policy. */
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import catalogModule from '@data-mesh/backstage-plugin-catalog-backend-module-data-products';
import dataProductsPlugin from '@data-mesh/backstage-plugin-data-products-backend';
import demoPolicy from '@data-mesh/demo/backend';
import { benchSignIn } from '../../signIn/benchSignIn';
import { organisationModule } from '../../sync/organisation';
import { writablePortalConfig, WritablePortalSettings } from './portalConfig';

async function main(): Promise<void> {
  const settings: WritablePortalSettings = JSON.parse(process.argv[2] ?? '{}');
  const config = writablePortalConfig(settings);
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
  ]) {
    backend.add(feature);
  }
  await backend.start();
  process.send?.({ type: 'listening', url: config.backend.baseUrl });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
