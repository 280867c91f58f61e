// SPDX-License-Identifier: Apache-2.0
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import {
  DATA_PRODUCT_DOCUMENT_TYPE,
  DATA_PRODUCTS_PLUGIN_ID,
  DataProductsClient,
  LiveClient,
  OperationsClient,
  UnusedClient,
  WatchClient,
} from '@data-mesh/backstage-plugin-data-products-common';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { liveApiRef } from '../api/liveApiRef';
import { operationsApiRef } from '../api/operationsApiRef';
import { watchApiRef } from '../api/watchApiRef';
import { unusedApiRef } from '../api/unusedApiRef';
import { rootRouteRef } from './routes';

/** Pages and cards to find and understand data products. */
export const dataProductsPlugin = createPlugin({
  id: DATA_PRODUCTS_PLUGIN_ID,
  apis: [
    createApiFactory({
      api: dataProductsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DataProductsClient(deps),
    }),
    createApiFactory({
      api: operationsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new OperationsClient(deps),
    }),
    createApiFactory({
      api: liveApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new LiveClient(deps),
    }),
    createApiFactory({
      api: unusedApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new UnusedClient(deps),
    }),
    createApiFactory({
      api: watchApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new WatchClient(deps),
    }),
  ],
  routes: { root: rootRouteRef },
});

/**
 * Everything but the pages of products: tabs, and the pages that change products; for a route like `/data-products`, which
 * all of them are below.
 */
export const DataProductsPage = dataProductsPlugin.provide(
  createRoutableExtension({
    name: 'DataProductsPage',
    component: () =>
      import('./DataProductsPages').then(m => m.DataProductsPages),
    mountPoint: rootRouteRef,
  }),
);

/** First tab of the entity page of a product. */
export const EntityDataProductOverviewContent = dataProductsPlugin.provide(
  createComponentExtension({
    name: 'EntityDataProductOverviewContent',
    component: {
      lazy: () => import('./OverviewContent').then(m => m.OverviewContent),
    },
  }),
);

/** Tab with the schemas of a product, best at `/schema`, where search results lead. */
export const EntityDataProductSchemaContent = dataProductsPlugin.provide(
  createComponentExtension({
    name: 'EntityDataProductSchemaContent',
    component: {
      lazy: () => import('../schema/SchemaPage').then(m => m.SchemaPage),
    },
  }),
);

/** Tab with who reads a product and how far each is behind, best at `/consumers`, where the overview leads. */
export const EntityDataProductConsumersContent = dataProductsPlugin.provide(
  createComponentExtension({
    name: 'EntityDataProductConsumersContent',
    component: {
      lazy: () =>
        import('../live/consumers/ConsumersPage').then(m => m.ConsumersPage),
    },
  }),
);

/** Tab with some records of a product, for those who may read them. */
export const EntityDataProductPreviewContent = dataProductsPlugin.provide(
  createComponentExtension({
    name: 'EntityDataProductPreviewContent',
    component: {
      lazy: () =>
        import('../live/preview/PreviewPage').then(m => m.PreviewPage),
    },
  }),
);

/** Tab with who writes and who reads a product. */
export const EntityDataProductLineageContent = dataProductsPlugin.provide(
  createComponentExtension({
    name: 'EntityDataProductLineageContent',
    component: {
      lazy: () => import('../lineage/LineagePage').then(m => m.LineagePage),
    },
  }),
);

/** Tab with what changed of a product, best at `/activity`, where notifications lead. */
export const EntityDataProductActivityContent = dataProductsPlugin.provide(
  createComponentExtension({
    name: 'EntityDataProductActivityContent',
    component: {
      lazy: () => import('./ActivityContent').then(m => m.ActivityContent),
    },
  }),
);

/** Card for the pages of groups and users. */
export const EntityOwnedDataProductsCard = dataProductsPlugin.provide(
  createComponentExtension({
    name: 'EntityOwnedDataProductsCard',
    component: { lazy: () => import('./LinkedCards').then(m => m.OwnedCard) },
  }),
);

/** Card for the pages of domains and systems. */
export const EntityDataProductsHereCard = dataProductsPlugin.provide(
  createComponentExtension({
    name: 'EntityDataProductsHereCard',
    component: { lazy: () => import('./LinkedCards').then(m => m.HereCard) },
  }),
);

/** Card for the pages of components; for those of which `hasDeclaredProducts` is true. */
export const EntityReadsAndWritesCard = dataProductsPlugin.provide(
  createComponentExtension({
    name: 'EntityReadsAndWritesCard',
    component: {
      lazy: () =>
        import('../cards/ReadsAndWritesCard').then(m => m.ReadsAndWritesCard),
    },
  }),
);

/** How a product looks among the results of the portal's search; a child of its `SearchResult` list. */
export const DataProductSearchResultListItem = dataProductsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'DataProductSearchResultListItem',
    component: () =>
      import('../search/ProductResultListItem').then(
        m => m.ProductResultListItem,
      ),
    predicate: ({ type }) => type === DATA_PRODUCT_DOCUMENT_TYPE,
  }),
);
