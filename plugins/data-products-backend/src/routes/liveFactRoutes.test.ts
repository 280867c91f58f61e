// SPDX-License-Identifier: Apache-2.0

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ProductLiveFacts } from '@data-mesh/backstage-plugin-data-products-common';
import { organisation } from '../__testUtils__/organisation';
import {
  SHOP_ID,
  shopConfig,
  startPortal,
  until,
} from '../__testUtils__/startPortal';
import { findMismatch } from '../openapi/__testUtils__/openApiDescription';

jest.setTimeout(60_000);

const LIVE = '/api/data-products/live';

describe('what other back ends judge running products by', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    portal = await startPortal(
      [
        catalogServiceMock.factory({ entities: organisation }),
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
      ],
      simulator => {
        const { dataMesh } = shopConfig(simulator);
        return {
          dataMesh: {
            ...dataMesh,
            live: { interval: { seconds: 10 } },
            tiers: {
              slaDefinitions: {
                'tier-1': {
                  objectives: { freshness: { minutes: 15 }, target: 0.9 },
                },
              },
            },
            environments: dataMesh.environments.map(environment => ({
              ...environment,
              kafka: [
                {
                  clusterId: 'lkc-shop01',
                  rest: {
                    endpoint: simulator.environmentUrl(SHOP_ID),
                    credentials: {
                      key: 'shop-kafka-key',
                      secret: 'shop-kafka-secret',
                    },
                  },
                },
              ],
              metrics: {
                endpoint: simulator.url,
                credentials: { key: 'cloud-key', secret: 'cloud-secret' },
              },
            })),
          },
        };
      },
    );
    await until(all, ({ body }) =>
      (body.items ?? []).some(({ topics }: ProductLiveFacts) =>
        topics.some(
          ({ lastRecordAt, settings }) =>
            lastRecordAt.status === 'known' && settings.status === 'known',
        ),
      ),
    );
  });
  afterAll(() => portal.stop());

  const service = mockCredentials.service.header();
  function all(query = '', authorization = service) {
    return portal.http
      .get(`${LIVE}/${SHOP_ID}${query}`)
      .set('authorization', authorization);
  }
  const byRefs = (body: object, authorization = service) =>
    portal.http
      .post(`${LIVE}/by-refs`)
      .set('authorization', authorization)
      .send(body);

  it('is each product with how its topics are doing, and how they are set up', async () => {
    const { body } = await all();
    expect(
      body.items.map(({ entityRef }: ProductLiveFacts) => entityRef),
    ).toEqual([
      'dataproduct:shop/orders',
      'dataproduct:shop/payments',
      'dataproduct:shop/stock-levels',
    ]);
    expect(body.items[0]).toMatchObject({
      knownSince: expect.stringMatching(/^2.*Z$/),
      objectives: { freshnessSeconds: 900, target: 0.9 },
      topics: [
        {
          topic: 'orders',
          lastRecordAt: { status: 'known', source: 'metrics' },
          settings: {
            status: 'known',
            source: 'kafkaRest',
            value: {
              cleanupPolicy: ['delete'],
              minInSyncReplicas: 2,
              replicationFactor: 3,
            },
          },
        },
      ],
    });
    const [topic] = (body.items[0] as ProductLiveFacts).topics;
    expect(topic!.freshness.keptSeconds).toBeGreaterThan(20 * 3600);
  });

  test.each([
    ['get /live/{environmentId}', undefined],
    ['post /live/by-refs', { entityRefs: ['dataproduct:shop/orders'] }],
  ])('is as it is described of %s', async (operation, request) => {
    const { status, body: answer } = request
      ? await byRefs(request)
      : await all();
    expect(
      findMismatch({ operation, request, status, answer }),
    ).toBeUndefined();
  });

  it('comes in pages', async () => {
    const { body: first } = await all('?limit=2');
    expect([first.items.length, first.next]).toEqual([2, 'payments']);
    const { body: rest } = await all(`?limit=2&after=${first.next}`);
    expect(rest.items).toMatchObject([
      { entityRef: 'dataproduct:shop/stock-levels' },
    ]);
    expect(rest.next).toBeUndefined();
  });

  it('can be asked for by name; what nobody knows is left out', async () => {
    const { body } = await byRefs({
      entityRefs: ['DataProduct:Shop/Orders', 'dataproduct:shop/nothing'],
    });
    expect(body.map(({ entityRef }: ProductLiveFacts) => entityRef)).toEqual([
      'dataproduct:shop/orders',
    ]);
  });

  test.each<[string, object]>([
    ['nothing', {}],
    ['another kind', { entityRefs: ['component:shop/orders'] }],
    ['too many', { entityRefs: Array(201).fill('dataproduct:shop/orders') }],
  ])('refuses %s', async (_case, body) => {
    expect((await byRefs(body)).status).toBe(400);
  });

  it('knows no environment that is not configured', async () => {
    const { status } = await portal.http
      .get(`${LIVE}/env-other`)
      .set('authorization', service);
    expect(status).toBe(404);
  });

  it('is not for people', async () => {
    const person = mockCredentials.user.header();
    expect((await all('', person)).status).toBe(403);
    expect((await byRefs({ entityRefs: [] }, person)).status).toBe(403);
  });
});
