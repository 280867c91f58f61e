// SPDX-License-Identifier: Apache-2.0
import { createApiRef } from '@backstage/frontend-plugin-api';
import type { DataProductsApi } from '@data-mesh/backstage-plugin-data-products-common';

/** The back end of the plugin, as its pages speak to it. */
export const dataProductsApiRef = createApiRef<DataProductsApi>().with({
  id: 'plugin.data-products.client',
  pluginId: 'data-products',
});
