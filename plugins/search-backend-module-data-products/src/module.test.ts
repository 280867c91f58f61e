// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendPlugin,
  SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import {
  DATA_PRODUCTS_PLUGIN_ID,
  ProductDocumentPage,
} from '@data-mesh/backstage-plugin-data-products-common';
import request from 'supertest';
import { aField, aProductDocument } from './__testUtils__/documents';
import { searchModuleDataProducts } from './module';

const PAGES: Record<string, ProductDocumentPage> = {
  '/documents/env-7k2mq9?limit=200': {
    items: [
      aProductDocument({
        title: 'orders',
        fields: [aField({ path: 'customerEmail', isPii: true })],
      }),
    ],
    next: 'orders',
  },
  '/documents/env-7k2mq9?after=orders&limit=200': {
    items: [
      aProductDocument({
        title: 'payments',
        fields: [aField({ path: 'payer.email' })],
      }),
    ],
  },
};

/** A `data-products` back end that only answers with documents, and only to services. */
const dataProductsPlugin = createBackendPlugin({
  pluginId: DATA_PRODUCTS_PLUGIN_ID,
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        httpRouter.use(async (req, res) => {
          await httpAuth.credentials(req, { allow: ['service'] });
          const page = PAGES[req.url];
          if (page) res.json(page);
          else res.status(404).end();
        });
      },
    });
  },
});

/** Everybody may read everything but payments. */
const permissions = mockServices.permissions.mock({
  authorizeConditional: async requests =>
    requests.map(({ permission }) => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: permission.name,
        resourceType: 'catalog-entity',
        params: {},
      },
    })),
  authorize: async requests =>
    requests.map(asked => ({
      result:
        'resourceRef' in asked &&
        asked.permission.name === 'catalog.entity.read' &&
        asked.resourceRef !== 'dataproduct:prod/payments'
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    })),
});

async function startPortal(search: object = {}) {
  const tasks: SchedulerServiceTaskInvocationDefinition[] = [];
  const scheduler = mockServices.scheduler.mock({
    createScheduledTaskRunner: () => ({
      run: async task => {
        tasks.push(task);
      },
    }),
  });
  const backend = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleDataProducts,
      dataProductsPlugin,
      permissions.factory,
      scheduler.factory,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          search,
          dataMesh: {
            environments: [{ id: 'env-7k2mq9', namespace: 'prod' }],
          },
        },
      }),
    ],
  });
  return {
    async index() {
      for (const { fn } of tasks) await fn(new AbortController().signal);
    },
    async search(term: string) {
      const { body } = await request(backend.server)
        .get('/api/search/query')
        .query({ term, types: ['data-product'] })
        .set('Authorization', mockCredentials.user.header());
      return body;
    },
    stop: () => backend.stop(),
  };
}

describe('searchModuleDataProducts', () => {
  it('lets people find the products that they may read by their fields', async () => {
    const portal = await startPortal();
    await portal.index();

    expect(await portal.search('email')).toMatchObject({
      results: [
        {
          type: 'data-product',
          document: {
            title: 'orders',
            schemas: [{ fields: [{ path: 'customerEmail', isPii: true }] }],
          },
        },
      ],
    });
    await portal.stop();
  });

  it('does not start with a schedule that is none', async () => {
    await expect(
      startPortal({ collators: { dataProducts: { schedule: {} } } }),
    ).rejects.toThrow('search.collators.dataProducts.schedule');
  });
});
