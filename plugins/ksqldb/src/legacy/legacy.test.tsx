// SPDX-License-Identifier: Apache-2.0
import { ReactElement } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import { FlatRoutes } from '@backstage/core-app-api';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  aDataProductEntity,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { FakeKsqldbApi } from '../__testUtils__/FakeKsqldbApi';
import { retailWorld } from '../__testUtils__/retail';
import {
  EntityDataProductQueryContent,
  hasKsqldb,
  KsqldbPage,
} from '../legacy';
import { rootRouteRef } from './routes';

/** Mounts an element in an app of the old front-end system. */
async function renderInOldApp(element: ReactElement, address = '/') {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [ksqldbApiRef, new FakeKsqldbApi(retailWorld())],
        [catalogApiRef, catalogApiMock()],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes: {
        '/ksqldb': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('in a portal on the old front-end system', () => {
  it('the page has its tabs', async () => {
    await renderInOldApp(
      <FlatRoutes>
        <Route path="/ksqldb" element={<KsqldbPage />} />
      </FlatRoutes>,
      '/ksqldb/queries',
    );
    expect(
      await screen.findByRole('link', { name: 'CSAS_ORDERS_EUR_43' }),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('tab', { name: 'Use cases' }));
    expect(
      await screen.findByRole('region', { name: 'Large orders as they come' }),
    ).toBeVisible();
  });

  it('a product has its streams, with the way to their rows', async () => {
    const product = aDataProductEntity({
      outputPorts: [anOutputPort({ name: 'orders.placed.v1' })],
    });
    await renderInOldApp(
      <EntityProvider entity={product}>
        <EntityDataProductQueryContent />
      </EntityProvider>,
    );
    const link = await screen.findByRole('link', {
      name: 'Look at live rows of ORDERS',
    });
    expect(link.getAttribute('href')).toMatch(/^\/ksqldb\/workbench\?cluster=/);
  });

  // prettier-ignore
  test.each([
    ['where there is ksqlDB',    'lkc-3x9wz1', true],
    ['where there is none',      'lkc-8d4rt2', false],
  ])('the tab is for products %s', (_case, kafkaClusterId, expected) => {
    const config = mockApis.config({
      data: { dataMesh: { environments: [{ ksqldb: [{ kafkaClusterId }] }] } },
    });
    expect(hasKsqldb(config)(aDataProductEntity())).toBe(expected);
  });
});
