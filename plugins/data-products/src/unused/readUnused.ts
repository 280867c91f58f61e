// SPDX-License-Identifier: Apache-2.0
import type {
  UnusedProduct,
  UnusedProductsRequest,
  UnusedProductsResponse,
} from '@data-mesh/backstage-plugin-data-products-common';

/** The back end answers with no more at once. */
const AT_ONCE = 1_000;

/** Reads products page by page until there are no more. */
export async function readUnused(
  readPage: (request: UnusedProductsRequest) => Promise<UnusedProductsResponse>,
  request: UnusedProductsRequest,
): Promise<UnusedProduct[]> {
  const products: UnusedProduct[] = [];
  let page: UnusedProductsResponse;
  do {
    page = await readPage({
      ...request,
      limit: AT_ONCE,
      offset: products.length,
    });
    products.push(...page.items);
  } while (page.items.length > 0 && products.length < page.totalItems);
  return products;
}
