// SPDX-License-Identifier: Apache-2.0
import { ProductQueryPage } from '../product/ProductQueryPage';
import { usePageHrefs } from './usePageHrefs';

/** The streams and tables of a product with the links of this portal. */
export function QueryContent() {
  return <ProductQueryPage hrefs={usePageHrefs()} />;
}
