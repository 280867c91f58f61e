// SPDX-License-Identifier: Apache-2.0
import { createApiRef } from '@backstage/frontend-plugin-api';
import type { WatchApi } from '@data-mesh/backstage-plugin-data-products-common';

/** The part of the plugin's back end with which people watch products. */
export const watchApiRef = createApiRef<WatchApi>().with({
  id: 'plugin.data-products.watch',
  pluginId: 'data-products',
});
