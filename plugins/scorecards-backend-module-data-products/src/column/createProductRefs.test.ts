// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createProductRefs } from './createProductRefs';

describe('createProductRefs', () => {
  it('reads the products of the catalog, once in five minutes', async () => {
    const catalog = catalogServiceMock({
      entities: [
        aDataProductEntity({ title: 'Orders' }),
        { apiVersion: 'v1', kind: 'Component', metadata: { name: 'shop' } },
      ],
    });
    const stream = jest.spyOn(catalog, 'streamEntities');
    const clock = { ms: 0 };
    const read = createProductRefs({
      catalog,
      auth: mockServices.auth(),
      now: () => clock.ms,
    });
    expect(await read()).toEqual(['dataproduct:prod/orders']);
    clock.ms = 5 * 60_000 - 1;
    await read();
    expect(stream).toHaveBeenCalledTimes(1);
    clock.ms += 1;
    await read();
    expect(stream).toHaveBeenCalledTimes(2);
  });
});
