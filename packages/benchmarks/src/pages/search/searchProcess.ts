// SPDX-License-Identifier: Apache-2.0
/** The search of a portal as a process of its own, over products that are made up as they are asked for. */
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import searchPlugin from '@backstage/plugin-search-backend';
import searchModulePg from '@backstage/plugin-search-backend-module-pg';
import {
  DATA_PRODUCTS_PLUGIN_ID,
  ProductDocumentPage,
} from '@data-mesh/backstage-plugin-data-products-common';
import searchModuleDataProducts from '@data-mesh/backstage-plugin-search-backend-module-data-products';
import {
  BackendSettings,
  backendConfig,
  ENVIRONMENT_ID,
  NAMESPACE,
} from '../../processes/backendConfig';
import { searchedProduct } from './searchedProducts';

export interface SearchSettings extends BackendSettings {
  products: number;
}

/** Answers with the documents of as many products as told. */
function madeUpProducts(products: number) {
  return createBackendPlugin({
    pluginId: DATA_PRODUCTS_PLUGIN_ID,
    register: env =>
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          httpRouter.use((req, res) => {
            const first = Number(req.query.after ?? 0);
            const end = Math.min(first + Number(req.query.limit), products);
            const page: ProductDocumentPage = {
              items: Array.from({ length: end - first }, (_, n) =>
                searchedProduct(first + n),
              ),
              ...(end < products && { next: String(end) }),
            };
            res.json(page);
          });
        },
      }),
  });
}

async function main(): Promise<void> {
  const settings: SearchSettings = JSON.parse(process.argv[2] ?? '{}');
  const config = backendConfig(settings);
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        ...config,
        dataMesh: {
          environments: [{ id: ENVIRONMENT_ID, namespace: NAMESPACE }],
        },
        search: {
          collators: {
            dataProducts: {
              schedule: { frequency: { hours: 24 }, timeout: { minutes: 30 } },
            },
          },
        },
      },
    }),
  );
  for (const feature of [
    searchPlugin,
    searchModulePg,
    searchModuleDataProducts,
    madeUpProducts(settings.products),
  ]) {
    backend.add(feature);
  }
  await backend.start();
  process.send?.({ type: 'listening', url: config.backend.baseUrl });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
