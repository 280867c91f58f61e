// SPDX-License-Identifier: Apache-2.0

import { EnvironmentInfo } from '@data-mesh/backstage-plugin-data-products-common';
import { productNameOf } from '../routes/productNameOf';
import { ProductStore } from '../store/types';
import { writtenAs, WrittenProducts } from './createWrittenProducts';
import { DataProductResource } from './rules';

/** Finds products by their entity refs, for whoever has the portal's policy decide about them; `undefined` for others. */
export function getProductResources(options: {
  store: Pick<ProductStore, 'productByEntityName'>;
  environments: readonly EnvironmentInfo[];
  products: WrittenProducts;
}): (entityRefs: string[]) => Promise<(DataProductResource | undefined)[]> {
  const { store, environments, products } = options;

  async function find(
    entityRef: string,
  ): Promise<DataProductResource | undefined> {
    const { namespace, name } = productNameOf(entityRef.toLowerCase());
    const environment = environments.find(
      each => each.namespace.toLowerCase() === namespace,
    );
    const stored =
      environment && (await store.productByEntityName(environment.id, name));
    return (
      stored &&
      products.toResource(
        writtenAs(stored.product),
        stored.product.environmentId,
      )
    );
  }

  return entityRefs => Promise.all(entityRefs.map(find));
}
