// SPDX-License-Identifier: Apache-2.0
import { ExplorePage } from '../explore/ExplorePage';
import { ProductPageAhead } from '../reference/ProductPageAhead';
import { loadProductPageAhead } from './loadProductPage';
import { useSyncHref } from './useSyncHref';
import { WithPortalLinks } from './WithPortalLinks';

/** The list of products with the links of this portal. */
export function ExploreSubPage() {
  return (
    <WithPortalLinks>
      <ProductPageAhead.Provider value={loadProductPageAhead}>
        <ExplorePage syncHref={useSyncHref()} />
      </ProductPageAhead.Provider>
    </WithPortalLinks>
  );
}
