// SPDX-License-Identifier: Apache-2.0
import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { aSnapshot } from './__testUtils__/snapshots';
import { createQueryEvidence, ProductRefs } from './createQueryEvidence';

const customers = aDataProduct({
  title: 'customers',
  outputPorts: [
    {
      name: 'customers',
      clusterId: 'lkc-3x9wz1',
      qualifiedName: 'lsrc-4nv8rd:lkc-3x9wz1:customers',
    },
  ],
});

const evidence = (
  cluster: { environmentId?: string; kafkaClusterId?: string } = {},
  refs: Record<string, string> = {},
) => {
  const snapshot = jest.fn(async () => aSnapshot());
  const productRefs: ProductRefs = async topics =>
    new Map(topics.flatMap(name => (refs[name] ? [[name, refs[name]]] : [])));
  const provider = createQueryEvidence({
    clusters: [
      {
        environmentId: customers.environmentId,
        kafkaClusterId: 'lkc-3x9wz1',
        ...cluster,
        snapshot,
      },
    ],
    productRefs,
  });
  const read = () =>
    provider.read({
      product: customers,
      entityRef: 'dataproduct:prod/customers',
      signal: new AbortController().signal,
    });
  return { read, snapshot };
};

describe('createQueryEvidence', () => {
  it('names the product at the other end of a query', async () => {
    const refs = { 'orders.big': 'dataproduct:prod/big-orders' };
    expect(await evidence({}, refs).read()).toEqual([
      {
        direction: 'reads',
        neighbour: { entityRef: 'dataproduct:prod/big-orders' },
        detail:
          'the query CSAS_BIG_ORDERS_7 of Retail ksqlDB (running) reads customers',
        observedAt: '2026-11-22T12:00:00.000Z',
      },
    ]);
  });

  it('names the query itself when there is no product', async () => {
    expect(await evidence().read()).toMatchObject([
      { neighbour: { kind: 'query', name: 'CSAS_BIG_ORDERS_7' } },
    ]);
  });

  test.each([
    ['environment', { environmentId: 'env-other' }],
    ['Kafka cluster', { kafkaClusterId: 'lkc-other' }],
  ])('does not ask a ksqlDB cluster of another %s', async (_, cluster) => {
    const { read, snapshot } = evidence(cluster);
    expect(await read()).toEqual([]);
    expect(snapshot).not.toHaveBeenCalled();
  });
});
