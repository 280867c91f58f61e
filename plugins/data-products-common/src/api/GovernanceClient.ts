// SPDX-License-Identifier: Apache-2.0
import { callApi, DataProductsClientOptions, path } from './callApi';
import { RequestOptions } from './DataProductsApi';
import { GovernanceApi } from './GovernanceApi';
import {
  productGovernancePage,
  productGovernances,
} from './governanceResponses';
import { ProductGovernance, ProductGovernancePage } from './governanceTypes';

/** Client for back ends; errors are those of `DataProductsClient`. */
export class GovernanceClient implements GovernanceApi {
  readonly #options: DataProductsClientOptions;

  constructor(options: DataProductsClientOptions) {
    this.#options = options;
  }

  governance(
    environmentId: string,
    page: { after?: string; limit: number },
    options?: RequestOptions,
  ): Promise<ProductGovernancePage> {
    return callApi(
      {
        ...options,
        path: path('governance', environmentId),
        query: { ...page },
        answer: productGovernancePage,
      },
      this.#options,
    );
  }

  governanceOf(
    entityRefs: string[],
    options?: RequestOptions,
  ): Promise<ProductGovernance[]> {
    return callApi(
      {
        ...options,
        path: '/governance/by-refs',
        body: { entityRefs },
        answer: productGovernances,
      },
      this.#options,
    );
  }
}
