// SPDX-License-Identifier: Apache-2.0

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  DATA_PRODUCTS_PLUGIN_ID,
  dataProductsPermissions,
  dataProductsProductPermissions,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  dataMeshServiceRef,
  exploreColumnsExtensionPoint,
  feedsExtensionPoint,
  historyExtensionPoint,
  lineageEvidenceExtensionPoint,
  operationGatesExtensionPoint,
  tellAudit,
  watchExtensionPoint,
} from '@data-mesh/backstage-plugin-data-products-node';
import { systemClock } from '@data-mesh/confluent-client';
import { registerReadActions } from './actions/readActions';
import { registerWriteActions } from './actions/writeActions';
import { createConnectors } from './connectors/createConnectors';
import { createConsumers } from './consumers/createConsumers';
import { createWriting } from './createWriting';
import { createColumnProviders } from './explore/columns/createColumnProviders';
import { createExtraColumns } from './explore/columns/createExtraColumns';
import { startColumnSchedule } from './explore/columns/startColumnSchedule';
import { createExploreIndex } from './explore/createExploreIndex';
import { createReadableProducts } from './explore/createReadableProducts';
import { createHistory } from './history/createHistory';
import { createHistorySources } from './history/createHistorySources';
import { createGovernance } from './governance/createGovernance';
import { createKeptMetadata } from './keptMetadata/createKeptMetadata';
import { createEvidenceProviders } from './lineage/createEvidenceProviders';
import { createLineage } from './lineage/createLineage';
import { createLive } from './live/createLive';
import { createFeedProviders } from './live/health/createFeeds';
import { reportMetrics } from './metrics/reportMetrics';
import { createOperationGates } from './operations/gates/createOperationGates';
import { createOwnWrites } from './operations/outcomes/createOwnWrites';
import { createWrittenProducts } from './permissions/createWrittenProducts';
import { dataProductResourceRef, dataProductRules } from './permissions/rules';
import { getProductResources } from './permissions/getProductResources';
import { createOwnerNotifier } from './problems/createOwnerNotifier';
import { createProblemStore } from './problems/createProblemStore';
import { createRecordSamples } from './records/createRecordSamples';
import { createEntityReferences } from './references/createEntityReferences';
import { createOwnership } from './references/createOwnership';
import { publishProjectionEvent } from './publishProjectionEvent';
import { createProductAccess } from './routes/createProductAccess';
import { createRouter } from './routes/createRouter';
import { createSchemas } from './schemas/createSchemas';
import { createSchemaIndexStore } from './schemas/fieldIndex/createSchemaIndexStore';
import { createProductStore } from './store/createProductStore';
import { migrate } from './store/migrate';
import { observeStore } from './store/observeStore';
import { trackRuns } from './store/trackRuns';
import { createMeshSync } from './sync/createMeshSync';
import { startSyncSchedule } from './sync/startSyncSchedule';
import { toServedEnvironment } from './toServedEnvironment';
import { createUnused } from './unused/createUnused';
import { createLevelSources } from './watch/createLevelSources';
import { createWatch } from './watch/createWatch';

/** Keeps what is known of the data products in Confluent, and serves it under `/api/data-products`. */
export const dataProductsPlugin = createBackendPlugin({
  pluginId: DATA_PRODUCTS_PLUGIN_ID,
  register(env) {
    const lineageEvidence = createEvidenceProviders();
    env.registerExtensionPoint(
      lineageEvidenceExtensionPoint,
      lineageEvidence.extensionPoint,
    );
    const exploreColumns = createColumnProviders();
    env.registerExtensionPoint(
      exploreColumnsExtensionPoint,
      exploreColumns.extensionPoint,
    );
    const feeds = createFeedProviders();
    env.registerExtensionPoint(feedsExtensionPoint, feeds.extensionPoint);
    const history = createHistorySources();
    env.registerExtensionPoint(historyExtensionPoint, history.extensionPoint);
    const operationGates = createOperationGates();
    env.registerExtensionPoint(
      operationGatesExtensionPoint,
      operationGates.extensionPoint,
    );
    const levels = createLevelSources();
    env.registerExtensionPoint(watchExtensionPoint, levels.extensionPoint);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        mesh: dataMeshServiceRef,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auth, catalog, database, logger, mesh, permissions } = deps;
        const clock = systemClock;
        const auditor = tellAudit(deps.auditor, {
          ...deps,
          pluginId: DATA_PRODUCTS_PLUGIN_ID,
        });

        const knex = await database.getClient();
        if (!database.migrations?.skip) await migrate(knex);
        const bareStore = createProductStore(knex);
        const metrics = reportMetrics({
          metrics: deps.metrics,
          store: bareStore,
          environments: mesh.environments.map(({ config, budget }) => ({
            id: config.id,
            budget,
          })),
          now: clock.now,
        });
        const tracked = trackRuns(bareStore);
        const store = observeStore(tracked.store, {
          committed: event =>
            publishProjectionEvent(event, { events: deps.events, logger }),
          runFinished: metrics.countRun,
        });
        const references = createEntityReferences({
          catalog,
          auth,
          logger,
          clock,
        });

        const keptMetadata = createKeptMetadata(knex);
        const ownWrites = createOwnWrites(knex);

        const stop = new AbortController();
        const shared = {
          store,
          references,
          keptMetadata,
          ownWrites,
          clock,
          logger,
          signal: stop.signal,
        };
        const sync = createMeshSync({
          ...shared,
          config: mesh.config,
          environments: mesh.environments,
          history: createHistory({
            knex,
            logger,
            // Nobody is woken for each event: the sync that follows is one for all of them.
            store: bareStore,
            source: history.source,
          }),
        });

        const consumers = createConsumers({
          ...shared,
          mesh,
          knex,
          catalog,
          auth,
        });
        consumers.evidence.forEach(lineageEvidence.extensionPoint.addProvider);

        const connectors = createConnectors({ ...shared, mesh, knex });
        connectors.evidence.forEach(lineageEvidence.extensionPoint.addProvider);
        connectors.feeds.forEach(feeds.extensionPoint.addProvider);

        const { intervalMs, timeoutMs } = mesh.config.sync;
        const environments = mesh.environments.map(({ config, problems }) =>
          toServedEnvironment(config, { problems, intervalMs }),
        );
        const infos = environments.map(({ info }) => info);

        const live = createLive({
          ...shared,
          mesh,
          knex,
          environments: infos,
          groups: consumers.topicGroups,
          lagHours: consumers.lagHours,
          readers: consumers.topicReaders,
          feeds: feeds.providers,
        });
        live.columns.forEach(exploreColumns.extensionPoint.addColumn);

        const index = createSchemaIndexStore(knex);
        const governance = createGovernance({
          ...shared,
          knex,
          index,
          environments: infos,
          connections: mesh.environments,
          lineageProviders: lineageEvidence.providers,
          events: deps.events,
        });
        const schemas = createSchemas({
          ...shared,
          mesh,
          index,
          afterReading: governance.readSettings,
        });

        const products = createWrittenProducts(references);
        deps.permissionsRegistry.addPermissions(dataProductsPermissions);
        deps.permissionsRegistry.addResourceType({
          resourceRef: dataProductResourceRef,
          permissions: dataProductsProductPermissions,
          rules: Object.values(dataProductRules),
          getResources: getProductResources({
            store,
            environments: infos,
            products,
          }),
        });
        const extraColumns = createExtraColumns({
          providers: exploreColumns.providers,
          logger,
        });
        const served = {
          ...deps,
          ...shared,
          auditor,
          environments,
          lineage: createLineage({
            catalog,
            logger,
            providers: lineageEvidence.providers,
          }),
          ownership: createOwnership({
            userInfo: deps.userInfo,
            tree: references.tree,
          }),
          explore: createExploreIndex({
            store,
            environments: infos,
            piiTags: mesh.config.mapping.piiTags,
            tree: references.tree,
            extraColumns: extraColumns.current,
            schemaFacts: schemas.facts,
          }),
          readable: createReadableProducts({
            permissions,
            catalog,
            namespaces: infos.map(({ namespace }) => namespace),
            now: clock.now,
          }),
        };
        const writing = createWriting({
          ...served,
          knex,
          products,
          gates: operationGates.gates,
          ruleset: deps.permissionsRegistry.getPermissionRuleset(
            dataProductResourceRef,
          ),
        });
        const watch = createWatch({
          ...served,
          knex,
          config: mesh.config,
          environments: infos,
          directory: references.current,
          levels: levels.sources,
        });
        deps.lifecycle.addShutdownHook(async () => {
          stop.abort();
          await Promise.all([tracked.runsEnded(), writing.ended()]);
        });
        deps.httpRouter.use(
          createRouter({
            ...served,
            ...writing.routes,
            sync,
            governance,
            schemas: schemas.ofProducts,
            records: createRecordSamples({
              environments: mesh.environments,
              readers: schemas.readers,
              catalogTags: index.fieldTags,
              piiTags: mesh.config.mapping.piiTags,
              clock,
            }),
            documents: schemas.documents,
            problems: createProblemStore(knex),
            consumers: consumers.serve({ ...served, ...writing.routes }),
            restarts: connectors.restarts(writing.routes),
            health: live.health,
            unused: createUnused({
              ...served,
              config: mesh.config,
              sourceOf: live.sourceOf,
              infos,
              knex,
              consumers,
              lineageProviders: lineageEvidence.providers,
            }),
            liveFacts: live.facts,
            watching: watch.watching,
            ownerNotifier: createOwnerNotifier(deps),
            directory: () => references.current(),
          }),
        );
        const acting = {
          ...served,
          ...writing.routes,
          access: createProductAccess(served),
        };
        registerReadActions(deps.actionsRegistry, acting);
        registerWriteActions(deps.actionsRegistry, acting);
        await writing.start();
        await startColumnSchedule({
          scheduler: deps.scheduler,
          columns: extraColumns,
          signal: stop.signal,
        });
        await startSyncSchedule({
          ...shared,
          scheduler: deps.scheduler,
          sync,
          environmentIds: infos.map(({ id }) => id),
          intervalMs,
          timeoutMs,
        });
        await schemas.start(deps.scheduler);
        await consumers.start(deps.scheduler);
        await connectors.start(deps.scheduler);
        await live.start(deps.scheduler);
        await watch.start(deps.scheduler);
      },
    });
  },
});
