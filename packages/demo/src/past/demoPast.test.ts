/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  notificationService,
  NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import dataProductsPlugin from '@data-mesh/backstage-plugin-data-products-backend';
import {
  Operation,
  ProductChange,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import request from 'supertest';
import { readEntities } from '../catalog/__testUtils__/readEntities';
import { demoPast } from './demoPast';
import { operationId } from './operationOf';

jest.setTimeout(60_000);

const PRODUCTION = 'env-7k2mq9';

/** The people, as a catalog that has read its files shows them. */
const entities = readEntities('packages/demo/catalog/all.yaml').map(entity =>
  entity.kind === 'User'
    ? {
        ...entity,
        relations: [{ type: 'memberOf', targetRef: 'group:default/one' }],
      }
    : entity,
);

function configOf(simulator: Simulator, isPastEnabled: boolean) {
  return {
    demo: { past: { enabled: isPastEnabled } },
    dataMesh: {
      sync: { interval: { hours: 1 } },
      environments: [
        {
          id: PRODUCTION,
          title: 'Production',
          namespace: 'prod',
          streamCatalog: {
            endpoint: simulator.environmentUrl(PRODUCTION),
            package: 'advanced',
            credentials: { key: 'demo-key', secret: 'demo-secret' },
          },
        },
      ],
    },
  };
}

async function open(isPastEnabled = true) {
  const simulator = await startSimulator({
    scenario: 'retail',
    scenarioOptions: { now: new Date() },
  });
  const sent: NotificationSendOptions[] = [];
  const backend = await startTestBackend({
    features: [
      dataProductsPlugin,
      demoPast,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: configOf(simulator, isPastEnabled),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          async send(notification) {
            sent.push(notification);
          },
        }),
      }),
    ],
  });
  const http = request(backend.server);
  const get = async (path: string) => {
    const { body } = await http.get(`/api/data-products${path}`);
    return body;
  };
  const changesOf = async (name: string): Promise<ProductChange[]> =>
    (await get(`/products/prod/${name}/changes?limit=100`)).items ?? [];
  await until(async () => (await changesOf('orders')).length > 0);
  return {
    get,
    sent,
    changesOf,
    async stop() {
      await backend.stop();
      await simulator.stop();
    },
  };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

describe('the past of the demo', () => {
  it('ends with what there is now, and tells of it in one voice', async () => {
    const { get, changesOf, sent, stop } = await open();
    try {
      const orders = await changesOf('orders');
      expect(orders.map(({ by, field, after }) => [by, field, after])).toEqual([
        ['user:default/amara.okafor', 'problem', expect.any(String)],
        ['user:default/marek.nowak', 'attributes', 'contact: #checkout-events'],
        ['user:default/marek.nowak', 'description', expect.any(String)],
        ['user:default/elif.aydin', 'problem', undefined],
        ['user:default/noor.haddad', 'problem', expect.any(String)],
        ['user:default/elif.aydin', 'slaTier', 'tier-1'],
        ['sync', 'product', 'orders'],
      ]);
      const { items } = await get('/products/prod/orders/operations');
      const [contact] = items as Operation[];
      expect(contact).toMatchObject({
        id: operationId('contact of orders'),
        requestedBy: 'user:default/marek.nowak',
        finishedAt: orders[1]?.at,
        targets: [
          {
            steps: [
              {
                changes: [
                  {
                    field: 'DataProduct.contact',
                    before: '#checkout',
                    after: '#checkout-events',
                  },
                ],
              },
              {},
            ],
          },
        ],
      });
      await until(async () => sent.length > 20);
      expect(sent.map(({ payload }) => payload.title)).toEqual(
        expect.arrayContaining([
          'shipments is deprecated',
          'shipments ends in 30 days',
          'A problem with orders was reported',
          'Creating orders.large failed',
        ]),
      );
    } finally {
      await stop();
    }
  });

  it('is not told unless it is wanted', async () => {
    const { changesOf, stop } = await open(false);
    try {
      expect(await changesOf('orders')).toMatchObject([
        { by: 'sync', field: 'product' },
      ]);
    } finally {
      await stop();
    }
  });
});
