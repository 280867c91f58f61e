// SPDX-License-Identifier: Apache-2.0
import { ReactElement } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { FlatRoutes } from '@backstage/core-app-api';
import {
  searchApiRef,
  SearchContextProvider,
} from '@backstage/plugin-search-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  aDataProductEntity,
  anEditableProduct,
  anEnvironmentSyncState,
  anOperation,
  anUnusedProductsResponse,
  aProductDetails,
  aProductSummary,
  aSchemaDocument,
  aSchemaSubject,
  aTopicCandidate,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { liveApiRef } from '../api/liveApiRef';
import { unusedApiRef } from '../api/unusedApiRef';
import { watchApiRef } from '../api/watchApiRef';
import { operationsApiRef } from '../api/operationsApiRef';
import { FakeDataProductsApi } from '../__testUtils__/FakeDataProductsApi';
import { FakeLiveApi } from '../__testUtils__/FakeLiveApi';
import { FakeUnusedApi } from '../__testUtils__/FakeUnusedApi';
import { FakeWatchApi } from '../__testUtils__/FakeWatchApi';
import { FakeOperationsApi } from '../__testUtils__/FakeOperationsApi';
import { aProductSearchDocument } from '../__testUtils__/search';
import {
  DataProductSearchResultListItem,
  DataProductsPage,
  EntityDataProductActivityContent,
  EntityDataProductConsumersContent,
  EntityDataProductLineageContent,
  EntityDataProductOverviewContent,
  EntityDataProductPreviewContent,
  EntityDataProductSchemaContent,
  EntityOwnedDataProductsCard,
} from '../legacy';
import { rootRouteRef } from './routes';

const REF = 'dataproduct:prod/orders';

/** Mounts an element in an app of the old front-end system. */
async function renderInOldApp(element: ReactElement, address = '/') {
  const api = new FakeDataProductsApi({
    products: [aProductSummary()],
    details: [aProductDetails()],
    syncStates: [anEnvironmentSyncState()],
    subjects: { [REF]: { hasRegistry: true, subjects: [aSchemaSubject()] } },
    schemas: [aSchemaDocument()],
  });
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [dataProductsApiRef, api],
        [
          operationsApiRef,
          new FakeOperationsApi({
            candidates: [aTopicCandidate()],
            editable: [
              anEditableProduct(),
              anEditableProduct({ entityRef: 'dataproduct:prod/payments' }),
            ],
            operations: [anOperation()],
          }),
        ],
        [liveApiRef, new FakeLiveApi()],
        [unusedApiRef, new FakeUnusedApi(anUnusedProductsResponse())],
        [watchApiRef, new FakeWatchApi()],
        [catalogApiRef, catalogApiMock()],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        [permissionApiRef, mockApis.permission()],
        [searchApiRef, { query: async () => ({ results: [] }) }],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes: {
        '/data-products': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
  return api;
}

const ofProduct = (content: ReactElement) => (
  <EntityProvider entity={aDataProductEntity()}>{content}</EntityProvider>
);

describe('in a portal on the old front-end system', () => {
  it('the page lists the products, and leads to publishing and the sync', async () => {
    await renderInOldApp(
      <FlatRoutes>
        <Route path="/data-products" element={<DataProductsPage />} />
      </FlatRoutes>,
      '/data-products/explore',
    );
    expect(await screen.findByRole('link', { name: 'orders' })).toBeVisible();
    // The frame of the old system is the landmark already.
    expect(screen.getAllByRole('main')).toHaveLength(1);

    await userEvent.click(screen.getByRole('tab', { name: 'Home' }));
    expect(
      await screen.findByRole('heading', { name: 'Find data' }),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('tab', { name: 'Publish' }));
    expect(
      await screen.findByRole('checkbox', {
        name: 'Publish orders.returned.v1',
      }),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('tab', { name: 'Unused' }));
    expect(
      await screen.findByRole('link', { name: 'Deprecate returns' }),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('tab', { name: 'Sync' }));
    expect(
      await screen.findByRole('heading', { name: 'Production' }),
    ).toBeVisible();
  }, 30_000);

  // prettier-ignore
  test.each<[string, string, string]>([
    ['edited',            '/data-products/edit?product=dataproduct:prod/orders',                                   'Edit orders'],
    ['edited together',   '/data-products/edit?product=dataproduct:prod/orders&product=dataproduct:prod/payments', 'Edit 2 products'],
    ['deprecated',        '/data-products/deprecate?product=dataproduct:prod/orders',                              'Deprecate orders'],
    ['unpublished',       '/data-products/unpublish?product=dataproduct:prod/orders',                              'Unpublish orders'],
    ['followed',          '/data-products/operations/operation-1',                                                 'Publish: orders'],
  ])('products are %s on pages below that of the plugin', async (_what, address, region) => {
    await renderInOldApp(
      <FlatRoutes>
        <Route path="/data-products" element={<DataProductsPage />} />
      </FlatRoutes>,
      address,
    );
    expect(await screen.findByRole('region', { name: region })).toBeVisible();
    expect(screen.getAllByRole('main')).toHaveLength(1);
  }, 30_000);

  it('a product leads to the page that changes it', async () => {
    await renderInOldApp(ofProduct(<EntityDataProductOverviewContent />));
    expect(await screen.findByRole('link', { name: 'Edit' })).toHaveAttribute(
      'href',
      '/data-products/edit?product=dataproduct%3Aprod%2Forders',
    );
  }, 30_000);

  // prettier-ignore
  test.each<[string, ReactElement, string | RegExp]>([
    ['overview', <EntityDataProductOverviewContent />, 'Output ports'],
    ['schemas',  <EntityDataProductSchemaContent />,   'orderId'],
    ['health',   <EntityDataProductOverviewContent />, 'Last schema change'],
    ['consumers', <EntityDataProductConsumersContent />, 'Nobody is known to read this product'],
    ['records',  <EntityDataProductPreviewContent />,  'Nothing has been read yet'],
    ['lineage',  <EntityDataProductLineageContent />,  /dependsOn/],
    ['activity', <EntityDataProductActivityContent />, 'No problem is open.'],
  ])('a product has its %s', async (_tab, content, expected) => {
    await renderInOldApp(ofProduct(content));
    expect((await screen.findAllByText(expected))[0]).toBeVisible();
  }, 30_000);

  it('a product can be reported about, and says who answers for it', async () => {
    await renderInOldApp(ofProduct(<EntityDataProductOverviewContent />));
    const card = within(
      await screen.findByRole('region', { name: 'At a glance' }),
    );
    expect(
      await card.findByRole('link', { name: 'checkout' }),
    ).toBeInTheDocument();
    await userEvent.click(
      await card.findByRole('button', { name: 'Report a problem' }),
    );
    expect(
      await screen.findByRole('dialog', { name: /Report a problem/ }),
    ).toBeVisible();
  }, 30_000);

  it('a search result says what the product is', async () => {
    await renderInOldApp(
      <SearchContextProvider>
        <DataProductSearchResultListItem
          result={aProductSearchDocument({ title: 'orders' })}
        />
      </SearchContextProvider>,
    );
    expect(await screen.findByRole('link', { name: /orders/ })).toBeVisible();
  }, 30_000);

  it('a group has its products', async () => {
    const group = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'checkout' },
    };
    await renderInOldApp(
      <EntityProvider entity={group}>
        <EntityOwnedDataProductsCard />
      </EntityProvider>,
    );
    expect(
      await screen.findByRole('link', { name: 'Show it in Explore' }),
    ).toHaveAttribute(
      'href',
      '/data-products/explore?environment=all&owner=group%3Adefault%2Fcheckout',
    );
  }, 30_000);
});
