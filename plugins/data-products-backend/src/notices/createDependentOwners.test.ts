// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createDependentOwners, formerProduct } from './createDependentOwners';

const ORDERS = 'dataproduct:prod/orders';

const reader = (name: string, owner: string, relation: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  relations: [
    { type: relation, targetRef: ORDERS },
    { type: 'ownedBy', targetRef: `group:default/${owner}` },
  ],
});

const entities = [
  reader('till', 'stores', 'dependsOn'),
  reader('app', 'mobile', 'consumesApi'),
  reader('shop', 'checkout', 'dependsOn'),
  reader('feed', 'web-shop', 'dependencyOf'),
];

const neighbour = (owner: string) => ({
  kind: 'query',
  name: owner,
  ownerRef: `group:default/${owner}`,
});

describe('who answers for what reads a product', () => {
  const owners = createDependentOwners({
    catalog: catalogServiceMock({ entities }),
    auth: mockServices.auth(),
    lineage: {
      of: async () => ({
        edges: [
          { direction: 'reads', neighbour: neighbour('fraud'), evidence: [] },
          { direction: 'reads', neighbour: neighbour('stores'), evidence: [] },
          { direction: 'writes', neighbour: neighbour('erp'), evidence: [] },
        ],
        failures: [],
      }),
    },
  });

  it('is found by what readers declare and by what was seen, each once, without its own owner', async () => {
    const product = aDataProduct();
    expect(await owners.of({ entityRef: ORDERS, product })).toEqual([
      'group:default/stores',
      'group:default/mobile',
      'group:default/fraud',
    ]);
  });

  it('is found also when the product is gone', async () => {
    const { key, environmentId, title, outputPorts } = aDataProduct();
    const product = formerProduct({
      key,
      environmentId,
      title,
      qualifiedNames: outputPorts.map(port => port.qualifiedName),
      ownerRef: 'group:default/checkout',
    });
    expect(product.outputPorts).toEqual([
      {
        name: 'orders',
        clusterId: 'lkc-3x9wz1',
        qualifiedName: 'lsrc-4nv8rd:lkc-3x9wz1:orders',
      },
    ]);
    expect(await owners.of({ entityRef: ORDERS, product })).toHaveLength(3);
  });
});
