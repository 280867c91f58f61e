// SPDX-License-Identifier: Apache-2.0

import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ExploreColumnProvider,
  exploreColumnsExtensionPoint,
} from '@data-mesh/backstage-plugin-data-products-node';
import { organisation } from '../../__testUtils__/organisation';
import { startPortal, until } from '../../__testUtils__/startPortal';

const level: ExploreColumnProvider = {
  id: 'level',
  title: 'Level',
  help: 'How far the product has come.',
  kind: 'number',
  read: async () => ({
    values: [
      { entityRef: 'dataproduct:shop/payments', value: 3 },
      { entityRef: 'dataproduct:shop/stock-levels', value: 1 },
      { entityRef: 'dataproduct:shop/of-nobody', value: 2 },
    ],
    readUpTo: '1',
  }),
};

const broken: ExploreColumnProvider = {
  id: 'broken',
  title: 'Broken',
  kind: 'text',
  read: async () => {
    throw new Error('Never knows anything');
  },
};

const columnsModule = createBackendModule({
  pluginId: 'data-products',
  moduleId: 'columns',
  register(reg) {
    reg.registerInit({
      deps: { columns: exploreColumnsExtensionPoint },
      async init({ columns }) {
        columns.addColumn(level);
        columns.addColumn(broken);
      },
    });
  },
});

describe('a module that adds columns', () => {
  it('has them listed and sorted by, and one that fails hurts nothing', async () => {
    const portal = await startPortal([
      columnsModule,
      catalogServiceMock.factory({ entities: organisation }),
      mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
    ]);

    const { body } = await until(
      () =>
        portal.http
          .post('/api/data-products/products/by-query')
          .send({ sortBy: 'extra:level', sortOrder: 'descending' }),
      response =>
        response.body.items?.some(
          (item: { extraColumns?: object }) => item.extraColumns,
        ),
    );
    await portal.stop();

    expect(body).toMatchObject({
      items: [
        { title: 'payments', extraColumns: { level: 3 } },
        { title: 'stock-levels', extraColumns: { level: 1 } },
        { title: 'orders' },
      ],
      extraColumns: [
        {
          id: 'level',
          title: 'Level',
          help: 'How far the product has come.',
          kind: 'number',
        },
        { id: 'broken', title: 'Broken', kind: 'text' },
      ],
    });
    expect(body.items[2]).not.toHaveProperty('extraColumns');
  });
});
