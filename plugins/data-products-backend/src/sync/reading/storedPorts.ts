// SPDX-License-Identifier: Apache-2.0

import {
  OutputPort,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ProductStore } from '../../store/types';

/** How many products are read at a time. */
const PRODUCTS_AT_A_TIME = 500;

/** Yields the ports of products as the store holds them. */
export async function* storedPorts(
  store: Pick<ProductStore, 'productsByKey'>,
  keys: readonly ProductKey[],
): AsyncGenerator<OutputPort> {
  for (let start = 0; start < keys.length; start += PRODUCTS_AT_A_TIME) {
    const chunk = keys.slice(start, start + PRODUCTS_AT_A_TIME);
    for (const { product } of await store.productsByKey(chunk)) {
      yield* product.outputPorts;
    }
  }
}
