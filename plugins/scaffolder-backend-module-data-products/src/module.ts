// SPDX-License-Identifier: Apache-2.0
import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { ActionTools } from './actions/ActionTools';
import { createProductAction } from './actions/createProduct';
import { planProductAction } from './actions/planProduct';
import { publishProductAction } from './actions/publishProduct';
import { undoOperationAction } from './actions/undoOperation';
import { unpublishProductAction } from './actions/unpublishProduct';

/** Gives templates actions that plan, create, publish and unpublish data products, and undo that. */
export const scaffolderModuleDataProducts = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'data-products',
  register(module) {
    module.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, config, discovery }) {
        const tools: ActionTools = {
          services: { auth, discovery },
          links: {
            appUrl: config.getString('app.baseUrl').replace(/\/+$/, ''),
            consoleUrl: config.getOptionalString('dataMesh.consoleUrl'),
          },
          wait: waitUnlessAborted,
        };
        actions.addActions(
          planProductAction(tools),
          createProductAction(tools),
          publishProductAction(tools),
          unpublishProductAction(tools),
          undoOperationAction(tools),
        );
      },
    });
  },
});

async function waitUnlessAborted(
  ms: number,
  signal?: AbortSignal,
): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}
