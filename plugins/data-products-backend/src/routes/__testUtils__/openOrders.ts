// SPDX-License-Identifier: Apache-2.0

import { SchemaSubject } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aDataProductEntity,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { Simulator } from '@data-mesh/confluent-simulator';
import { createTestDatabases } from '../../__testUtils__/databases';
import { openRouter } from '../../__testUtils__/openRouter';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
} from '../../__testUtils__/plans';
import {
  scenarioOf,
  simulatedReader,
} from '../../schemas/__testUtils__/simulatedRegistry';

export const ADDRESS = 'shop.Address';
/** The address of the subjects of the product `orders`. */
export const SUBJECTS = '/products/prod/orders/subjects';

export const record = (name: string, ...fields: object[]) => ({
  type: 'record',
  name,
  namespace: 'shop',
  fields,
});
export const id = { name: 'orderId', type: 'string' };

/** Its subjects, what they refer to, and one of somebody else. */
export const orderSchemas = scenarioOf([
  {
    name: 'orders-value',
    compatibility: 'BACKWARD',
    versions: [
      {
        schema: record('Order', id),
        registeredAt: '2026-03-01T08:00:00.000Z',
      },
      {
        schema: record('Order', id, {
          name: 'channel',
          type: 'string',
          default: 'web',
        }),
      },
      {
        schema: record(
          'Order',
          id,
          { name: 'channel', type: 'string', default: 'web' },
          { name: 'address', type: ADDRESS },
        ),
        references: [{ name: ADDRESS, subject: ADDRESS, version: 1 }],
        metadata: {
          properties: { owner: 'checkout', token: 'k-123' },
          sensitive: ['token'],
        },
        ruleSet: {
          domainRules: [{ name: 'paid', type: 'CEL', expr: 'message.paid' }],
        },
      },
    ],
  },
  {
    name: ADDRESS,
    versions: [{ schema: record('Address', { name: 'city', type: 'string' }) }],
  },
  { name: 'orders-key', versions: [{ schema: '"string"' }] },
  { name: 'orders-broken', versions: [{ schema: 'oops' }] },
  {
    name: 'orders-circle',
    compatibility: 'NONE',
    versions: [
      {
        schema: record('Left', { name: 'right', type: 'shop.Right' }),
        references: [{ name: 'shop.Right', subject: 'right', version: 1 }],
      },
    ],
  },
  {
    name: 'right',
    versions: [
      {
        schema: record('Right', { name: 'left', type: ['null', 'shop.Left'] }),
        references: [
          { name: 'shop.Left', subject: 'orders-circle', version: 1 },
        ],
      },
    ],
  },
  { name: 'salaries-value', versions: [{ schema: '"long"' }] },
]);

export const orders = aDataProduct({
  title: 'orders',
  outputPorts: [
    anOutputPort({
      name: 'orders',
      subjects: [
        { subject: 'orders-key', part: 'key' },
        { subject: 'orders-value', part: 'value' },
        { subject: 'orders-broken', part: 'other' },
        { subject: 'orders-circle', part: 'other' },
        { subject: 'orders-gone', part: 'other' },
      ],
    }),
  ],
});

const databases = createTestDatabases();

/** The routes, with the product `orders` and a registry without anything in memory. */
export async function openOrders(
  simulator: Simulator,
  options: Parameters<typeof openRouter>[1] & {
    registry?: Parameters<typeof simulatedReader>[1] | 'none';
  } = {},
) {
  const { registry, ...router } = options;
  const opened = await openRouter(databases, {
    entities: [aDataProductEntity({ title: 'orders' })],
    schemaReaders:
      registry === 'none'
        ? new Map()
        : new Map([[ENVIRONMENT_ID, simulatedReader(simulator, registry)]]),
    ...router,
  });
  await opened.store.applyPlan(
    aPlan({ upserts: [anUpsert(orders)] }),
    aContext(0),
  );
  return opened;
}

export function statusesOf(body: { subjects: SchemaSubject[] }): string[] {
  return body.subjects.map(({ state }) => state.status);
}
