// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  aDataProductEntity,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases } from '../__testUtils__/databases';
import { openRouter } from '../__testUtils__/openRouter';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
} from '../__testUtils__/plans';
import { readingDepends } from '../__testUtils__/policies';
import { ProductStore } from '../store/types';

const databases = createTestDatabases();
const orders = aDataProduct({ title: 'orders' });
const payments = aDataProduct({ title: 'payments' });
const ordersEntity = aDataProductEntity({ title: 'orders' });

async function storeBoth(store: ProductStore) {
  await store.applyPlan(
    aPlan({ upserts: [orders, payments].map(anUpsert) }),
    aContext(0),
  );
}

describe('POST /products/by-query', () => {
  it('gives a page of what matches, with the counts asked for', async () => {
    const { http, store } = await openRouter(databases);
    await storeBoth(store);

    const { status, body } = await http.post('/products/by-query').send({
      text: 'orders',
      filters: { environment: [ENVIRONMENT_ID] },
      limit: 1,
      facets: ['pii'],
    });

    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        expect.objectContaining({
          entityRef: 'dataproduct:prod/orders',
          hasPii: true,
        }),
      ],
      totalItems: 1,
      totalReadable: 2,
      extraColumns: [],
      facets: { pii: [{ value: 'yes', kind: 'term', count: 1 }] },
    });
  });

  it('lists everything when nothing is asked', async () => {
    const { http, store } = await openRouter(databases);
    await storeBoth(store);

    const { body } = await http.post('/products/by-query');

    expect(body).toMatchObject({ totalItems: 2, facets: {} });
  });

  it('gives and counts only what the catalog shows the caller', async () => {
    const { http, store } = await openRouter(databases, {
      entities: [ordersEntity],
      permissions: readingDepends,
    });
    await storeBoth(store);

    const { body } = await http
      .post('/products/by-query')
      .send({ facets: ['environment'] });

    expect(body).toMatchObject({
      items: [{ title: 'orders' }],
      totalItems: 1,
      totalReadable: 1,
      facets: { environment: [{ value: ENVIRONMENT_ID, count: 1 }] },
    });
  });

  // prettier-ignore
  test.each<[string, string[], number]>([
    ['the owning group',        ['group:default/checkout'], 2],
    ['a group above it',        ['group:default/commerce'], 2],
    ['another group',           ['group:default/pricing'],  0],
  ])('finds what is mine through %s', async (_case, groups, expected) => {
    const group = (name: string, parent?: string) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name },
      spec: { parent },
    });
    const { http, store } = await openRouter(databases, {
      entities: [group('commerce'), group('checkout', 'commerce')],
      groups,
    });
    await storeBoth(store);

    const { body } = await http.post('/products/by-query').send({ isMine: true });

    expect(body.totalItems).toBe(expected);
  });

  it('takes as many starred products as a person may have', async () => {
    const { http, store } = await openRouter(databases);
    await storeBoth(store);
    const others = Array.from(
      { length: 999 },
      (_, n) => `dataproduct:${'n'.repeat(63)}/${'p'.repeat(59)}${n}`,
    );

    const { body } = await http
      .post('/products/by-query')
      .send({ entityRefs: ['dataproduct:prod/orders', ...others] });

    expect(body).toMatchObject({ items: [{ title: 'orders' }], totalItems: 1 });
  });

  it('says so when an environment is not configured', async () => {
    const { http } = await openRouter(databases);

    const { status, body } = await http
      .post('/products/by-query')
      .send({ filters: { environment: [ENVIRONMENT_ID, 'env-x'] } });

    expect(status).toBe(404);
    expect(body.error.message).toContain('configured are: env-7k2mq9');
  });

  // prettier-ignore
  test.each([
    [{ limit: -1 },                           'limit: Too small'],
    [{ limit: 101 },                          'limit: Too big'],
    [{ limit: '1' },                          'limit: Invalid input'],
    [{ offset: -1 },                          'offset: Too small'],
    [{ offset: 1.5 },                         'offset: Invalid input'],
    [{ sortBy: 'colour' },                    'sortBy: Invalid input'],
    [{ sortOrder: 'up' },                     'sortOrder: Invalid option'],
    [{ text: 'x'.repeat(201) },               'text: Too big'],
    [{ facets: ['colour'] },                  'facets.0: Invalid facet: it is one of'],
    [{ filters: { colour: ['red'] } },        'filters.colour: Invalid facet: it is one of'],
    [{ filters: { tag: 'PII' } },             'filters.tag: Invalid input'],
    [{ filters: { tag: Array(101).fill('') } }, 'filters.tag: Too big'],
    [{ entityRefs: Array(1_001).fill('') },   'entityRefs: Too big'],
    [[],                                      'Invalid input'],
  ])('refuses %j', async (body, message) => {
    const { http } = await openRouter(databases);

    const response = await http.post('/products/by-query').send(body);

    expect(response.status).toBe(400);
    expect(response.body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
  });
});
