// SPDX-License-Identifier: Apache-2.0
import { createApiRef } from '@backstage/frontend-plugin-api';
import type { LiveApi } from '@data-mesh/backstage-plugin-data-products-common';

/** The part of the plugin's back end that tells how products are doing, who reads them, and what their records look like. */
export const liveApiRef = createApiRef<LiveApi>().with({
  id: 'plugin.data-products.live',
  pluginId: 'data-products',
});
