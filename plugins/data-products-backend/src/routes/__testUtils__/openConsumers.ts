// SPDX-License-Identifier: Apache-2.0

import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_CONSUMER_GROUPS } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aDataProductEntity,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { EnvironmentConnection } from '@data-mesh/backstage-plugin-data-products-node';
import { KafkaClient } from '@data-mesh/confluent-client';
import { openRouter } from '../../__testUtils__/openRouter';
import { aContext, aPlan, anUpsert } from '../../__testUtils__/plans';
import { createConsumerIndexStore } from '../../consumers/index/createConsumerIndexStore';
import { GroupReading } from '../../consumers/index/types';

export const PATH = '/products/prod/orders';
export const CLUSTER = 'lkc-3x9wz1';
export const ORDERS = 'dataproduct:prod/orders';
export const orders = aDataProduct({ title: 'orders' });

export const component = (
  name: string,
  options: { owner?: string; groups?: string } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: options.groups
      ? { [ANNOTATION_CONSUMER_GROUPS]: options.groups }
      : {},
  },
  spec: { type: 'service', lifecycle: 'production' },
  relations: options.owner
    ? [{ type: 'ownedBy', targetRef: options.owner }]
    : [],
});

export const WEB_SHOP = 'group:default/web-shop';

/** The product, which a component declares to read, and components of several owners. */
export const entities: Entity[] = [
  {
    ...aDataProductEntity({ title: 'orders' }),
    relations: [
      { type: 'dependencyOf', targetRef: 'component:default/storefront' },
    ],
  },
  component('storefront', { owner: WEB_SHOP, groups: 'storefront-*' }),
  component('others', { owner: 'group:default/others' }),
  component('orphan'),
];

/** A Kafka cluster of which the test says what it tells. */
export function connected(
  client: Partial<KafkaClient>,
): EnvironmentConnection[] {
  return [
    {
      config: { id: orders.environmentId } as EnvironmentConnection['config'],
      problems: [],
      ksqldb: [],
      kafka: [
        {
          config: {
            clusterId: CLUSTER,
            title: 'Main',
            authentication: 'apiKey',
          },
          client: client as KafkaClient,
        },
      ],
    },
  ];
}

/** The routes over the product `orders` of Kim's own web shop and of others. */
export async function openConsumers(
  databases: TestDatabases,
  options: Parameters<typeof openRouter>[1] = {},
) {
  const opened = await openRouter(databases, {
    entities,
    groups: [WEB_SHOP],
    ...options,
  });
  await opened.store.applyPlan(
    aPlan({ upserts: [anUpsert(orders)] }),
    aContext(0),
  );
  const index = createConsumerIndexStore(opened.knex);
  return {
    ...opened,
    /** Has groups seen a moment ago. */
    async see(...readings: Partial<GroupReading>[]) {
      const observedAt = new Date().toISOString();
      await index.record(CLUSTER, {
        source: 'kafka',
        isNewCommitted: false,
        readings: readings.map(reading => ({
          groupId: 'reports',
          state: 'stable',
          topics: [{ topic: 'orders', lagMessages: 40, lagSeconds: 3 }],
          observedAt,
          ...reading,
        })),
      });
      await index.saveState({
        clusterId: CLUSTER,
        observedAt,
        source: 'kafka',
        groupCount: readings.length,
        isComplete: true,
      });
      return observedAt;
    },
  };
}
