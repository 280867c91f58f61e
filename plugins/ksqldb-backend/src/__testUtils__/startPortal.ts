// SPDX-License-Identifier: Apache-2.0
import {
  type BackstageCredentials,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
// It answers whose the topics are, which is a part of what the tests are about.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import dataProductsPlugin from '@data-mesh/backstage-plugin-data-products-backend';
import { type Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import type { AddressInfo } from 'node:net';
import ksqldbPlugin from '../index';
import { userRefOf } from '../userRefOf';

/** Of the scenario `small-shop`. */
export const SHOP_ID = 'env-shop01';
export const CLUSTER_ID = 'lksqlc-shop01';

/** May do everything, and owns what the checkout team owns. */
export const OWNER = 'user:default/owner';
/** May query, but sees no personal data. */
export const READER = 'user:default/reader';
/** May query, but does not see payments, nor what is of no product. */
export const BARRED = 'user:default/barred';

const GROUP = 'group:default/checkout';

/** What may be read by whom the catalog decides for; payments are not among it. */
const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'checkout' },
    spec: { type: 'team', children: [] },
  },
  ...['orders', 'stock-levels'].map(name => ({
    apiVersion: 'data-mesh.dev/v1alpha1',
    kind: 'DataProduct',
    metadata: { name, namespace: 'shop' },
    spec: {},
  })),
];

const READ_ONLY = ['ksqldb.metadata.read', 'ksqldb.query.execute'];
const PERMISSIONS: Record<string, string[]> = {
  [READER]: [...READ_ONLY, 'ksqldb.source.unowned'],
  [BARRED]: [...READ_ONLY, 'data-products.records.read-unmasked'],
};

const isAllowed = (credentials: BackstageCredentials, permission: string) => {
  const granted = PERMISSIONS[userRefOf(credentials) ?? ''];
  return !granted || granted.includes(permission);
};

const policy = mockServices.permissions.mock({
  authorize: async (requests, { credentials }) =>
    requests.map(({ permission }) => ({
      result: isAllowed(credentials, permission.name)
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
    })),
  authorizeConditional: async (requests, { credentials }) =>
    requests.map(() =>
      userRefOf(credentials) === BARRED
        ? {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              resourceType: 'catalog-entity',
              rule: 'IS_ENTITY_OWNER',
            },
          }
        : { result: AuthorizeResult.ALLOW },
    ),
}).factory;

const groups = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    async getUserInfo(credentials) {
      const userEntityRef = userRefOf(credentials) ?? '';
      return {
        userEntityRef,
        ownershipEntityRefs:
          userEntityRef === OWNER ? [userEntityRef, GROUP] : [userEntityRef],
      };
    },
  }),
});

/** The mocked tokens do not say, as real ones do, which plugin asks in the name of a user. */
const auth = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const pluginId = plugin.getId();
    const mocked = mockServices.auth({ pluginId });
    mocked.getPluginRequestToken = async ({ onBehalfOf }) => ({
      token: mockCredentials.user.token(userRefOf(onBehalfOf), {
        actor: { subject: `plugin:${pluginId}` },
      }),
    });
    return mocked;
  },
});

const config = (simulator: Simulator) => ({
  dataMesh: {
    environments: [
      {
        id: SHOP_ID,
        title: 'Shop',
        namespace: 'shop',
        mode: 'readWrite',
        streamCatalog: {
          endpoint: simulator.environmentUrl(SHOP_ID),
          credentials: { key: 'shop-key', secret: 'shop-secret' },
        },
        ksqldb: [
          {
            id: CLUSTER_ID,
            title: 'Shop ksqlDB',
            endpoint: simulator.ksqldb.url(SHOP_ID, CLUSTER_ID),
            kafkaClusterId: 'lkc-shop01',
            credentials: { key: 'shop-ksql-key', secret: 'shop-ksql-secret' },
          },
        ],
      },
    ],
  },
});

/** A portal with data products and ksqlDB over a simulated shop. Stop it when done. */
export async function startPortal() {
  const simulator = await startSimulator({ scenario: 'small-shop' });
  const backend = await startTestBackend({
    features: [
      dataProductsPlugin,
      ksqldbPlugin,
      catalogServiceMock.factory({ entities }),
      auth,
      policy,
      groups,
      mockServices.rootConfig.factory({ data: config(simulator) }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;

  /** Calls a plugin as a user. */
  function call(
    user: string,
    path: string,
    options: { method?: string; body?: object; signal?: AbortSignal } = {},
  ): Promise<Response> {
    const { body, signal, method = body ? 'POST' : 'GET' } = options;
    return fetch(`http://127.0.0.1:${port}/api${path}`, {
      method,
      signal,
      headers: {
        authorization: mockCredentials.user.header(user),
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
  }

  return {
    simulator,
    call,
    async json(...of: Parameters<typeof call>) {
      const response = await call(...of);
      return { status: response.status, body: await response.json() };
    },
    async stop() {
      await backend.stop();
      await simulator.stop();
    },
  };
}

/** Asks again, every 50 ms, until the answer is as wanted. */
export async function until<T>(
  ask: () => Promise<T> | T,
  isWanted: (answer: T) => boolean,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
