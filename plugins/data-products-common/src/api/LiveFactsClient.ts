// SPDX-License-Identifier: Apache-2.0
import { callApi, DataProductsClientOptions, path } from './callApi';
import { RequestOptions } from './DataProductsApi';
import { productLiveFacts, productLiveFactsPage } from './liveFactResponses';
import { LiveFactsApi } from './LiveFactsApi';
import { ProductLiveFacts, ProductLiveFactsPage } from './liveFactTypes';

/** Client for back ends; errors are those of `DataProductsClient`. */
export class LiveFactsClient implements LiveFactsApi {
  readonly #options: DataProductsClientOptions;

  constructor(options: DataProductsClientOptions) {
    this.#options = options;
  }

  liveFacts(
    environmentId: string,
    page: { after?: string; limit: number },
    options?: RequestOptions,
  ): Promise<ProductLiveFactsPage> {
    return callApi(
      {
        ...options,
        path: path('live', environmentId),
        query: { ...page },
        answer: productLiveFactsPage,
      },
      this.#options,
    );
  }

  liveFactsOf(
    entityRefs: string[],
    options?: RequestOptions,
  ): Promise<ProductLiveFacts[]> {
    return callApi(
      {
        ...options,
        path: '/live/by-refs',
        body: { entityRefs },
        answer: productLiveFacts,
      },
      this.#options,
    );
  }
}
