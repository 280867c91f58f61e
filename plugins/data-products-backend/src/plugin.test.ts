// SPDX-License-Identifier: Apache-2.0

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { FACETS } from '@data-mesh/backstage-plugin-data-products-common';
import { createTestDatabases, openStore } from './__testUtils__/databases';
import { organisation } from './__testUtils__/organisation';
import { SHOP_ID, startPortal, until } from './__testUtils__/startPortal';

const BASE = '/api/data-products';
const databases = createTestDatabases();

async function open(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
  const portal = await startPortal([
    catalogServiceMock.factory({ entities: organisation }),
    mockServices.permissions.factory({ result }),
  ]);
  const firstSync = () =>
    until(
      () =>
        portal.http
          .get(`${BASE}/projection/${SHOP_ID}`)
          .set('Authorization', mockCredentials.service.header()),
      ({ body }) => body.isComplete,
    );
  return { ...portal, firstSync };
}

type Portal = Awaited<ReturnType<typeof open>>;

const CALLERS = {
  nobody: mockCredentials.none.header(),
  user: mockCredentials.user.header(),
  service: mockCredentials.service.header(),
};

describe('the routes', () => {
  let allowing: Portal;
  let denying: Portal;

  beforeAll(async () => {
    allowing = await open(AuthorizeResult.ALLOW);
    denying = await open(AuthorizeResult.DENY);
    await Promise.all([allowing.firstSync(), denying.firstSync()]);
  }, 30_000);
  afterAll(async () => {
    await allowing.stop();
    await denying.stop();
  });

  // What a policy denies about a product looks as if there were none.
  // prettier-ignore
  test.each<['get' | 'post', string, number, number, number, number]>([
    //                                               nobody  denied  allowed  service
    ['get',  '/environments',                           401,    200,     200,     200],
    ['post', '/products/by-query',                      401,    200,     200,     200],
    ['get',  '/products/shop/orders',                   401,    404,     200,     200],
    ['get',  '/products/shop/orders/changes',           401,    404,     200,     200],
    ['post', '/products/shop/orders/sync',              401,    403,     200,     200],
    ['get',  '/sync',                                   401,    403,     200,     200],
    ['get',  `/sync/${SHOP_ID}/runs`,                   401,    403,     200,     200],
    ['get',  `/sync/${SHOP_ID}/unresolved`,             401,    403,     200,     200],
    ['post', `/sync/${SHOP_ID}`,                        401,    403,     200,     200],
    ['get',  '/holds',                                  401,    403,     200,     200],
    ['post', '/holds/7/release',                        401,    403,     404,     403],
    ['post', '/holds/7/reject',                         401,    403,     404,     403],
    ['get',  `/projection/${SHOP_ID}`,                  401,    403,     403,     200],
  ])('%s %s answers each caller as they are', async (method, path, nobody, denied, allowed, service) => {
    const statusFor = async (portal: Portal, caller: keyof typeof CALLERS) => {
      const { status } = await portal.http[method](`${BASE}${path}`)
        .set('Authorization', CALLERS[caller]);
      return status;
    };

    expect({
      nobody: await statusFor(allowing, 'nobody'),
      denied: await statusFor(denying, 'user'),
      allowed: await statusFor(allowing, 'user'),
      service: await statusFor(allowing, 'service'),
    }).toEqual({ nobody, denied, allowed, service });
  });

  it('list nothing to who may read nothing', async () => {
    const { body } = await denying.http
      .post(`${BASE}/products/by-query`)
      .send({ facets: FACETS });
    expect(body).toMatchObject({
      items: [],
      totalItems: 0,
      totalReadable: 0,
      facets: Object.fromEntries(FACETS.map(facet => [facet, []])),
    });
  });

  it('serve the products of the shop, whose owners and domains are resolved', async () => {
    const { body } = await allowing.http.post(`${BASE}/products/by-query`);

    expect(body.totalItems).toBe(3);
    expect(body.items).toMatchObject([
      {
        entityRef: 'dataproduct:shop/orders',
        ownerRef: 'group:default/checkout',
        domainRef: 'domain:default/sales',
        qualityTier: 'authoritative',
        tags: ['PII'],
      },
      { title: 'payments', ownerText: '@payments' },
      { title: 'stock-levels' },
    ]);
  });

  it('tell how the sync went', async () => {
    const { body } = await allowing.http.get(`${BASE}/sync`);
    expect(body).toMatchObject([
      {
        environment: { id: SHOP_ID, namespace: 'shop', isPrimary: true },
        intervalSeconds: 3_600,
        lastRun: { outcome: { status: 'succeeded' } },
        lastSuccessAt: expect.any(String),
        productCount: 3,
        unresolvedOwnerCount: 1,
      },
    ]);
  });

  it('show what changed in Confluent once a person had the product read again', async () => {
    const { simulator, http } = allowing;
    simulator.world
      .environment(SHOP_ID)
      .changeTopic('orders', { description: 'Better.' });

    const { status, body } = await http.post(
      `${BASE}/products/shop/orders/sync`,
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({
      product: { description: 'Better.' },
      isBeingIndexed: true,
    });
    const changes = await http
      .get(`${BASE}/products/shop/orders/changes`)
      .query({ field: 'description' });
    expect(changes.body.items).toMatchObject([
      { kind: 'changed', after: 'Better.', by: 'sync' },
    ]);
  });
});

describe('a back end that stops in the middle of a sync', () => {
  it('records that the run was stopped, and leaves no lease behind', async () => {
    const { knex, store } = await openStore(databases, 'SQLITE_3');
    const portal = await startPortal([
      catalogServiceMock.factory({ entities: organisation }),
      mockServices.database.factory({ knex }),
    ]);
    const { faults } = portal.simulator;
    await until(
      () => store.isComplete(SHOP_ID),
      isComplete => isComplete,
    );
    faults.add({ routes: ['*'], kind: 'hang' });
    await portal.http.post(`${BASE}/sync/${SHOP_ID}`);
    await until(
      async () => faults.list()[0]?.calls,
      calls => Boolean(calls),
    );

    await portal.stop();

    expect(await store.runs(SHOP_ID, 1)).toMatchObject([
      {
        endedAt: expect.any(String),
        outcome: { status: 'failed', cause: expect.stringContaining('stop') },
      },
    ]);
  });
});
