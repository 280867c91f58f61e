// SPDX-License-Identifier: Apache-2.0
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import catalogModule from '@data-mesh/backstage-plugin-catalog-backend-module-data-products';
import dataProductsPlugin from '@data-mesh/backstage-plugin-data-products-backend';
import demoPolicy from '@data-mesh/demo/backend';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { benchSignIn } from '../signIn/benchSignIn';
import { organisationModule } from '../sync/organisation';

/** Starts, in this process, a portal's back end with the suite, sign-in, and the demo's permission policy. */
export async function startPortal(
  config: mockServices.rootConfig.Options['data'],
  others: BackendFeature[] = [],
): Promise<void> {
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
    ...others,
  ]) {
    backend.add(feature);
  }
  await backend.start();
}
