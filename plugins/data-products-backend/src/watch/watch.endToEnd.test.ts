// SPDX-License-Identifier: Apache-2.0

import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { DATA_PRODUCTS_PLUGIN_ID } from '@data-mesh/backstage-plugin-data-products-common';
import {
  LevelChange,
  LevelSource,
  watchExtensionPoint,
} from '@data-mesh/backstage-plugin-data-products-node';
import { organisation } from '../__testUtils__/organisation';
import {
  SHOP_ID,
  shopConfig,
  startPortal,
  until,
} from '../__testUtils__/startPortal';

// A back end with a simulated Confluent.
jest.setTimeout(60_000);

const asUser = (name: string) =>
  [
    'Authorization',
    mockCredentials.user.header(`user:default/${name}`),
  ] as const;
const KIM = asUser('kim');
/** Is in Kim's team. */
const LEE = asUser('lee');

const TEAM = 'group:default/checkout';
const ORDERS = 'dataproduct:shop/orders';
const PRODUCT = '/products/shop/orders';
const LADDER = [
  { id: 'bronze', title: 'Bronze' },
  { id: 'gold', title: 'Gold' },
];

const entities: Entity[] = organisation.map(entity =>
  entity.metadata.name === 'checkout'
    ? {
        ...entity,
        relations: ['kim', 'lee'].map(name => ({
          type: 'hasMember',
          targetRef: `user:default/${name}`,
        })),
      }
    : entity,
);

async function open() {
  let lookForNews: (() => Promise<void>) | undefined;
  const { signal } = new AbortController();
  /** Runs what is to be run at the start, and the rest when it is told to. */
  const scheduler = mockServices.scheduler.mock({
    cancelTask: async () => {},
    createScheduledTaskRunner: () => ({ run: async () => {} }),
    async scheduleTask({ id, initialDelay, fn }) {
      if (id === 'data-mesh-watch') lookForNews = async () => fn(signal);
      else if (!initialDelay) void fn(signal);
    },
  });
  let tellLevels: Parameters<LevelSource['connect']>[0] | undefined;
  const levels = createBackendModule({
    pluginId: DATA_PRODUCTS_PLUGIN_ID,
    moduleId: 'levels',
    register: reg =>
      reg.registerInit({
        deps: { watch: watchExtensionPoint },
        async init({ watch }) {
          watch.addLevels({
            id: 'governance',
            async connect(changed) {
              tellLevels = changed;
            },
          });
        },
      }),
  });
  const portal = await startPortal(
    [
      catalogServiceMock.factory({ entities }),
      notificationsPlugin,
      levels,
      scheduler.factory,
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () =>
          mockServices.userInfo({
            ownershipEntityRefs: ['user:default/kim', TEAM],
          }),
      }),
    ],
    simulator => {
      const { dataMesh } = shopConfig(simulator);
      return {
        app: { baseUrl: 'http://localhost:3000' },
        dataMesh: {
          ...dataMesh,
          operations: { enforceOwnership: false },
          environments: dataMesh.environments.map(each => ({
            ...each,
            mode: 'readWrite',
          })),
        },
      };
    },
  );
  const { http } = portal;
  const api = (
    method: 'get' | 'put' | 'post',
    path: string,
    sent: object = {},
  ) => {
    const asked = http[method](`/api/data-products${path}`).set(...KIM);
    return method === 'get' ? asked : asked.send(sent);
  };
  await until(
    () => api('get', PRODUCT),
    ({ status }) => status === 200,
  );
  return {
    ...portal,
    api,
    tellLevels: (change: Pick<LevelChange, 'before' | 'after'>) =>
      tellLevels?.([
        { ...change, entityRef: ORDERS, title: 'Care', levels: LADDER },
      ]),
    /** Looks for what is new; what the person has been told by then. */
    async toldTo(person: readonly [string, string]): Promise<string[]> {
      await lookForNews?.();
      const { body } = await http
        .get('/api/notifications/notifications')
        .set(...person);
      return body.notifications
        .filter(
          ({ payload }: Told) => payload.topic === 'Watched data products',
        )
        .map(({ payload }: Told) => payload.title);
    },
    async deprecate() {
      await api('post', '/operations', {
        request: { kind: 'prepareEnvironment', environmentId: SHOP_ID },
      }).then(({ body }) => over(body.id));
      const { body: editable } = await api('get', `${PRODUCT}/metadata`);
      const target = { entityRef: ORDERS, version: editable.version };
      const { body } = await api('post', '/operations', {
        request: {
          kind: 'deprecate',
          environmentId: SHOP_ID,
          targets: [{ ...target, successor: '', endsOn: '2099-01-31' }],
        },
      });
      return over(body.id);
    },
  };

  async function over(id: string): Promise<string> {
    const { body } = await until(
      () => api('get', `/operations/${id}`),
      answer => answer.body.finishedAt !== undefined,
    );
    return body.state;
  }
}

interface Told {
  payload: { topic: string; title: string };
}

describe('watching, in a portal with notifications', () => {
  it('tells a team of what is new, once, and nobody of what they did', async () => {
    const portal = await open();
    const { api, toldTo, tellLevels, deprecate } = portal;
    try {
      await api('put', `${PRODUCT}/watch`, { watcher: TEAM });
      expect(await toldTo(LEE)).toEqual([]);

      await tellLevels({
        before: { level: 'gold' },
        after: { level: 'bronze' },
      });
      const fell = ['orders fell to Bronze'];
      expect(await toldTo(LEE)).toEqual(fell);
      expect(await toldTo(KIM)).toEqual(fell);

      expect(await deprecate()).toBe('succeeded');
      expect(await toldTo(LEE)).toEqual(['orders is deprecated', ...fell]);
      expect(await toldTo(KIM)).toEqual(fell);
    } finally {
      await portal.stop();
    }
  });
});
