// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  aDataProduct,
  aDataProductEntity,
  aProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { PRODUCTION, STAGING } from '../__testUtils__/environments';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { OtherEnvironmentsCard } from './OtherEnvironmentsCard';

const staged = aProductDetails({
  entityRef: 'dataproduct:staging/orders',
  product: aDataProduct({ environmentId: STAGING.id, lifecycle: 'draft' }),
});

const renderCard = (others = [staged]) => {
  const api = new FakeDataProductsApi({
    environments: [PRODUCTION, STAGING],
    details: [aProductDetails()],
    otherEnvironments: { 'dataproduct:prod/orders': others },
  });
  renderPage(
    <EntityProvider entity={aDataProductEntity()}>
      <OtherEnvironmentsCard />
    </EntityProvider>,
    { api },
  );
  return api;
};

describe('OtherEnvironmentsCard', () => {
  it('puts the environments side by side and marks what differs', async () => {
    renderCard();
    expect(
      await screen.findByRole('columnheader', { name: 'Staging' }),
    ).toBeInTheDocument();
    const row = within(screen.getByRole('row', { name: /Lifecycle/ }));
    expect(row.getByText('Active')).toBeInTheDocument();
    expect(row.getByText('Draft')).toBeInTheDocument();
    expect(screen.getAllByRole('img', { name: 'Different:' })).toHaveLength(1);
    expect(screen.getByRole('link', { name: /orders/ })).toHaveAttribute(
      'href',
      '/catalog/staging/dataproduct/orders',
    );
  });

  it('says so when there is no other', async () => {
    renderCard([]);
    expect(
      await screen.findByText(/No other environment has a product/),
    ).toBeInTheDocument();
  });

  it('fails alone, and tries again', async () => {
    const api = new FakeDataProductsApi({ details: [aProductDetails()] });
    api.fail('otherEnvironments', aFailure(503, 'Busy'));
    renderPage(
      <EntityProvider entity={aDataProductEntity()}>
        <OtherEnvironmentsCard />
      </EntityProvider>,
      { api },
    );
    await screen.findByRole('alert');
    api.recover('otherEnvironments');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText(/No other environment has a product/),
    ).toBeInTheDocument();
  });
});
