// SPDX-License-Identifier: Apache-2.0
import { RequestOptions } from './DataProductsApi';
import { UnusedProductsRequest, UnusedProductsResponse } from './unusedTypes';

/** The part of the `data-products` back end's HTTP API that tells which products nobody uses. */
export interface UnusedApi {
  /** `GET /unused-products`: of what the caller may read; no cluster is asked. */
  unusedProducts(
    request: UnusedProductsRequest,
    options?: RequestOptions,
  ): Promise<UnusedProductsResponse>;
}
