// SPDX-License-Identifier: Apache-2.0
import type {
  DataProductsApi,
  OperationsApi,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { KnownProduct } from './requests';

/** Reads what a request about a product that is there has to name. */
export async function readKnownProduct(
  entityRef: string,
  clients: {
    products: Pick<DataProductsApi, 'product'>;
    operations: Pick<OperationsApi, 'editableProduct'>;
  },
): Promise<KnownProduct> {
  const [details, editable] = await Promise.all([
    clients.products.product(entityRef),
    clients.operations.editableProduct(entityRef),
  ]);
  return {
    environmentId: details.product.environmentId,
    version: editable.version,
  };
}
