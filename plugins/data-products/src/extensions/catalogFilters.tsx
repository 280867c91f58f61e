// SPDX-License-Identifier: Apache-2.0
import { CatalogFilterBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** What the catalog's list of data products can be narrowed by. */
export const productFilters = CatalogFilterBlueprint.make({
  name: 'products',
  params: {
    loader: async () => {
      const { ProductFilters } = await import('../catalog/ProductFilters');
      return <ProductFilters />;
    },
  },
});
