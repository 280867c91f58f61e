// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createProductRefs } from './createProductRefs';

const orders = aDataProductEntity({ title: 'orders' });
const byHand = {
  apiVersion: orders.apiVersion,
  kind: orders.kind,
  metadata: { name: 'by-hand', namespace: 'prod' },
  spec: { outputPorts: [{ name: 'orders.placed.v1' }] },
};
const getEntities = jest.fn(async () => ({ items: [orders, byHand] }));
const find = createProductRefs({
  catalog: { getEntities },
  auth: mockServices.auth(),
});
const of = { environmentId: 'env-7k2mq9', kafkaClusterId: 'lkc-3x9wz1' };

describe('createProductRefs', () => {
  const topic = orders.spec.outputPorts[0]!.name;

  test.each([
    ['of the same cluster', of, [[topic, 'dataproduct:prod/orders']]],
    ['but not of another cluster', { ...of, kafkaClusterId: 'lkc-x' }, []],
    ['but not of another environment', { ...of, environmentId: 'env-x' }, []],
  ])('finds the product of a topic %s', async (_, where, expected) => {
    expect([...(await find([topic, 'unknown'], where))]).toEqual(expected);
  });

  it('asks only for entities over these topics, and for none when there are none', async () => {
    getEntities.mockClear();
    await find([], of);
    expect(getEntities).not.toHaveBeenCalled();
    await find([topic], of);
    expect(getEntities).toHaveBeenCalledWith(
      { filter: { kind: 'DataProduct', 'spec.outputPorts.name': [topic] } },
      expect.anything(),
    );
  });
});
