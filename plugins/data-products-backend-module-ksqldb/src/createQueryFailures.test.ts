// SPDX-License-Identifier: Apache-2.0
import {
  aDataProduct,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { KsqlQueryDescription } from '@data-mesh/backstage-plugin-ksqldb-common';
import { aQuery, aSnapshot } from './__testUtils__/snapshots';
import { createQueryFailures } from './createQueryFailures';
import { KsqlSnapshot } from './ksqlSnapshot';

const { signal } = new AbortController();
const productOf = (topic: string) =>
  aDataProduct({
    outputPorts: [anOutputPort({ name: topic, clusterId: 'lkc-3x9wz1' })],
  });
const bigOrders = productOf('orders.big');

const aFailed = (
  changes: Partial<KsqlQueryDescription> = {},
): KsqlQueryDescription => ({
  ...aQuery('CSAS_BIG_ORDERS_7', ['ORDERS'], ['BIG_ORDERS']),
  state: 'ERROR',
  ...changes,
});

function open(
  snapshot: () => Promise<KsqlSnapshot>,
  cluster: { environmentId?: string; kafkaClusterId?: string } = {},
) {
  const asked = jest.fn(snapshot);
  const provider = createQueryFailures({
    clusters: [
      {
        id: 'lksqlc-9d6ry',
        environmentId: bigOrders.environmentId,
        kafkaClusterId: 'lkc-3x9wz1',
        ...cluster,
        snapshot: asked,
      },
    ],
  });
  const failures = (product = bigOrders) =>
    provider.failures({ product, signal });
  return {
    asked,
    failures,
    /** Once the answer to the first question is there. */
    async known(product = bigOrders) {
      await failures(product);
      await new Promise(setImmediate);
      return failures(product);
    },
  };
}
const running = (...queries: KsqlQueryDescription[]) =>
  open(async () => aSnapshot({ queries }));

describe('failures of queries that write a product', () => {
  it('name the query, and its newest error', async () => {
    const failed = aFailed({
      errors: [
        { at: '2026-11-22T10:00:00.000Z', message: 'Old', type: 'USER' },
        { at: '2026-11-22T11:00:00.000Z', message: 'New', type: 'USER' },
        { at: '2026-11-22T09:00:00.000Z', message: 'First', type: 'USER' },
      ],
    });
    expect(await running(failed).known()).toEqual([
      {
        kind: 'query',
        name: 'CSAS_BIG_ORDERS_7',
        cause: 'New',
        href: '/ksqldb/queries?cluster=lksqlc-9d6ry&query=CSAS_BIG_ORDERS_7',
      },
    ]);
  });

  // prettier-ignore
  test.each<[string, Partial<KsqlQueryDescription>, number]>([
    ['has failed',                 {},                                                       1],
    ['has failed on one host',     { state: 'RUNNING', hostStates: { a: 'RUNNING', b: 'ERROR' } }, 1],
    ['runs',                       { state: 'RUNNING', hostStates: { a: 'RUNNING' } },       0],
    ['is paused',                  { state: 'PAUSED' },                                      0],
    ['writes something else',      { sinks: ['CUSTOMERS'] },                                 0],
    ['only reads the product',     { sources: ['BIG_ORDERS'], sinks: [] },                   0],
  ])('tell of a query that %s: %#', async (_case, changes, count) => {
    expect(await running(aFailed(changes)).known()).toHaveLength(count);
  });

  it('say so when the server does not tell why', async () => {
    expect((await running(aFailed()).known())[0]!.cause).toBe(
      'Retail ksqlDB does not say why',
    );
  });

  it('are told without waiting for the server', async () => {
    const { failures } = open(() => new Promise(() => {}));
    expect(await failures()).toEqual([]);
  });

  it('are not told any more once the server does not answer', async () => {
    const { asked, known, failures } = running(aFailed());
    expect(await known()).toHaveLength(1);
    asked.mockRejectedValue(new Error('down'));
    await failures();
    await new Promise(setImmediate);
    expect(await failures()).toEqual([]);
  });

  test.each([
    ['environment', { environmentId: 'env-other' }],
    ['Kafka cluster', { kafkaClusterId: 'lkc-other' }],
  ])('are not asked of a ksqlDB cluster of another %s', async (_, cluster) => {
    const { asked, failures } = open(async () => aSnapshot(), cluster);
    expect(await failures()).toEqual([]);
    expect(asked).not.toHaveBeenCalled();
  });
});
