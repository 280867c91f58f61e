// SPDX-License-Identifier: Apache-2.0
import {
  ApiBlueprint,
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { DataProductsClient } from '@data-mesh/backstage-plugin-data-products-common';
import { productSchemasApiRef } from '../api/productSchemasApiRef';
import { kafkaClustersWithKsqldb } from '../clusters/kafkaClustersWithKsqldb';
import { isQueryableProduct } from '../product/isQueryableProduct';

const productSchemasApi = ApiBlueprint.make({
  name: 'product-schemas',
  params: define =>
    define({
      api: productSchemasApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DataProductsClient(deps),
    }),
});

/** The tab of a product with its streams and tables; only where a ksqlDB cluster can read one of its topics. */
export const queryContent = EntityContentBlueprint.makeWithOverrides({
  name: 'query',
  factory(original, { apis }) {
    const config = apis.get(configApiRef);
    const kafkaClusters = config
      ? kafkaClustersWithKsqldb(config)
      : new Set<string>();
    return original({
      path: '/query',
      title: 'Query',
      filter: entity => isQueryableProduct(entity, kafkaClusters),
      loader: async () => {
        const { LinkedProductQueryPage } =
          await import('./LinkedProductQueryPage');
        return <LinkedProductQueryPage />;
      },
    });
  },
});

/** What the pages of data products get. */
export const productExtensions = [productSchemasApi, queryContent];
