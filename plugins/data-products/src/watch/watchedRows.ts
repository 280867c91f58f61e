// SPDX-License-Identifier: Apache-2.0
import {
  Watch,
  WatchedProduct,
} from '@data-mesh/backstage-plugin-data-products-common';

/** One watcher of one product. */
export interface WatchedRow {
  id: string;
  product: Omit<WatchedProduct, 'watches'>;
  watch: Watch;
}

/** In the order of the products, of each the person's own watch first. */
export function watchedRows(watched: readonly WatchedProduct[]): WatchedRow[] {
  return watched.flatMap(({ watches, ...product }) =>
    [...watches]
      .sort((a, b) => Number(isGroup(a)) - Number(isGroup(b)))
      .map(watch => ({
        id: `${product.entityRef} ${watch.watcherRef}`,
        product,
        watch,
      })),
  );
}

/** As it is when one of the watches has ended. */
export function withoutWatch(
  watched: readonly WatchedProduct[],
  { product, watch }: WatchedRow,
): WatchedProduct[] {
  return watched.flatMap(each => {
    if (each.entityRef !== product.entityRef) return [each];
    const watches = each.watches.filter(
      ({ watcherRef }) => watcherRef !== watch.watcherRef,
    );
    return watches.length > 0 ? [{ ...each, watches }] : [];
  });
}

function isGroup({ watcherRef }: Watch): boolean {
  return watcherRef.startsWith('group:');
}
