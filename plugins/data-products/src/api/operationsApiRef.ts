// SPDX-License-Identifier: Apache-2.0
import { createApiRef } from '@backstage/frontend-plugin-api';
import type { OperationsApi } from '@data-mesh/backstage-plugin-data-products-common';

/** The part of the plugin's back end that writes, and what its forms need. */
export const operationsApiRef = createApiRef<OperationsApi>().with({
  id: 'plugin.data-products.operations',
  pluginId: 'data-products',
});
