// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  DATA_PRODUCTS_PLUGIN_ID,
  DataProductsClient,
  GovernanceClient,
  LiveFactsClient,
  OperationsClient,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  readDataMeshConfig,
  tellAudit,
} from '@data-mesh/backstage-plugin-data-products-node';
import { SCORECARDS_PLUGIN_ID } from '@data-mesh/backstage-plugin-scorecards-common';
import {
  auditExtensionPoint,
  factProvidersExtensionPoint,
  scorecardsExtensionPoint,
} from '@data-mesh/backstage-plugin-scorecards-node';
import { createAdoptionStages } from './adoption/createAdoptionStages';
import { readDefaultScorecard } from './definition/readDefaultScorecard';
import { levelDemands } from './gate/demands';
import { readGateSettings } from './gate/readGateSettings';
import { canBeAsked } from './kafka/canBeAsked';
import { createKafkaFactProvider } from './kafka/createKafkaFactProvider';

import { createFactProvider } from './provider/createFactProvider';
import { createServiceCalls } from './provider/createServiceCalls';
import { followChanges } from './provider/followChanges';
import { readSurroundings } from './provider/readSurroundings';
import { readSettings } from './settings';

/** Tells scorecards the facts about data products, and brings the scorecard that products are judged by. */
export const scorecardsModuleDataProducts = createBackendModule({
  pluginId: SCORECARDS_PLUGIN_ID,
  moduleId: DATA_PRODUCTS_PLUGIN_ID,
  register(reg) {
    reg.registerInit({
      deps: {
        audit: auditExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        factProviders: factProvidersExtensionPoint,
        httpAuth: coreServices.httpAuth,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scorecards: scorecardsExtensionPoint,
      },
      async init(deps) {
        const { auth, config, discovery, factProviders, lifecycle } = deps;
        const settings = readSettings(config);
        const client = { discoveryApi: discovery, fetchApi: { fetch } };
        const products = new DataProductsClient(client);
        const governance = new GovernanceClient(client);
        const operations = new OperationsClient(client);
        const call = createServiceCalls(auth, DATA_PRODUCTS_PLUGIN_ID);
        const stop = new AbortController();
        lifecycle.addShutdownHook(() => stop.abort());

        deps.audit.addAuditor(auditor =>
          tellAudit(auditor, { ...deps, pluginId: SCORECARDS_PLUGIN_ID }),
        );
        factProviders.addFactProvider(
          createFactProvider({
            api: {
              governance: (...args) => governance.governance(...args),
              governanceOf: (...args) => governance.governanceOf(...args),
              syncStates: (...args) => products.syncStates(...args),
            },
            call,
            surroundings: entityRefs =>
              readSurroundings({ ...deps, entityRefs }),
            settings,
            now: () => new Date(),
            connect: changed =>
              followChanges(changed, {
                ...deps,
                api: products,
                call,
                signal: stop.signal,
              }),
          }),
        );
        const gates = readGateSettings(config, {
          scorecard: settings.scorecardId,
        });
        levelDemands(gates.rules).forEach(deps.scorecards.addLevelDemand);
        const { environments, live: sampling } = readDataMeshConfig(config);
        if (canBeAsked(environments)) {
          const live = new LiveFactsClient(client);
          factProviders.addFactProvider(
            createKafkaFactProvider({
              api: {
                environments: (...args) => products.environments(...args),
                liveFacts: (...args) => live.liveFacts(...args),
                liveFactsOf: (...args) => live.liveFactsOf(...args),
              },
              call,
              now: () => new Date(),
              sampleIntervalMs: sampling.intervalMs,
              signal: stop.signal,
            }),
          );
        }
        deps.scorecards.addAdoptionStages(
          settings.scorecardId,
          createAdoptionStages({
            api: {
              environments: (...args) => products.environments(...args),
              governance: (...args) => governance.governance(...args),
              topicCandidates: (...args) => operations.topicCandidates(...args),
            },
            call,
            now: Date.now,
          }),
        );
        if (settings.isDefaultScorecardUsed) {
          deps.scorecards.addScorecard(await readDefaultScorecard());
        }
      },
    });
  },
});
