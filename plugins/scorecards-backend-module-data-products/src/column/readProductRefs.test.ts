// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { readProductRefs } from './readProductRefs';

const read = (entities: ReturnType<typeof aDataProductEntity>[]) =>
  readProductRefs({
    catalog: catalogServiceMock({
      entities: [
        ...entities,
        {
          apiVersion: 'v1',
          kind: 'Component',
          metadata: { name: 'shop', namespace: 'prod' },
        },
      ],
    }),
    auth: mockServices.auth(),
  });

describe('readProductRefs', () => {
  it('finds the products of every namespace, and nothing else', async () => {
    const products = [
      aDataProductEntity({ title: 'Orders' }, { namespace: 'staging' }),
      aDataProductEntity({ title: 'orders' }),
      aDataProductEntity({ title: 'baskets' }),
    ];
    expect(await read(products)).toEqual([
      'dataproduct:prod/baskets',
      'dataproduct:prod/orders',
      'dataproduct:staging/orders',
    ]);
  });

  it('finds none where there are none', async () => {
    expect(await read([])).toEqual([]);
  });
});
