// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  DATA_PRODUCTS_PLUGIN_ID,
  GovernanceClient,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  exploreColumnsExtensionPoint,
  operationGatesExtensionPoint,
  watchExtensionPoint,
} from '@data-mesh/backstage-plugin-data-products-node';
import {
  SCORECARDS_PLUGIN_ID,
  ScorecardsClient,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { createLevelColumn } from './column/createLevelColumn';
import { readProductRefs } from './column/readProductRefs';
import { createPublishGate } from './gate/createPublishGate';
import { readGateSettings } from './gate/readGateSettings';
import { createServiceCalls } from './provider/createServiceCalls';
import { readSurroundings } from './provider/readSurroundings';
import { readSettings } from './settings';
import { createLevelSource } from './watch/createLevelSource';

/**
 * Shows the levels of data products in their list, has watchers told when they change, and has operations ask for the levels
 * that products must reach.
 */
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
        events: eventsServiceRef,
        gates: operationGatesExtensionPoint,
        logger: coreServices.logger,
        watch: watchExtensionPoint,
      },
      async init(deps) {
        const { auth, catalog, columns, config, discovery, logger } = deps;
        const settings = readSettings(config);
        const { scorecardId } = settings;
        const client = { discoveryApi: discovery, fetchApi: { fetch } };
        const scorecards = new ScorecardsClient(client);
        const callScorecards = createServiceCalls(auth, SCORECARDS_PLUGIN_ID);
        const now = () => new Date();
        columns.addColumn(
          createLevelColumn({
            scorecardId,
            api: scorecards,
            call: callScorecards,
            productRefs: () => readProductRefs({ auth, catalog }),
            now,
          }),
        );
        deps.watch.addLevels(createLevelSource({ ...deps, scorecardId }));
        const gates = readGateSettings(config, { scorecard: scorecardId });
        if (gates.rules.length === 0) return;
        deps.gates.addGate(
          createPublishGate({
            gates,
            settings,
            scorecards,
            callScorecards,
            products: new GovernanceClient(client),
            callProducts: createServiceCalls(auth, DATA_PRODUCTS_PLUGIN_ID),
            surroundings: entityRefs =>
              readSurroundings({ auth, catalog, entityRefs }),
            logger,
            now,
          }),
        );
      },
    });
  },
});
