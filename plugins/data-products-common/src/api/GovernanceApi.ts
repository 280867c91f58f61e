// SPDX-License-Identifier: Apache-2.0
import { RequestOptions } from './DataProductsApi';
import { ProductGovernance, ProductGovernancePage } from './governanceTypes';

/** What the `data-products` back end tells other back ends that judge how well products are kept. */
export interface GovernanceApi {
  /** `GET /governance/:environmentId?after=&limit=`: all products, in pages; services only. */
  governance(
    environmentId: string,
    page: { after?: string; limit: number },
    options?: RequestOptions,
  ): Promise<ProductGovernancePage>;
  /** `POST /governance/by-refs`: at most 200; products that are not known are left out; services only. */
  governanceOf(
    entityRefs: string[],
    options?: RequestOptions,
  ): Promise<ProductGovernance[]>;
}
