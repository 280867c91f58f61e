// SPDX-License-Identifier: Apache-2.0

import { EnvironmentInfo } from '@data-mesh/backstage-plugin-data-products-common';
import { productNameOf } from '../routes/productNameOf';
import { ProductStore, StoredProduct } from './types';

/** Products of one environment. */
export interface ProductsOf {
  environment: EnvironmentInfo;
  stored: StoredProduct[];
}

/** A page of the products of an environment, in the order of their entities' names, and where the next one begins. */
export async function productPage(
  products: Pick<ProductStore, 'productsAfterName'>,
  page: { environment: EnvironmentInfo; after?: string; limit: number },
): Promise<ProductsOf & { next?: string }> {
  const { environment, after, limit } = page;
  const found = await products.productsAfterName(environment.id, {
    after,
    limit: limit + 1,
  });
  const stored = found.slice(0, limit);
  return {
    environment,
    stored,
    next: found.length > limit ? stored.at(-1)?.entityName : undefined,
  };
}

/**
 * Products by their entity refs, in the order of the environments; those that the store does not hold are left out.
 *
 * @throws InputError for text that is not the entity ref of a product.
 */
export async function productsByRef(
  products: Pick<ProductStore, 'productByEntityName'>,
  asked: { environments: EnvironmentInfo[]; entityRefs: string[] },
): Promise<ProductsOf[]> {
  const names = asked.entityRefs.map(productNameOf);
  const found: ProductsOf[] = [];
  for (const environment of asked.environments) {
    const namespace = environment.namespace.toLowerCase();
    const stored: StoredProduct[] = [];
    for (const { namespace: of, name } of names) {
      if (of.toLowerCase() !== namespace) continue;
      const each = await products.productByEntityName(environment.id, name);
      if (each) stored.push(each);
    }
    found.push({ environment, stored });
  }
  return found;
}
