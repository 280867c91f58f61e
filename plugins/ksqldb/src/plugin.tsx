// SPDX-License-Identifier: Apache-2.0
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { KSQLDB_PLUGIN_ID } from '@data-mesh/backstage-plugin-ksqldb-common';
import { ksqldbApi } from './extensions/api';
import { ksqldbPage, workbenchSubPage } from './extensions/pages';
import { productExtensions } from './extensions/product';
import { queriesSubPage } from './extensions/queries';
import { useCasesSubPage } from './extensions/usecases';
import {
  queriesRouteRef,
  rootRouteRef,
  useCasesRouteRef,
  workbenchRouteRef,
} from './routes';

/** A workbench for streaming SQL on ksqlDB, and the queries of each data product. */
export const ksqldbPlugin = createFrontendPlugin({
  pluginId: KSQLDB_PLUGIN_ID,
  // Without an icon: the page has one where there is a cluster, and only then stands in the navigation.
  title: 'ksqlDB',
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    workbench: workbenchRouteRef,
    queries: queriesRouteRef,
    useCases: useCasesRouteRef,
  },
  extensions: [
    ksqldbApi,
    ksqldbPage,
    workbenchSubPage,
    queriesSubPage,
    useCasesSubPage,
    ...productExtensions,
  ],
});
