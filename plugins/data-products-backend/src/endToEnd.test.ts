// SPDX-License-Identifier: Apache-2.0

import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleDataProducts from '@data-mesh/backstage-plugin-catalog-backend-module-data-products';
import { organisationModule } from './__testUtils__/organisationModule';
import { SHOP_ID, startPortal, until } from './__testUtils__/startPortal';

// The catalog looks for work once a second, and stitches as rarely.
jest.setTimeout(60_000);

async function open() {
  const portal = await startPortal([
    catalogPlugin,
    organisationModule,
    catalogModuleDataProducts,
  ]);
  const { http } = portal;

  async function entityNames(): Promise<string[]> {
    const { body } = await http
      .get('/api/catalog/entities')
      .query({ filter: 'kind=dataproduct' });
    return body.map(({ metadata }: Entity) => metadata.name).sort();
  }
  async function entity(name: string) {
    const path = `/api/catalog/entities/by-name/dataproduct/shop/${name}`;
    return (await http.get(path)).body;
  }
  async function details(name: string) {
    return (await http.get(`/api/data-products/products/shop/${name}`)).body;
  }
  return { ...portal, entityNames, entity, details };
}

describe('a portal over a simulated Confluent', () => {
  let portal: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    portal = await open();
  });
  afterAll(() => portal.stop());

  it('shows its products as entities, with owner and domain', async () => {
    await until(portal.entityNames, names => names.length === 3);
    expect(await portal.entityNames()).toEqual([
      'orders',
      'payments',
      'stock-levels',
    ]);
    const orders = await until(
      () => portal.entity('orders'),
      ({ spec }) => spec.owner !== undefined,
    );
    expect(orders).toMatchObject({
      apiVersion: 'data-mesh.dev/v1alpha1',
      metadata: { namespace: 'shop', title: 'orders', tags: ['pii'] },
      spec: { owner: 'group:default/checkout', domain: 'sales' },
      relations: expect.arrayContaining([
        { type: 'ownedBy', targetRef: 'group:default/checkout' },
      ]),
    });
  });

  it('shows a change that a person asked for, first as being indexed', async () => {
    const { http, simulator } = portal;
    await until(
      () => portal.details('orders'),
      ({ isBeingIndexed }) => !isBeingIndexed,
    );
    simulator.world
      .environment(SHOP_ID)
      .changeTopic('orders', { description: 'Better.' });

    const { body } = await http.post(
      '/api/data-products/products/shop/orders/sync',
    );

    expect(body).toMatchObject({
      product: { description: 'Better.' },
      isBeingIndexed: true,
    });
    const shown = await until(
      () => portal.details('orders'),
      ({ isBeingIndexed }) => !isBeingIndexed,
    );
    expect(shown.product.description).toBe('Better.');
    expect((await portal.entity('orders')).metadata.description).toBe(
      'Better.',
    );
  });

  it('takes away what is gone from Confluent', async () => {
    const { http, simulator } = portal;
    simulator.world.environment(SHOP_ID).removeTopic('payments');

    await until(
      () => http.post(`/api/data-products/sync/${SHOP_ID}`),
      ({ body }) => body.isStarted,
    );

    expect(
      await until(portal.entityNames, names => names.length === 2),
    ).toEqual(['orders', 'stock-levels']);
    const { body } = await http
      .post('/api/data-products/products/by-query')
      .send({});
    expect(body.totalItems).toBe(2);
  });
});
