// SPDX-License-Identifier: Apache-2.0
import { RequestOptions } from './DataProductsApi';
import { ProductLiveFacts, ProductLiveFactsPage } from './liveFactTypes';

/** What the `data-products` back end tells other back ends that judge how products are doing; it asks no cluster for it. */
export interface LiveFactsApi {
  /** `GET /live/:environmentId?after=&limit=`: all products, in pages; services only. */
  liveFacts(
    environmentId: string,
    page: { after?: string; limit: number },
    options?: RequestOptions,
  ): Promise<ProductLiveFactsPage>;
  /** `POST /live/by-refs`: at most 200; products that are not known are left out; services only. */
  liveFactsOf(
    entityRefs: string[],
    options?: RequestOptions,
  ): Promise<ProductLiveFacts[]>;
}
