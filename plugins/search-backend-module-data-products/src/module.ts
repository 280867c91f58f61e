// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { DATA_PRODUCTS_PLUGIN_ID } from '@data-mesh/backstage-plugin-data-products-common';
import { dataMeshServiceRef } from '@data-mesh/backstage-plugin-data-products-node';
import { createDocumentReader } from './collator/createDocumentReader';
import { ProductCollatorFactory } from './collator/ProductCollatorFactory';
import { readSchedule } from './readSchedule';

/** Lets the search of Backstage find data products, also by the fields of their schemas. */
export const searchModuleDataProducts = createBackendModule({
  pluginId: 'search',
  moduleId: DATA_PRODUCTS_PLUGIN_ID,
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        dataMesh: dataMeshServiceRef,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { config, dataMesh, indexRegistry, logger, scheduler } = deps;
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: new ProductCollatorFactory({
            environments: dataMesh.config.environments,
            readPage: createDocumentReader(deps),
            logger,
          }),
        });
      },
    });
  },
});
