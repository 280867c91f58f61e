// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  aDataProductEntity,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases } from '../__testUtils__/databases';
import { environments, openRouter } from '../__testUtils__/openRouter';
import { aContext, anUpsert, aPlan } from '../__testUtils__/plans';
import { readingDepends } from '../__testUtils__/policies';

const databases = createTestDatabases();
const STAGING = 'env-4p8xd3';

const inStaging = (name: string) =>
  aDataProduct({
    key: `${STAGING}/lkc-5m1yb7/${name}` as ReturnType<
      typeof aDataProduct
    >['key'],
    environmentId: STAGING,
    title: name,
  });
const orders = aDataProduct({ title: 'orders' });
const payments = aDataProduct({ title: 'payments' });
const stagedOrders = inStaging('Orders');

async function open(options: Parameters<typeof openRouter>[1] = {}) {
  const opened = await openRouter(databases, options);
  await opened.store.applyPlan(
    aPlan({ upserts: [orders, payments].map(anUpsert) }),
    aContext(0),
  );
  await opened.store.applyPlan(
    aPlan({ upserts: [stagedOrders, inStaging('orders-v2')].map(anUpsert) }),
    aContext(0, { environmentId: STAGING }),
  );
  return opened;
}

describe('GET /environments', () => {
  it('gives them in the order of configuration', async () => {
    const { http } = await open();
    expect((await http.get('/environments')).body).toEqual(
      environments.map(({ info }) => info),
    );
  });
});

describe('GET /products/:namespace/:name/environments', () => {
  const entity = (product: typeof orders, namespace: string) => ({
    ...aDataProductEntity(product),
    metadata: {
      ...aDataProductEntity(product).metadata,
      namespace,
      name: product.title.toLowerCase(),
    },
  });

  it('gives the product of the same name elsewhere, whatever the case', async () => {
    const { http } = await open();
    const { body } = await http.get('/products/prod/orders/environments');
    expect(body).toMatchObject([
      {
        entityRef: 'dataproduct:staging/orders',
        product: { key: stagedOrders.key, title: 'Orders' },
      },
    ]);
  });

  it('gives none of a product that is in one environment only', async () => {
    const { http } = await open();
    const { body } = await http.get('/products/prod/payments/environments');
    expect(body).toEqual([]);
  });

  it('leaves out what the caller may not read elsewhere', async () => {
    const { http } = await open({
      entities: [entity(orders, 'prod')],
      permissions: readingDepends,
    });
    const answer = await http.get('/products/prod/orders/environments');
    expect([answer.status, answer.body]).toEqual([200, []]);
    const hidden = await http.get('/products/staging/orders/environments');
    expect(hidden.status).toBe(404);
  });
});
