// SPDX-License-Identifier: Apache-2.0

import { ProductStore, StoredProduct } from './types';

const PAGE = 500;

/** Every product of an environment, by name, in the pages that they are read in: at most 500 at once, never none. */
export async function* eachPage(
  environmentId: string,
  products: Pick<ProductStore, 'productsAfterName'>,
): AsyncGenerator<StoredProduct[]> {
  let after: string | undefined;
  do {
    const page = await products.productsAfterName(environmentId, {
      after,
      limit: PAGE,
    });
    if (page.length > 0) yield page;
    after = page.length < PAGE ? undefined : page.at(-1)?.entityName;
  } while (after !== undefined);
}

/** Every product of an environment, by name, read page by page. */
export async function* eachProduct(
  environmentId: string,
  products: Pick<ProductStore, 'productsAfterName'>,
): AsyncGenerator<StoredProduct> {
  for await (const page of eachPage(environmentId, products)) yield* page;
}
