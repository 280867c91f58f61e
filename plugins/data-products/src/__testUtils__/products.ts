// SPDX-License-Identifier: Apache-2.0
import type { ProductSummary } from '@data-mesh/backstage-plugin-data-products-common';
import { aProductSummary } from '@data-mesh/backstage-plugin-data-products-common/testUtils';

/** As many products as asked for, named so that they sort as they are numbered. */
export function manyProducts(count: number): ProductSummary[] {
  return Array.from({ length: count }, (_, index) =>
    aProductSummary({ title: `product-${String(index + 1).padStart(3, '0')}` }),
  );
}
