// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  ApiCall,
  callApi,
  DataProductsClientOptions,
  productPath,
} from './callApi';
import { RequestOptions } from './DataProductsApi';
import { WatchApi } from './WatchApi';
import { productWatch, watch, watchedProducts } from './watchResponses';
import {
  ProductWatch,
  Watch,
  WatchedProduct,
  WatchRequest,
} from './watchTypes';

/** Client of what people watch; errors are those of `DataProductsClient`. */
export class WatchClient implements WatchApi {
  readonly #options: DataProductsClientOptions;

  constructor(options: DataProductsClientOptions) {
    this.#options = options;
  }

  watched(options?: RequestOptions): Promise<WatchedProduct[]> {
    return this.#call({
      ...options,
      path: '/watches',
      answer: watchedProducts,
    });
  }

  productWatch(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductWatch> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'watch'),
      answer: productWatch,
    });
  }

  watch(
    entityRef: string,
    request: WatchRequest,
    options?: RequestOptions,
  ): Promise<Watch> {
    return this.#call({
      ...options,
      method: 'PUT',
      path: productPath(entityRef, 'watch'),
      body: request,
      answer: watch,
    });
  }

  unwatch(
    entityRef: string,
    watcher: string,
    options?: RequestOptions,
  ): Promise<void> {
    return this.#call({
      ...options,
      method: 'DELETE',
      path: productPath(entityRef, 'watch'),
      query: { watcher },
      answer: z.void(),
    });
  }

  #call<T>(call: ApiCall<T>): Promise<T> {
    return callApi(call, this.#options);
  }
}
