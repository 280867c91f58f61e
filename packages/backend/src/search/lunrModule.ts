// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { PgSearchEngine } from '@backstage/plugin-search-backend-module-pg';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { AllWordsLunrEngine } from './AllWordsLunrEngine';

/** Searches in memory where the module for PostgreSQL does not, which takes the same databases for PostgreSQL. */
export default createBackendModule({
  pluginId: 'search',
  moduleId: 'all-words-lunr-engine',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        logger: coreServices.logger,
        engines: searchEngineRegistryExtensionPoint,
      },
      async init({ database, logger, engines }) {
        if (!(await PgSearchEngine.supported(database))) {
          engines.setSearchEngine(new AllWordsLunrEngine({ logger }));
        }
      },
    });
  },
});
