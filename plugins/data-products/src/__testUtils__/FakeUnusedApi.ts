// SPDX-License-Identifier: Apache-2.0
import type {
  UnusedApi,
  UnusedProductsRequest,
  UnusedProductsResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { anUnusedProductsResponse } from '@data-mesh/backstage-plugin-data-products-common/testUtils';

/** A back end with one report, whatever is asked; what was asked is kept. */
export class FakeUnusedApi implements UnusedApi {
  readonly asked: UnusedProductsRequest[] = [];
  /** When there is one, nothing is told. */
  failure?: Error;

  constructor(
    public report: UnusedProductsResponse = anUnusedProductsResponse([]),
  ) {}

  async unusedProducts(
    request: UnusedProductsRequest,
  ): Promise<UnusedProductsResponse> {
    this.asked.push(request);
    if (this.failure) throw this.failure;
    return this.report;
  }
}
