// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity, EntityRelation } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { readSurroundings, type SurroundingsCatalog } from './readSurroundings';

const aGroup = (name: string, more: Partial<Entity> = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  spec: { type: 'team', children: [] },
  ...more,
  metadata: { name, ...more.metadata },
});

const relation = (type: string, targetRef: string): EntityRelation => ({
  type,
  targetRef,
});

const entities: Entity[] = [
  aGroup('silent'),
  aGroup('by-mail', { spec: { profile: { email: 'a@b.example' } } }),
  aGroup('by-link', {
    metadata: { name: 'by-link', links: [{ url: 'https://chat.example' }] },
  }),
  aGroup('kim', { kind: 'User', spec: { profile: { email: 'k@b.example' } } }),
  {
    ...aDataProductEntity({ title: 'orders' }),
    relations: [
      relation('dependsOn', 'component:default/order-service'),
      relation('apiProvidedBy', 'component:default/order-service'),
      relation('dependencyOf', 'component:default/report'),
      relation('dependencyOf', 'component:default/search'),
      relation('ownedBy', 'group:default/checkout'),
    ],
  },
  aDataProductEntity({ title: 'payments' }),
];

const read = (
  entityRefs?: string[],
  catalog: SurroundingsCatalog = catalogServiceMock({ entities }),
) => readSurroundings({ catalog, auth: mockServices.auth(), entityRefs });

describe('readSurroundings', () => {
  it('finds the groups that say where they are reached, and whom products are related to', async () => {
    expect(await read()).toEqual({
      status: 'read',
      reachableGroups: new Set([
        'group:default/by-mail',
        'group:default/by-link',
      ]),
      neighbours: new Map([
        ['dataproduct:prod/orders', { producers: 1, consumers: 2 }],
        ['dataproduct:prod/payments', { producers: 0, consumers: 0 }],
      ]),
    });
  });

  it('looks only at what it is told to, and at what there is', async () => {
    const refs = [
      'dataproduct:prod/payments',
      'group:default/by-mail',
      'group:default/gone',
    ];
    expect(await read(refs)).toEqual({
      status: 'read',
      reachableGroups: new Set(['group:default/by-mail']),
      neighbours: new Map([
        ['dataproduct:prod/payments', { producers: 0, consumers: 0 }],
      ]),
    });
  });

  it('says why it found nothing when the catalog does not answer', async () => {
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async () => {
        throw new Error('it is starting');
      },
    });
    expect(await read([], catalog)).toEqual({
      status: 'failed',
      reason: 'The Backstage catalog did not answer: it is starting',
    });
  });
});
