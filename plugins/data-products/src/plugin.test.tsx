// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  aDataProduct,
  aDataProductEntity,
  aProductChange,
  aProductDetails,
  aProductSummary,
  anAuditRecord,
  anEditableProduct,
  anEnvironmentSyncState,
  anOperation,
  anUnusedProductsResponse,
  aTopicCandidate,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { operationsApiRef } from './api/operationsApiRef';
import { watchApiRef } from './api/watchApiRef';
import { unusedApiRef } from './api/unusedApiRef';
import { FakeDataProductsApi } from './__testUtils__/FakeDataProductsApi';
import { FakeOperationsApi } from './__testUtils__/FakeOperationsApi';
import { FakeWatchApi } from './__testUtils__/FakeWatchApi';
import { FakeUnusedApi } from './__testUtils__/FakeUnusedApi';
import { activityContent } from './extensions/entityPage';
import dataProductsPlugin, { dataProductsApiRef } from './index';

const api = () =>
  new FakeDataProductsApi({
    products: [aProductSummary()],
    details: [aProductDetails({ product: aDataProduct() })],
    changes: [aProductChange()],
    syncStates: [anEnvironmentSyncState()],
  });

const renderPortal = (address: string, entities: Entity[] = []) =>
  renderTestApp({
    features: [catalogPlugin, dataProductsPlugin],
    initialRouteEntries: [address],
    apis: [
      [dataProductsApiRef, api()],
      [
        operationsApiRef,
        new FakeOperationsApi({
          candidates: [aTopicCandidate()],
          operations: [anOperation()],
          editable: [anEditableProduct()],
          audit: [anAuditRecord()],
        }),
      ],
      [unusedApiRef, new FakeUnusedApi(anUnusedProductsResponse())],
      [watchApiRef, new FakeWatchApi()],
      [catalogApiRef, catalogApiMock({ entities })],
      [permissionApiRef, mockApis.permission()],
    ],
  });

describe('the data products plugin', () => {
  it('leads from the navigation to its sub pages', async () => {
    renderPortal('/data-products');
    expect(
      await screen.findByRole('region', { name: 'Find data' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Explore' }));
    expect(
      await screen.findByRole('rowheader', { name: /orders/ }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Publish' }));
    expect(
      await screen.findByRole('checkbox', {
        name: 'Publish orders.returned.v1',
      }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'My work' }));
    expect(
      await screen.findByRole('link', { name: 'Publish: orders' }),
    ).toHaveAttribute('href', '/data-products/operations/operation-1');
    await userEvent.click(screen.getByRole('tab', { name: 'Unused' }));
    expect(
      await screen.findByRole('link', { name: 'Deprecate returns' }),
    ).toHaveAttribute(
      'href',
      '/data-products/deprecate?product=dataproduct%3Aprod%2Freturns',
    );
    await userEvent.click(screen.getByRole('tab', { name: 'Sync' }));
    expect(
      await screen.findByRole('region', { name: 'Production' }),
    ).toBeInTheDocument();
  });

  it('has a page for each operation, which the navigation does not lead to', async () => {
    renderPortal('/data-products/operations/operation-1');
    expect(
      await screen.findByRole('heading', { name: 'Publish: orders' }),
    ).toBeInTheDocument();
  });

  it('lays the page of a product out, its own cards first', async () => {
    renderPortal('/catalog/prod/dataproduct/orders', [
      aDataProductEntity({
        attributes: [{ name: 'costCenter', value: 'CC-4711' }],
      }),
    ]);
    await screen.findByRole('region', { name: 'About this product' });
    await screen.findByRole('region', { name: 'More metadata' });
    await screen.findByRole('heading', { name: 'About' });
    const titles = [
      'About this product',
      'Output ports',
      'Related in the catalog',
      'What is missing',
      'Sync',
      'More metadata',
      // Of the catalog.
      'About',
      'Links',
    ];
    expect(
      screen
        .getAllByRole('heading')
        .map(heading => heading.textContent ?? '')
        .filter(title => titles.includes(title)),
    ).toEqual(titles);
  });

  it('leads from a product to the pages that change it', async () => {
    renderPortal('/catalog/prod/dataproduct/orders', [aDataProductEntity()]);
    await userEvent.click(await screen.findByRole('link', { name: 'Edit' }));
    expect(
      await screen.findByRole('region', { name: 'Edit orders' }),
    ).toBeInTheDocument();
  });

  // prettier-ignore
  test.each([
    ['/data-products/deprecate', 'Deprecate orders'],
    ['/data-products/unpublish', 'Unpublish orders'],
  ])('has a page of its own at %s', async (path, title) => {
    renderPortal(`${path}?product=dataproduct:prod/orders`);
    expect(
      await screen.findByRole('region', { name: title }),
    ).toBeInTheDocument();
  });

  it('leads those to the audit who may see it', async () => {
    renderPortal('/data-products/explore');
    await userEvent.click(await screen.findByRole('link', { name: 'Audit' }));
    expect(
      await screen.findByRole('row', { name: /operation-submit/ }),
    ).toBeInTheDocument();
  });

  it('leaves the pages of other kinds alone', async () => {
    renderPortal('/catalog/default/component/web-shop', [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'web-shop', namespace: 'default' },
        spec: { type: 'service', lifecycle: 'production', owner: 'x' },
      },
    ]);
    expect(await screen.findByText('About')).toBeInTheDocument();
    expect(screen.queryByText('Output ports')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('tab', { name: 'Activity' }),
    ).not.toBeInTheDocument();
  });
});

describe('the activity of a product', () => {
  it('is a page of the entity', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: aDataProductEntity() }),
        activityContent,
      ],
      apis: [
        [dataProductsApiRef, api()],
        [operationsApiRef, new FakeOperationsApi()],
        [permissionApiRef, mockApis.permission()],
      ],
    });
    expect(
      await screen.findByText('group:default/checkout'),
    ).toBeInTheDocument();
  });
});
