// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  dataMeshServiceRef,
  tellAudit,
} from '@data-mesh/backstage-plugin-data-products-node';
import {
  KSQLDB_PLUGIN_ID,
  ksqldbPermissions,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { systemClock } from '@data-mesh/confluent-client';
import { askDataProducts } from './access/askDataProducts';
import { createAccess } from './access/createAccess';
import { createTopicAccesses } from './access/createTopicAccesses';
import { createClusters } from './clusters/createClusters';
import { createHistoryStore } from './history/createHistoryStore';
import { migrate } from './history/migrate';
import { createUsage } from './limits/createUsage';
import { createRights } from './permissions/createRights';
import {
  ksqldbClusterResourceRef,
  ksqldbClusterRules,
} from './permissions/rules';
import { createRuns } from './queries/runs';
import { createRouter } from './routes/createRouter';

/** Longer than a run may take by its limits, for what happens around it. */
const MARGIN_MS = 60_000;

/** Lets people use the ksqlDB clusters of `dataMesh`, within their permissions and limits, under `/api/ksqldb`. */
export const ksqldbPlugin = createBackendPlugin({
  pluginId: KSQLDB_PLUGIN_ID,
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        mesh: dataMeshServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init(deps) {
        const { database, httpAuth, logger, mesh } = deps;
        const { ksqldb: config, consoleUrl } = mesh.config;
        const clock = systemClock;
        const auditor = tellAudit(deps.auditor, {
          ...deps,
          pluginId: KSQLDB_PLUGIN_ID,
        });
        const clusters = createClusters(mesh);
        deps.permissionsRegistry.addResourceType({
          resourceRef: ksqldbClusterResourceRef,
          permissions: ksqldbPermissions,
          rules: Object.values(ksqldbClusterRules),
          getResources: async ids =>
            ids.map(id => {
              const cluster = clusters.find(id);
              return cluster && { id, environmentId: cluster.environment.id };
            }),
        });

        const knex = await database.getClient();
        if (!database.migrations?.skip) await migrate(knex);

        const runs = createRuns();
        deps.lifecycle.addShutdownHook(() => runs.shutDown());
        const { seconds, completionSeconds } = config.limits;
        deps.httpRouter.use(
          createRouter({
            auditor,
            clock,
            config,
            consoleUrl,
            httpAuth,
            logger,
            runs,
            access: createAccess({
              clusters,
              rights: createRights(deps.permissions),
              topicAccesses: createTopicAccesses({
                ask: askDataProducts(deps),
                now: clock.now,
              }),
              writeTo: config.writeTo,
              now: clock.now,
            }),
            history: createHistoryStore({
              knex,
              longestRunMs: (seconds + completionSeconds) * 1_000 + MARGIN_MS,
              now: clock.now,
            }),
            usage: createUsage({ limits: config.limits, clock }),
          }),
        );
      },
    });
  },
});
