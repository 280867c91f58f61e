// SPDX-License-Identifier: Apache-2.0
import { createApiRef } from '@backstage/frontend-plugin-api';
import type { DataProductsApi } from '@data-mesh/backstage-plugin-data-products-common';

/** What of the back end of data products the tab of a product needs: which schemas its topics have. */
export type ProductSchemasApi = Pick<DataProductsApi, 'subjects'>;

export const productSchemasApiRef = createApiRef<ProductSchemasApi>().with({
  id: 'plugin.ksqldb.product-schemas',
  pluginId: 'ksqldb',
});
