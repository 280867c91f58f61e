// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { DATA_PRODUCTS_PLUGIN_ID } from '@data-mesh/backstage-plugin-data-products-common';
import { exploreColumnsExtensionPoint } from '@data-mesh/backstage-plugin-data-products-node';
import {
  SCORECARDS_PLUGIN_ID,
  ScorecardsClient,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { createLevelColumn } from './column/createLevelColumn';
import { readProductRefs } from './column/readProductRefs';
import { createServiceCalls } from './provider/createServiceCalls';
import { readSettings } from './settings';

/** Shows the levels of data products in their list. */
export const dataProductsModuleScorecards = createBackendModule({
  pluginId: DATA_PRODUCTS_PLUGIN_ID,
  moduleId: SCORECARDS_PLUGIN_ID,
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        columns: exploreColumnsExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
      },
      async init({ auth, catalog, columns, config, discovery }) {
        const { scorecardId } = readSettings(config);
        columns.addColumn(
          createLevelColumn({
            scorecardId,
            api: new ScorecardsClient({
              discoveryApi: discovery,
              fetchApi: { fetch },
            }),
            call: createServiceCalls(auth, SCORECARDS_PLUGIN_ID),
            productRefs: () => readProductRefs({ auth, catalog }),
            now: () => new Date(),
          }),
        );
      },
    });
  },
});
