// SPDX-License-Identifier: Apache-2.0
import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  DataProduct,
  FeedFailure,
} from '@data-mesh/backstage-plugin-data-products-common';

/** Knows what writes the topics of products, and what of it has failed. */
export interface FeedFailuresProvider {
  /** Unique. */
  id: string;
  /**
   * What has failed of all that writes a product; empty when nothing has, or nothing is known.
   *
   * @remarks Asked whenever somebody looks at the product, so it must answer from what it holds. What it throws is logged, and nothing
   * is shown of it; so is that it took longer than 2 seconds, and then the signal is aborted.
   */
  failures(query: {
    product: DataProduct;
    signal: AbortSignal;
  }): Promise<FeedFailure[]>;
}

/** Adds to the health of products what writes them and has failed. Failures are shown to everybody who may read the product. */
export interface FeedsExtensionPoint {
  /** @throws Error when another provider has the id. */
  addProvider(provider: FeedFailuresProvider): void;
}

/** For modules of the plugin `data-products`. */
export const feedsExtensionPoint = createExtensionPoint<FeedsExtensionPoint>({
  id: 'data-products.feeds',
});
