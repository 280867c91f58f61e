// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import {
  DATA_PRODUCTS_PLUGIN_ID,
  PROJECTION_EVENTS_TOPIC,
  ProjectionEvent,
} from '@data-mesh/backstage-plugin-data-products-common';
import { FakeStore } from './FakeStore';

/** A `data-products` back end that only answers the projection, from one store for each environment. */
export function fakeDataProductsPlugin(stores: Record<string, FakeStore>) {
  let events: EventsService | undefined;
  let onRead: (environmentId: string) => unknown = () => {};

  const plugin = createBackendPlugin({
    pluginId: DATA_PRODUCTS_PLUGIN_ID,
    register(env) {
      env.registerInit({
        deps: {
          events: eventsServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init(deps) {
          events = deps.events;
          deps.httpRouter.use(async (req, res) => {
            await deps.httpAuth.credentials(req, { allow: ['service'] });
            const environmentId = req.path.replace('/projection/', '');
            onRead(environmentId);
            const store = stores[environmentId];
            if (!store) {
              res.status(404).end();
              return;
            }
            const { after, limit } = req.query;
            res.json(store.page(Number(after), Number(limit)));
          });
        },
      });
    },
  });

  return {
    plugin,
    /** Resolves when somebody asks for an environment the next time. */
    nextRead(environmentId: string): Promise<void> {
      return new Promise(resolve => {
        onRead = id => id === environmentId && resolve();
      });
    },
    /** Announces what a store has new. */
    async announce(event: ProjectionEvent) {
      await events?.publish({
        topic: PROJECTION_EVENTS_TOPIC,
        eventPayload: event,
      });
    },
  };
}
