// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  SCORECARDS_PLUGIN_ID,
  scorecardsPermissions,
} from '@data-mesh/backstage-plugin-scorecards-common';
import {
  auditExtensionPoint,
  factProvidersExtensionPoint,
  historySeedsExtensionPoint,
  scorecardsExtensionPoint,
} from '@data-mesh/backstage-plugin-scorecards-node';
import { registerActions } from './actions/registerActions';
import { createScorecards } from './createScorecards';
import { createAuditors } from './audit/createAuditors';
import { createAddedDefinitions } from './definitions/createAddedDefinitions';
import { createFactProviders } from './facts/createFactProviders';
import { readScorecardsConfig } from './readScorecardsConfig';
import { createRouter } from './routes/createRouter';
import { createChangeQueue } from './runs/createChangeQueue';
import { startSchedule } from './runs/startSchedule';
import { migrate } from './store/migrate';
import { createHistorySeeds } from './trends/createHistorySeeds';

/** Evaluates scorecards over entities of the catalog, keeps their history, and serves them under `/api/scorecards`. */
export const scorecardsPlugin = createBackendPlugin({
  pluginId: SCORECARDS_PLUGIN_ID,
  register(env) {
    const providers = createFactProviders();
    const added = createAddedDefinitions();
    const seeds = createHistorySeeds();
    const auditors = createAuditors();
    env.registerExtensionPoint(auditExtensionPoint, auditors.extensionPoint);
    env.registerExtensionPoint(
      factProvidersExtensionPoint,
      providers.extensionPoint,
    );
    env.registerExtensionPoint(scorecardsExtensionPoint, added.extensionPoint);
    env.registerExtensionPoint(
      historySeedsExtensionPoint,
      seeds.extensionPoint,
    );
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { database, lifecycle, logger, scheduler } = deps;
        const knex = await database.getClient();
        if (!database.migrations?.skip) await migrate(knex);
        const stop = new AbortController();
        const scorecards = createScorecards({
          ...deps,
          auditor: auditors.around(deps.auditor),
          knex,
          config: readScorecardsConfig(deps.config),
          folder: process.cwd(),
          providers,
          added,
          seeds,
          now: () => new Date(),
          signal: stop.signal,
        });
        const { definitions, entities, runs, served } = scorecards;
        deps.permissionsRegistry.addPermissions(scorecardsPermissions);
        await definitions.refresh();
        await scorecards.sow();
        deps.httpRouter.use(createRouter(served));
        registerActions(deps.actionsRegistry, served);

        const changes = createChangeQueue({
          work: refs => runs.checkAgain(refs, stop.signal),
          isKnown: ref => entities.view()?.byRef.has(ref) ?? false,
          logger,
        });
        lifecycle.addShutdownHook(async () => {
          stop.abort();
          await changes.stop();
        });
        for (const provider of providers.all()) {
          await provider.connect?.(changes.add);
        }
        await startSchedule({
          scheduler,
          runs,
          definitions,
          entities,
          providers: providers.all(),
          signal: stop.signal,
        });
      },
    });
  },
});
