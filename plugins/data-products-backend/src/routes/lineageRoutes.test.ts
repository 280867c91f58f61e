// SPDX-License-Identifier: Apache-2.0

import { Entity } from '@backstage/catalog-model';
import { LineageEvidenceProvider } from '@data-mesh/backstage-plugin-data-products-node';
import {
  aDataProduct,
  aDataProductEntity,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases } from '../__testUtils__/databases';
import { openRouter } from '../__testUtils__/openRouter';
import { aContext, anUpsert, aPlan } from '../__testUtils__/plans';

const databases = createTestDatabases();
const PATH = '/products/prod/orders/lineage';
const SEEN_AT = '2026-11-02T10:00:00.000Z';

const orders = aDataProduct({ title: 'orders' });
const entity: Entity = {
  ...aDataProductEntity({ title: 'orders' }),
  relations: [
    { type: 'dependencyOf', targetRef: 'component:default/storefront' },
    { type: 'dependencyOf', targetRef: 'component:default/secret' },
    { type: 'dependsOn', targetRef: 'component:default/order-service' },
  ],
};

const component = (name: string, title?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, title },
  spec: { type: 'service', lifecycle: 'production', owner: 'web-shop' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/web-shop' }],
});

async function open(
  lineageProviders: LineageEvidenceProvider[] = [],
  entities = [
    entity,
    component('storefront', 'Storefront'),
    component('order-service'),
  ],
) {
  const opened = await openRouter(databases, { entities, lineageProviders });
  await opened.store.applyPlan(
    aPlan({ upserts: [anUpsert(orders)] }),
    aContext(0),
  );
  return opened;
}

const groups = (
  read: LineageEvidenceProvider['read'],
): LineageEvidenceProvider => ({
  id: 'groups',
  title: 'Committed offsets',
  read,
});

describe('GET /products/:namespace/:name/lineage', () => {
  it('gives who declares to write and to read it, and nothing of whom the caller may not read', async () => {
    const { http, catalog } = await open();
    const asked = jest.spyOn(catalog, 'getEntitiesByRefs');

    const { status, body } = await http.get(PATH);

    expect(status).toBe(200);
    expect(body).toEqual({
      edges: [
        {
          direction: 'writes',
          neighbour: {
            entityRef: 'component:default/order-service',
            kind: 'component',
            name: 'order-service',
            ownerRef: 'group:default/web-shop',
          },
          evidence: [
            {
              source: 'declared',
              title: 'Declared in the catalog',
              detail:
                'component:default/order-service dependencyOf dataproduct:prod/orders',
            },
          ],
        },
        {
          direction: 'reads',
          neighbour: expect.objectContaining({ name: 'Storefront' }),
          evidence: [expect.objectContaining({ source: 'declared' })],
        },
      ],
      failures: [],
    });
    expect(asked).toHaveBeenCalledWith(expect.anything(), {
      credentials: expect.objectContaining({
        principal: expect.objectContaining({ type: 'user' }),
      }),
    });
  });

  it('adds what providers found, of entities that the caller may read', async () => {
    const read = jest.fn().mockResolvedValue([
      {
        direction: 'reads',
        neighbour: { entityRef: 'component:default/storefront' },
        detail: 'the group storefront reads orders',
        observedAt: SEEN_AT,
      },
      {
        direction: 'reads',
        neighbour: { entityRef: 'component:default/secret' },
        detail: 'the group secret reads orders',
        observedAt: SEEN_AT,
      },
      {
        direction: 'reads',
        neighbour: { entityRef: 'no ref:' },
        detail: '…',
        observedAt: SEEN_AT,
      },
      {
        direction: 'reads',
        neighbour: { kind: 'consumerGroup', name: 'reports' },
        detail: 'the group reports reads orders',
        observedAt: SEEN_AT,
      },
    ]);
    const { http } = await open([groups(read)]);

    const { body } = await http.get(PATH);

    expect(body.edges).toMatchObject([
      { direction: 'writes' },
      {
        neighbour: { kind: 'consumerGroup', name: 'reports' },
        evidence: [{ source: 'groups', observedAt: SEEN_AT }],
      },
      {
        neighbour: { name: 'Storefront' },
        evidence: [{ source: 'declared' }, { source: 'groups' }],
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(read).toHaveBeenCalledWith({
      product: orders,
      entityRef: 'dataproduct:prod/orders',
      signal: expect.any(AbortSignal),
    });
  });

  it('names a source that fails, and loses nothing else', async () => {
    const { http } = await open([
      groups(() => Promise.reject(new Error('The cluster does not answer'))),
    ]);
    const { body } = await http.get(PATH);
    expect(body.edges).toHaveLength(2);
    expect(body.failures).toEqual([
      {
        source: 'groups',
        title: 'Committed offsets',
        cause: 'The cluster does not answer',
      },
    ]);
  });

  it('gives what is observed while the catalog does not show the product', async () => {
    const { http } = await open([groups(async () => [])], []);
    expect((await http.get(PATH)).body).toEqual({ edges: [], failures: [] });
  });
});
