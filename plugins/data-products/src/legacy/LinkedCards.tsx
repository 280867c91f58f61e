// SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/core-plugin-api';
import { OwnedProductsCard } from '../cards/OwnedProductsCard';
import { ProductsHereCard } from '../cards/ProductsHereCard';
import { rootRouteRef } from './routes';

function useExploreHref(): string {
  return `${useRouteRef(rootRouteRef)()}/explore`;
}

/** The card with the links of this portal. */
export function OwnedCard() {
  return <OwnedProductsCard exploreHref={useExploreHref()} />;
}

/** The card with the links of this portal. */
export function HereCard() {
  return <ProductsHereCard exploreHref={useExploreHref()} />;
}
