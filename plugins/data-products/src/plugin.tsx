// SPDX-License-Identifier: Apache-2.0
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { DATA_PRODUCTS_PLUGIN_ID } from '@data-mesh/backstage-plugin-data-products-common';
import { apiExtensions } from './extensions/api';
import { cardExtensions } from './extensions/cards';
import { productFilters } from './extensions/catalogFilters';
import { activityContent, entityPageExtensions } from './extensions/entityPage';
import { homeExtensions } from './extensions/home';
import { lineageExtensions } from './extensions/lineage';
import { liveExtensions } from './extensions/live';
import { manageExtensions } from './extensions/manage';
import { operationExtensions } from './extensions/operations';
import {
  dataProductsPage,
  exploreSubPage,
  syncSubPage,
} from './extensions/pages';
import { publishExtensions } from './extensions/publish';
import { schemaExtensions } from './extensions/schema';
import { searchExtensions } from './extensions/search';
import { unusedExtensions } from './extensions/unused';
import { workExtensions } from './extensions/work';
import {
  auditRouteRef,
  createTemplateRouteRef,
  deprecateRouteRef,
  editRouteRef,
  operationRouteRef,
  publishRouteRef,
  rootRouteRef,
  syncRouteRef,
  unpublishRouteRef,
  unusedRouteRef,
  workRouteRef,
} from './routes';

/** Pages and cards to find and understand data products. */
export const dataProductsPlugin = createFrontendPlugin({
  pluginId: DATA_PRODUCTS_PLUGIN_ID,
  // Without an icon: the page has one, and the navigation then leads to no page of the plugin but that.
  title: 'Data products',
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    sync: syncRouteRef,
    publish: publishRouteRef,
    operation: operationRouteRef,
    edit: editRouteRef,
    deprecate: deprecateRouteRef,
    unpublish: unpublishRouteRef,
    work: workRouteRef,
    unused: unusedRouteRef,
    audit: auditRouteRef,
  },
  externalRoutes: { createTemplate: createTemplateRouteRef },
  extensions: [
    ...apiExtensions,
    dataProductsPage,
    ...homeExtensions,
    exploreSubPage,
    ...publishExtensions,
    ...workExtensions,
    ...unusedExtensions,
    syncSubPage,
    ...manageExtensions,
    ...operationExtensions,
    ...entityPageExtensions,
    ...schemaExtensions,
    ...liveExtensions,
    ...lineageExtensions,
    activityContent,
    ...cardExtensions,
    productFilters,
    ...searchExtensions,
  ],
});
