// SPDX-License-Identifier: Apache-2.0
import { Fragment } from 'react';
import { screen } from '@testing-library/react';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import {
  catalogApiRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import homePlugin from '@backstage/plugin-home/alpha';
import { HomePageLayoutBlueprint } from '@backstage/plugin-home-react/alpha';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  anEnvironmentSyncState,
  anOperation,
  aProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { FakeDataProductsApi } from '../__testUtils__/FakeDataProductsApi';
import { FakeOperationsApi } from '../__testUtils__/FakeOperationsApi';
import { operationsApiRef } from '../api/operationsApiRef';
import dataProductsPlugin, { dataProductsApiRef } from '../index';

// Some of those that come with the home plugin ask the internet.
const isOurs = ({ name }: { name?: string }) =>
  name?.startsWith('DataProducts');

/** The usual layout shows what each person has added; this one shows what is installed of ours. */
const oneBelowTheOther = createFrontendModule({
  pluginId: 'home',
  extensions: [
    HomePageLayoutBlueprint.make({
      params: {
        loader:
          async () =>
          ({ widgets }) => (
            <>
              {widgets.filter(isOurs).map(({ name, component }) => (
                <Fragment key={name}>{component}</Fragment>
              ))}
            </>
          ),
      },
    }),
  ],
});

describe('the widgets of the portal’s home page', () => {
  it('stand there with the links of the portal, as long as configured', async () => {
    const api = new FakeDataProductsApi({
      products: [
        aProductSummary(),
        aProductSummary({ title: 'payments', issueCount: 2 }),
      ],
      syncStates: [anEnvironmentSyncState()],
    });
    renderTestApp({
      features: [
        catalogPlugin,
        homePlugin,
        oneBelowTheOther,
        dataProductsPlugin,
      ],
      initialRouteEntries: ['/home'],
      config: {
        app: {
          extensions: [
            {
              'home-page-widget:data-products/offer-data': {
                config: { limit: 1 },
              },
            },
          ],
        },
      },
      apis: [
        [dataProductsApiRef, api],
        [
          operationsApiRef,
          new FakeOperationsApi({
            operations: [anOperation({ state: 'running' })],
          }),
        ],
        [catalogApiRef, catalogApiMock()],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        [permissionApiRef, mockApis.permission()],
      ],
    });
    expect(await screen.findByText('Find data')).toBeInTheDocument();
    expect(
      await screen.findByRole('list', { name: 'Recently changed' }),
    ).toBeInTheDocument();
    const worst = await screen.findByRole('list', {
      name: 'Those with most issues first',
    });
    expect(worst.childElementCount).toBe(1);
    expect(
      await screen.findByRole('link', { name: /^\d+ data products?$/ }),
    ).toHaveAttribute('href', '/data-products/explore?environment=env-7k2mq9');
    expect(
      await screen.findByRole('link', { name: '1 operation is under way' }),
    ).toHaveAttribute('href', '/data-products/work');
  });
});
