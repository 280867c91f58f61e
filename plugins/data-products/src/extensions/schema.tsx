// SPDX-License-Identifier: Apache-2.0
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common';

const schemaContent = EntityContentBlueprint.make({
  name: 'schema',
  params: {
    path: '/schema',
    title: 'Schema',
    filter: isDataProductEntity,
    loader: async () => {
      const { SchemaPage } = await import('../schema/SchemaPage');
      return <SchemaPage />;
    },
  },
});

/** The page of a product’s schemas. */
export const schemaExtensions = [schemaContent];
