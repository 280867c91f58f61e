// SPDX-License-Identifier: Apache-2.0
import { createApiRef } from '@backstage/frontend-plugin-api';
import type { UnusedApi } from '@data-mesh/backstage-plugin-data-products-common';

/** The part of the plugin's back end that tells which products nobody uses. */
export const unusedApiRef = createApiRef<UnusedApi>().with({
  id: 'plugin.data-products.unused',
  pluginId: 'data-products',
});
