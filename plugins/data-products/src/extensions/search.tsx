// SPDX-License-Identifier: Apache-2.0
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiDatabase2Line } from '@remixicon/react';
import { DATA_PRODUCT_DOCUMENT_TYPE } from '@data-mesh/backstage-plugin-data-products-common';

/** How a product looks among results. */
export const resultListItem = SearchResultListItemBlueprint.make({
  params: {
    icon: <RiDatabase2Line />,
    predicate: ({ type }) => type === DATA_PRODUCT_DOCUMENT_TYPE,
    component: async () => {
      const { ProductResultListItem } =
        await import('../search/ProductResultListItem');
      return ProductResultListItem;
    },
  },
});

/** Lets people narrow results to products. */
export const resultType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: DATA_PRODUCT_DOCUMENT_TYPE,
    name: 'Data products',
    icon: <RiDatabase2Line />,
  },
});

/** How the portal’s search shows products. */
export const searchExtensions = [resultListItem, resultType];
