// SPDX-License-Identifier: Apache-2.0
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiDatabase2Line } from '@remixicon/react';
import { DATA_PRODUCTS_PLUGIN_ID } from '@data-mesh/backstage-plugin-data-products-common';
import { apiExtensions } from './extensions/api';
import { cardExtensions } from './extensions/cards';
import { productFilters } from './extensions/catalogFilters';
import { activityContent, entityPageExtensions } from './extensions/entityPage';
import { homeExtensions } from './extensions/home';
import { lineageExtensions } from './extensions/lineage';
import { operationExtensions } from './extensions/operations';
import {
  dataProductsPage,
  exploreSubPage,
  syncSubPage,
} from './extensions/pages';
import { publishExtensions } from './extensions/publish';
import { schemaExtensions } from './extensions/schema';
import { searchExtensions } from './extensions/search';
import {
  createTemplateRouteRef,
  operationRouteRef,
  publishRouteRef,
  rootRouteRef,
  syncRouteRef,
} from './routes';

/** Pages and cards to find and understand data products. */
export const dataProductsPlugin = createFrontendPlugin({
  pluginId: DATA_PRODUCTS_PLUGIN_ID,
  title: 'Data products',
  icon: <RiDatabase2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    sync: syncRouteRef,
    publish: publishRouteRef,
    operation: operationRouteRef,
  },
  externalRoutes: { createTemplate: createTemplateRouteRef },
  extensions: [
    ...apiExtensions,
    dataProductsPage,
    ...homeExtensions,
    exploreSubPage,
    ...publishExtensions,
    syncSubPage,
    ...operationExtensions,
    ...entityPageExtensions,
    ...schemaExtensions,
    ...lineageExtensions,
    activityContent,
    ...cardExtensions,
    productFilters,
    ...searchExtensions,
  ],
});
