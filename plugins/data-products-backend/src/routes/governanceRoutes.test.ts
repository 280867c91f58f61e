// SPDX-License-Identifier: Apache-2.0

import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  GOVERNANCE_EVENTS_TOPIC,
  parseGovernanceEvent,
  ProductGovernance,
} from '@data-mesh/backstage-plugin-data-products-common';
import { organisation } from '../__testUtils__/organisation';
import { SHOP_ID, startPortal, until } from '../__testUtils__/startPortal';

jest.setTimeout(30_000);

const GOVERNANCE = '/api/data-products/governance';

describe('what other back ends judge products by', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  const announced: string[] = [];

  /** Listens as another plugin of the same portal would. */
  const listener = createBackendModule({
    pluginId: 'data-products',
    moduleId: 'test-listener',
    register(reg) {
      reg.registerInit({
        deps: { events: eventsServiceRef },
        async init({ events }) {
          await events.subscribe({
            id: 'test-listener',
            topics: [GOVERNANCE_EVENTS_TOPIC],
            async onEvent({ eventPayload }) {
              announced.push(...parseGovernanceEvent(eventPayload).entityRefs);
            },
          });
        },
      });
    },
  });

  beforeAll(async () => {
    portal = await startPortal([
      listener,
      catalogServiceMock.factory({ entities: organisation }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
    ]);
    await until(all, ({ body }) =>
      (body.items ?? []).some(({ subjects }: ProductGovernance) =>
        subjects.some(({ settings }) => settings),
      ),
    );
  });
  afterAll(() => portal.stop());

  const service = mockCredentials.service.header();
  function all(query = '', authorization = service) {
    return portal.http
      .get(`${GOVERNANCE}/${SHOP_ID}${query}`)
      .set('authorization', authorization);
  }
  const byRefs = (body: object, authorization = service) =>
    portal.http
      .post(`${GOVERNANCE}/by-refs`)
      .set('authorization', authorization)
      .send(body);

  it('is each product with what is known of its schemas, soon after the start', async () => {
    const { body } = await all();
    expect(body).toEqual({
      items: [
        expect.objectContaining({ entityRef: 'dataproduct:shop/orders' }),
        expect.objectContaining({ entityRef: 'dataproduct:shop/payments' }),
        expect.objectContaining({ entityRef: 'dataproduct:shop/stock-levels' }),
      ],
    });
    expect(body.items[0]).toMatchObject({
      product: { title: 'orders', owner: { status: 'resolved' } },
      readAt: expect.stringMatching(/^2.*Z$/),
      subjects: [
        {
          subject: 'orders-value',
          part: 'value',
          schema: {
            format: 'AVRO',
            fieldCount: 3,
            topLevelFields: ['orderId', 'total', 'channel'],
          },
          settings: {
            compatibility: { level: 'FULL', isOwn: true },
            changes: [{ version: 2, verdict: 'compatible' }],
          },
        },
      ],
    });
  });

  it('shows people which versions of schemas followed others', async () => {
    const { status, body } = await portal.http
      .get('/api/data-products/products/shop/orders/schema-changes')
      .set('authorization', mockCredentials.user.header());
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        {
          subject: 'orders-value',
          part: 'value',
          version: 2,
          at: expect.stringMatching(/^2.*Z$/),
          verdict: 'compatible',
          level: 'FULL',
        },
      ],
      totalItems: 1,
    });
  });

  it('is announced when it differs', async () => {
    await until(
      async () => new Set(announced).size,
      size => size === 3,
    );
    expect([...new Set(announced)].sort()).toEqual([
      'dataproduct:shop/orders',
      'dataproduct:shop/payments',
      'dataproduct:shop/stock-levels',
    ]);
  });

  it('comes in pages', async () => {
    const { body: first } = await all('?limit=2');
    expect(first.items).toHaveLength(2);
    expect(first.next).toBe('payments');
    const { body: rest } = await all(`?limit=2&after=${first.next}`);
    expect(rest.items).toMatchObject([
      { entityRef: 'dataproduct:shop/stock-levels' },
    ]);
    expect(rest.next).toBeUndefined();
  });

  it('can be asked for by name; what nobody knows is left out', async () => {
    const { body } = await byRefs({
      entityRefs: [
        'DataProduct:Shop/Orders',
        'dataproduct:shop/nothing',
        'dataproduct:elsewhere/orders',
      ],
    });
    const { body: page } = await all('?limit=1');
    expect(body).toEqual(page.items);
  });

  test.each<[string, object]>([
    ['nothing', {}],
    ['another kind', { entityRefs: ['component:shop/orders'] }],
    ['too many', { entityRefs: Array(201).fill('dataproduct:shop/orders') }],
  ])('refuses %s', async (_case, body) => {
    expect((await byRefs(body)).status).toBe(400);
  });

  test.each(['?limit=0', '?limit=501', `?after=${'x'.repeat(64)}`])(
    'refuses %s',
    async query => {
      expect((await all(query)).status).toBe(400);
    },
  );

  it('knows no environment that is not configured', async () => {
    const { status } = await portal.http
      .get(`${GOVERNANCE}/env-other`)
      .set('authorization', service);
    expect(status).toBe(404);
  });

  it('is not for people', async () => {
    const person = mockCredentials.user.header();
    expect((await all('', person)).status).toBe(403);
    expect((await byRefs({ entityRefs: [] }, person)).status).toBe(403);
  });
});
