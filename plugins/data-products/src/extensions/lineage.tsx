// SPDX-License-Identifier: Apache-2.0
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common';

const lineageContent = EntityContentBlueprint.make({
  name: 'lineage',
  params: {
    path: '/lineage',
    title: 'Lineage',
    filter: isDataProductEntity,
    loader: async () => {
      const { LineagePage } = await import('../lineage/LineagePage');
      return <LineagePage />;
    },
  },
});

/** The page of a product’s writers and readers. */
export const lineageExtensions = [lineageContent];
