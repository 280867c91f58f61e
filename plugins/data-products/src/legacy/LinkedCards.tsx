// SPDX-License-Identifier: Apache-2.0
import { OwnedProductsCard } from '../cards/OwnedProductsCard';
import { ProductsHereCard } from '../cards/ProductsHereCard';
import { useExploreHref } from './useExploreHref';

/** The card with the links of this portal. */
export function OwnedCard() {
  return <OwnedProductsCard exploreHref={useExploreHref()} />;
}

/** The card with the links of this portal. */
export function HereCard() {
  return <ProductsHereCard exploreHref={useExploreHref()} />;
}
