// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';

const PLUGIN_ID = 'demo';
const PATH = '/recovery';
const DOCUMENTS = '../../docs';
const DOCUMENT = 'recovery.md';

/**
 * Serves what the suite proposes about recovery, as it is written, as how Corner & Main recovers: to everybody, and only where
 * `dataMesh.live.recoveryUrl` leads to it.
 */
export const recoveryPage = createBackendPlugin({
  pluginId: PLUGIN_ID,
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        router: coreServices.httpRouter,
      },
      async init({ config, router }) {
        const wanted = config.getOptionalString('dataMesh.live.recoveryUrl');
        const portal = config.getString('backend.baseUrl');
        if (wanted !== `${portal}/api/${PLUGIN_ID}${PATH}`) return;
        const root = resolvePackagePath('@data-mesh/demo', DOCUMENTS);
        // Whoever follows a link sends no token.
        router.addAuthPolicy({ path: PATH, allow: 'unauthenticated' });
        router.use((request, response, next) => {
          if (request.path !== PATH) next();
          else response.type('text/plain').sendFile(DOCUMENT, { root });
        });
      },
    });
  },
});
