// SPDX-License-Identifier: Apache-2.0

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ProductDocument } from '@data-mesh/backstage-plugin-data-products-common';
import { organisation } from '../__testUtils__/organisation';
import { SHOP_ID, startPortal, until } from '../__testUtils__/startPortal';

jest.setTimeout(30_000);

const DOCUMENTS = `/api/data-products/documents/${SHOP_ID}`;

describe('GET /documents/:environmentId', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    portal = await startPortal([
      catalogServiceMock.factory({ entities: organisation }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
    ]);
  });
  afterAll(() => portal.stop());

  const ask = (query = '', authorization = mockCredentials.service.header()) =>
    portal.http.get(`${DOCUMENTS}${query}`).set('authorization', authorization);

  it('tells products with the fields of their newest schemas, soon after the start', async () => {
    const { body } = await until(ask, answer =>
      (answer.body.items ?? []).some(
        ({ fields }: ProductDocument) => fields.length > 0,
      ),
    );
    expect(
      body.items.map(({ entityRef, fields }: ProductDocument) => [
        entityRef,
        fields.map(({ path }) => path),
      ]),
    ).toEqual([
      ['dataproduct:shop/orders', ['orderId', 'total', 'channel']],
      ['dataproduct:shop/payments', ['payment_id', 'order_id', 'amount_minor']],
      ['dataproduct:shop/stock-levels', ['sku', 'onHand']],
    ]);
    expect(body.next).toBeUndefined();
  });

  it('tells lists the formats of products by then', async () => {
    await until(ask, ({ body }) => body.items?.[2]?.fields.length > 0);
    const { body } = await portal.http
      .post('/api/data-products/products/by-query')
      .send({ filters: { format: ['PROTOBUF'] } });
    expect(body.items).toMatchObject([{ title: 'payments' }]);
  });

  it('pages', async () => {
    await until(ask, ({ body }) => body.items?.length === 3);
    const { body } = await ask('?limit=2');
    expect(body).toMatchObject({ next: 'payments' });
    const { body: rest } = await ask(`?limit=2&after=${body.next}`);
    expect(rest.items).toMatchObject([{ title: 'stock-levels' }]);
    expect(rest.next).toBeUndefined();
  });

  test.each([
    '?limit=0',
    '?limit=501',
    '?limit=many',
    `?after=${'x'.repeat(64)}`,
  ])('refuses %s', async query => {
    expect((await ask(query)).status).toBe(400);
  });

  it('knows no environment that is not configured', async () => {
    const { status } = await portal.http
      .get('/api/data-products/documents/env-other')
      .set('authorization', mockCredentials.service.header());
    expect(status).toBe(404);
  });

  it('is not for people', async () => {
    const { status } = await ask('', mockCredentials.user.header());
    expect(status).toBe(403);
  });
});
