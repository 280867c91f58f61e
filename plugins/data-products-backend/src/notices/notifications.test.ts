// SPDX-License-Identifier: Apache-2.0

import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import {
  Operation,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { organisation } from '../__testUtils__/organisation';
import {
  SHOP_ID,
  shopConfig,
  startPortal,
  until,
} from '../__testUtils__/startPortal';

// A back end with a simulated Confluent.
jest.setTimeout(60_000);

const KIM = mockCredentials.user.header('user:default/kim');
const LEE = mockCredentials.user.header('user:default/lee');
/** Their team reads the product. */
const PAT = mockCredentials.user.header('user:default/pat');

const ORDERS = 'dataproduct:shop/orders';

const membersOf = (...names: string[]) =>
  names.map(name => ({ type: 'hasMember', targetRef: `user:default/${name}` }));

const entities: Entity[] = [
  ...organisation.map(entity =>
    entity.metadata.name === 'checkout'
      ? { ...entity, relations: membersOf('kim', 'lee') }
      : entity,
  ),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'stores', namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: membersOf('pat'),
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'till', namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner: 'stores' },
    relations: [
      { type: 'dependsOn', targetRef: ORDERS },
      { type: 'ownedBy', targetRef: 'group:default/stores' },
    ],
  },
];

async function open() {
  const portal = await startPortal(
    [catalogServiceMock.factory({ entities }), notificationsPlugin],
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
  const ask = async (
    method: 'get' | 'post',
    path: string,
    sent: object = {},
  ) => {
    const request = portal.http[method](path).set('Authorization', KIM);
    return method === 'get' ? request : request.send(sent);
  };
  const api = (method: 'get' | 'post', path: string, sent?: object) =>
    ask(method, `/api/data-products${path}`, sent);
  await until(
    () => api('get', '/products/shop/orders'),
    ({ status }) => status === 200,
  );
  return {
    ...portal,
    async editable() {
      return (await api('get', '/products/shop/orders/metadata')).body;
    },
    async carryOut(request: OperationRequest): Promise<Operation> {
      const { body } = await api('post', '/operations', { request });
      if (!body.id) throw new Error(JSON.stringify(body));
      const ended = await until(
        () => api('get', `/operations/${body.id}`),
        answer => answer.body.finishedAt !== undefined,
      );
      return ended.body;
    },
    undo: (id: string) => api('post', `/operations/${id}/undo`),
    /** As soon as there are so many. */
    async titlesFor(header: string, count: number): Promise<string[]> {
      const { body } = await until(
        () =>
          portal.http
            .get('/api/notifications/notifications')
            .set('Authorization', header),
        answer => answer.body.notifications.length >= count,
      );
      return body.notifications.map(
        ({ payload }: { payload: { title: string } }) => payload.title,
      );
    },
  };
}

describe('an operation, in a portal with notifications', () => {
  it('is told to the owning group and to the owners of what reads the product, but not to who did it', async () => {
    const portal = await open();
    const { carryOut, editable, titlesFor, undo } = portal;
    try {
      await carryOut({ kind: 'prepareEnvironment', environmentId: SHOP_ID });
      const { version } = await editable();
      const deprecated = await carryOut({
        kind: 'deprecate',
        environmentId: SHOP_ID,
        targets: [
          {
            entityRef: ORDERS,
            version,
            successor: '',
            endsOn: '2099-01-31',
          },
        ],
      });
      expect(deprecated).toMatchObject({ state: 'succeeded' });
      const told = ['orders is deprecated'];
      expect(await titlesFor(LEE, 1)).toEqual(told);
      expect(await titlesFor(PAT, 1)).toEqual(told);
      expect(await titlesFor(KIM, 0)).toEqual([]);

      expect((await undo(deprecated.id)).status).toBe(200);
      // Told again under the same scope, it takes the place of what was told before.
      const renewed = await until(
        () => titlesFor(PAT, 1),
        titles => titles[0] !== told[0],
      );
      expect(renewed).toEqual(['Deprecating orders was undone']);
    } finally {
      await portal.stop();
    }
  });
});
