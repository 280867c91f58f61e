// SPDX-License-Identifier: Apache-2.0

import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { organisation } from '../__testUtils__/organisation';
import { shopConfig, startPortal, until } from '../__testUtils__/startPortal';

const KIM = mockCredentials.user.header('user:default/kim');
const LEE = mockCredentials.user.header('user:default/lee');

const members: Entity[] = organisation.map(entity =>
  entity.metadata.name === 'checkout'
    ? {
        ...entity,
        relations: [
          { type: 'hasMember', targetRef: 'user:default/kim' },
          { type: 'hasMember', targetRef: 'user:default/lee' },
        ],
      }
    : entity,
);

async function open(...features: BackendFeature[]) {
  const portal = await startPortal(
    [catalogServiceMock.factory({ entities: members }), ...features],
    simulator => ({
      ...shopConfig(simulator),
      app: { baseUrl: 'http://localhost:3000' },
    }),
  );
  await until(
    () => portal.http.get('/api/data-products/products/shop/orders'),
    ({ status }) => status === 200,
  );
  const report = async (text: string) => {
    const { body } = await portal.http
      .post('/api/data-products/products/shop/orders/problems')
      .set('Authorization', KIM)
      .send({ text });
    return body;
  };
  const notificationsOf = async (header: string) => {
    const { body } = await portal.http
      .get('/api/notifications/notifications')
      .set('Authorization', header);
    return body.notifications;
  };
  return { ...portal, report, notificationsOf };
}

describe('a reported problem', () => {
  it('reaches the members of the owning group but who reported it, renewed by the next one', async () => {
    const { report, notificationsOf, stop } = await open(notificationsPlugin);
    try {
      expect((await report('Events come late.')).isOwnerNotified).toBe(true);
      await report('Some come twice.');

      expect(await notificationsOf(LEE)).toMatchObject([
        {
          payload: {
            title: 'A problem with orders was reported',
            description: 'Some come twice.',
            link: '/catalog/shop/dataproduct/orders/activity',
          },
        },
      ]);
      expect(await notificationsOf(KIM)).toEqual([]);
    } finally {
      await stop();
    }
  });

  it('is kept in a portal without notifications, which says that nobody was told', async () => {
    const { report, stop } = await open();
    try {
      expect(await report('Events come late.')).toMatchObject({
        report: { text: 'Events come late.', state: 'open' },
        isOwnerNotified: false,
      });
    } finally {
      await stop();
    }
  });
});
