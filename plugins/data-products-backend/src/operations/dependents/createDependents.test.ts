// SPDX-License-Identifier: Apache-2.0

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createLineage } from '../../lineage/createLineage';
import { createDependents } from './createDependents';

const entityRef = 'dataproduct:prod/orders';

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/analytics' }],
});

const product: Entity = {
  apiVersion: 'data-mesh.dev/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'orders', namespace: 'prod' },
  relations: ['report', 'secret'].map(name => ({
    type: 'dependencyOf',
    targetRef: `component:default/${name}`,
  })),
};

const subject = {
  entityRef,
  stored: {
    product: aDataProduct(),
    entityName: 'orders',
    sequence: 1,
    readStartedAt: '',
    changedAt: '',
    isKept: false,
  },
};

function open(options: { failing?: boolean } = {}) {
  const user = mockCredentials.user();
  const catalog = {
    async getEntityByRef() {
      if (options.failing) throw new Error('The catalog is down');
      return product;
    },
    async getEntitiesByRefs(
      { entityRefs }: { entityRefs: string[] },
      { credentials }: { credentials: unknown },
    ) {
      return {
        items: entityRefs.map(ref => {
          const name = ref.split('/').at(-1) ?? '';
          const isHidden = credentials === user && name === 'secret';
          return isHidden ? undefined : component(name);
        }),
      };
    },
  };
  const dependents = createDependents({
    catalog,
    auth: mockServices.auth(),
    lineage: createLineage({
      catalog,
      logger: mockServices.logger.mock(),
      providers: [
        {
          id: 'ksqldb',
          title: 'ksqlDB queries',
          read: async () => [
            {
              direction: 'reads',
              neighbour: { kind: 'query', name: 'CSAS_LATE_7' },
              detail: 'CSAS_LATE_7 reads orders',
              observedAt: '2026-11-22T12:00:00.000Z',
            },
          ],
        },
        {
          id: 'offsets',
          title: 'Committed offsets',
          read: async () => {
            throw new Error('no broker');
          },
        },
      ],
    }),
  });
  return { dependents, user };
}

describe('createDependents', () => {
  it('names to a person what they may know of, counts the rest, and says who did not answer', async () => {
    const { dependents, user } = open();
    const found = await dependents.of(subject, user);
    expect(found.items.map(({ type, title }) => [type, title])).toEqual([
      ['query', 'CSAS_LATE_7'],
      ['entity', 'report'],
    ]);
    expect(found.hiddenCount).toBe(1);
    expect(found.unknown).toEqual([
      expect.stringContaining("'Committed offsets' did not answer"),
    ]);
  });

  it('names all of them with their owners, for those who tell the owners', async () => {
    const { dependents } = open();
    const { items, hiddenCount } = await dependents.ofAll(subject);
    expect(items.map(({ title, ownerRef }) => [title, ownerRef])).toEqual([
      ['CSAS_LATE_7', undefined],
      ['report', 'group:default/analytics'],
      ['secret', 'group:default/analytics'],
    ]);
    expect(hiddenCount).toBe(0);
  });

  it('takes a catalog that does not answer for unknown, not for nobody', async () => {
    const { dependents, user } = open({ failing: true });
    for (const found of [
      await dependents.of(subject, user),
      await dependents.ofAll(subject),
    ]) {
      expect(found.items).toEqual([]);
      expect(found.unknown).toHaveLength(1);
    }
  });
});
