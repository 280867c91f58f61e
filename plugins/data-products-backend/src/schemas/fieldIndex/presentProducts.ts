// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { ProductStore } from '../../store/types';

const PAGE_SIZE = 500;

/** Yields the products of an environment that are present, in pages; one that changes meanwhile may come twice. */
export async function* presentProducts(
  store: Pick<ProductStore, 'changedSince'>,
  environmentId: string,
): AsyncGenerator<DataProduct[]> {
  let after = 0;
  for (;;) {
    const page = await store.changedSince(environmentId, after, PAGE_SIZE);
    yield page.items.flatMap(item =>
      item.state === 'present' ? [item.product] : [],
    );
    after = page.items.at(-1)?.sequence ?? after;
    if (!page.hasMore) return;
  }
}
