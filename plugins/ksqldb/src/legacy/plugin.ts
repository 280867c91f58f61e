// SPDX-License-Identifier: Apache-2.0
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { DataProductsClient } from '@data-mesh/backstage-plugin-data-products-common';
import {
  KSQLDB_PLUGIN_ID,
  KsqldbClient,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { productSchemasApiRef } from '../api/productSchemasApiRef';
import { rootRouteRef } from './routes';

/** A workbench for streaming SQL on ksqlDB, and the queries of each data product. */
export const ksqldbPlugin = createPlugin({
  id: KSQLDB_PLUGIN_ID,
  apis: [
    createApiFactory({
      api: ksqldbApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new KsqldbClient(deps),
    }),
    createApiFactory({
      api: productSchemasApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DataProductsClient(deps),
    }),
  ],
  routes: { root: rootRouteRef },
});

/** Workbench, running queries and use cases as tabs; for a route like `/ksqldb`. */
export const KsqldbPage = ksqldbPlugin.provide(
  createRoutableExtension({
    name: 'KsqldbPage',
    component: () => import('./KsqldbTabs').then(m => m.KsqldbTabs),
    mountPoint: rootRouteRef,
  }),
);

/** Tab with the streams and tables of a product; for entities of which `hasKsqldb` is true. */
export const EntityDataProductQueryContent = ksqldbPlugin.provide(
  createComponentExtension({
    name: 'EntityDataProductQueryContent',
    component: {
      lazy: () => import('./QueryContent').then(m => m.QueryContent),
    },
  }),
);
