// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  DATA_PRODUCTS_PLUGIN_ID,
  PROJECTION_EVENTS_TOPIC,
  parseProjectionEvent,
} from '@data-mesh/backstage-plugin-data-products-common';
import { dataMeshServiceRef } from '@data-mesh/backstage-plugin-data-products-node';
import { DataProductEntityProcessor } from './processor/DataProductEntityProcessor';
import { Alarm } from './projection/Alarm';
import { DataProductEntityProvider } from './projection/DataProductEntityProvider';
import { createPageReader } from './projection/createPageReader';
import { keepProjecting } from './projection/keepProjecting';

/** Teaches the catalog the kind `DataProduct`, and makes it follow the product store. */
export const catalogModuleDataProducts = createBackendModule({
  pluginId: 'catalog',
  moduleId: DATA_PRODUCTS_PLUGIN_ID,
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        dataMesh: dataMeshServiceRef,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        rootLifecycle: coreServices.rootLifecycle,
      },
      async init(deps) {
        const { catalog, events, rootLifecycle } = deps;
        const { environments, consoleUrl } = deps.dataMesh.config;
        const readPage = createPageReader(deps);

        catalog.addProcessor(new DataProductEntityProcessor());

        // Also with configuration problems: Backstage deletes the entities of a provider that is no longer there.
        const projections = environments.map(({ id }) => {
          const logger = deps.logger.child({ environmentId: id });
          const provider = new DataProductEntityProvider({
            environmentId: id,
            consoleUrl,
            readPage: (after, signal) => readPage(id, after, signal),
            logger,
          });
          catalog.addEntityProvider(provider);
          return { id, provider, logger, alarm: new Alarm() };
        });

        await events.subscribe({
          id: 'data-products-projection',
          topics: [PROJECTION_EVENTS_TOPIC],
          async onEvent({ eventPayload }) {
            const event = parseProjectionEvent(eventPayload);
            const projection = projections.find(
              ({ id }) => id === event.environmentId,
            );
            if (!projection?.provider.hasProjected(event.sequence)) {
              projection?.alarm.ring();
            }
          },
        });

        const stopping = new AbortController();
        let running: Promise<void>[] = [];
        // Not before all plugins have started, so that the store can be asked.
        rootLifecycle.addStartupHook(() => {
          running = projections.map(({ provider, logger, alarm }) =>
            keepProjecting({
              project: signal => provider.project(signal),
              alarm,
              logger,
              signal: stopping.signal,
            }),
          );
        });
        rootLifecycle.addBeforeShutdownHook(async () => {
          stopping.abort();
          await Promise.all(running);
        });
      },
    });
  },
});
