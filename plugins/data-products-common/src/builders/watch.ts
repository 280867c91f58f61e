// SPDX-License-Identifier: Apache-2.0
import {
  ProductWatch,
  Watch,
  WATCH_KINDS,
  WatchedProduct,
} from '../api/watchTypes';

/** Kim is told of everything. */
export function aWatch(overrides: Partial<Watch> = {}): Watch {
  return {
    watcherRef: 'user:default/kim',
    kinds: [...WATCH_KINDS],
    setBy: 'user:default/kim',
    setAt: '2026-11-22T12:00:00.000Z',
    ...overrides,
  };
}

/** Nobody watches `orders`; Kim of checkout could. */
export function aProductWatch(
  overrides: Partial<ProductWatch> = {},
): ProductWatch {
  return {
    entityRef: 'dataproduct:prod/orders',
    watcherRefs: ['user:default/kim', 'group:default/checkout'],
    watches: [],
    ...overrides,
  };
}

export function aWatchedProduct(
  overrides: Partial<WatchedProduct> = {},
): WatchedProduct {
  return {
    entityRef: 'dataproduct:prod/orders',
    title: 'orders',
    environmentId: 'env-7k2mq9',
    isPresent: true,
    watches: [aWatch()],
    ...overrides,
  };
}
