// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ProductConsumers } from '@data-mesh/backstage-plugin-data-products-common';
import { organisation } from '../__testUtils__/organisation';
import { shopConfig, startPortal, until } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const ORDERS = '/api/data-products/products/shop/orders';

const billing: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'billing' },
  spec: { type: 'service', lifecycle: 'production', owner: 'checkout' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/checkout' }],
};

const open = () =>
  startPortal(
    [
      catalogServiceMock.factory({ entities: [...organisation, billing] }),
      mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
    ],
    simulator => {
      const { dataMesh } = shopConfig(simulator);
      return {
        dataMesh: {
          ...dataMesh,
          consumers: {
            patterns: [
              {
                pattern: '(?<component>[a-z-]+)(\\..*)?',
                component: 'component:default/{component}',
              },
            ],
          },
          environments: dataMesh.environments.map(environment => ({
            ...environment,
            metrics: {
              endpoint: simulator.url,
              credentials: { key: 'cloud-key', secret: 'cloud-secret' },
            },
          })),
        },
      };
    },
  );

it('a portal that may ask Confluent’s Metrics API tells who reads its products, and how far behind', async () => {
  const portal = await open();
  try {
    const { consumers, indexes, failures } = await until(
      async (): Promise<ProductConsumers> =>
        (await portal.http.get(`${ORDERS}/consumers`)).body,
      body => body.indexes?.[0]?.observedAt !== undefined,
    );
    expect(failures).toEqual([]);
    expect(indexes).toMatchObject([{ source: 'metrics', isComplete: true }]);
    expect(consumers).toMatchObject([
      {
        id: 'component:default/billing',
        ownerRef: 'group:default/checkout',
        evidence: [{ source: 'consumer-groups' }],
        groups: [
          {
            groupId: 'billing',
            topics: ['orders'],
            lagMessages: { status: 'known', source: 'metrics' },
            lagSeconds: { reason: 'unsupported' },
            state: { reason: 'unsupported' },
          },
        ],
      },
      // The catalog knows no component of this name.
      { id: 'consumerGroup/reporting', groups: [{ groupId: 'reporting' }] },
    ]);

    const { clusterId } = indexes[0]!;
    const { body: details } = await portal.http.get(
      `${ORDERS}/consumers/${clusterId}/reporting`,
    );
    expect(details).toMatchObject({
      lagMessages: { status: 'known' },
      members: { reason: 'unsupported' },
      partitions: { reason: 'unsupported' },
      samples: [{ lagMessages: expect.any(Number) }],
    });

    const { body: dependents } = await portal.http.get(`${ORDERS}/dependents`);
    expect(dependents).toMatchObject({
      items: [
        { entityRef: 'component:default/billing' },
        { type: 'consumerGroup', title: 'reporting' },
      ],
      hiddenCount: 0,
    });
  } finally {
    await portal.stop();
  }
});
