// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  EntityKindFilter,
  catalogApiRef,
} from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  MockEntityListContextProvider,
} from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { ProductFilters } from './ProductFilters';

function renderFilters(kind: string) {
  const updateFilters = jest.fn();
  renderInTestApp(
    <MockEntityListContextProvider
      value={{
        filters: { kind: new EntityKindFilter(kind, kind) },
        updateFilters,
      }}
    >
      <ProductFilters />
    </MockEntityListContextProvider>,
    {
      apis: [
        [
          catalogApiRef,
          catalogApiMock({
            entities: [
              aDataProductEntity({ title: 'orders' }),
              aDataProductEntity({
                title: 'payments',
                qualityTier: { tier: 'curated' },
              }),
            ],
          }),
        ],
      ],
    },
  );
  return updateFilters;
}

describe('ProductFilters', () => {
  it('offers the domains and tiers that products have', async () => {
    const updateFilters = renderFilters('DataProduct');
    expect(await screen.findByText('Domain')).toBeVisible();
    expect(await screen.findByText('SLA')).toBeVisible();
    await userEvent.click(
      await screen.findByTestId('productQuality-picker-expand'),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /curated/ }),
    );

    const [change] = updateFilters.mock.calls.at(-1)!;
    expect(change.productQuality.getCatalogFilters()).toEqual({
      'spec.qualityTier': ['curated'],
    });
  });

  it('is not there, and filters nothing, while another kind is listed', () => {
    const updateFilters = renderFilters('Component');
    expect(screen.queryByText('Quality')).not.toBeInTheDocument();
    expect(updateFilters).toHaveBeenCalledWith({
      productDomain: undefined,
      productQuality: undefined,
      productSla: undefined,
    });
  });
});
