// SPDX-License-Identifier: Apache-2.0
import { RequestOptions } from './DataProductsApi';
import {
  ProductWatch,
  Watch,
  WatchedProduct,
  WatchRequest,
} from './watchTypes';

/**
 * The part of the `data-products` back end's HTTP API with which people watch products. For users only: services are told of
 * changes by events. Every method throws `ResponseError` from `@backstage/errors`.
 */
export interface WatchApi {
  /** `GET /watches`: what the person and their groups watch, by title. */
  watched(options?: RequestOptions): Promise<WatchedProduct[]>;
  /** `GET /products/:namespace/:name/watch` */
  productWatch(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductWatch>;
  /** `PUT /products/:namespace/:name/watch`; takes the place of what the same watcher has set before. */
  watch(
    entityRef: string,
    request: WatchRequest,
    options?: RequestOptions,
  ): Promise<Watch>;
  /**
   * `DELETE /products/:namespace/:name/watch?watcher=`; also of products that are gone, and of what nobody watches.
   *
   * @param watcher - As of `WatchRequest`.
   */
  unwatch(
    entityRef: string,
    watcher: string,
    options?: RequestOptions,
  ): Promise<void>;
}
