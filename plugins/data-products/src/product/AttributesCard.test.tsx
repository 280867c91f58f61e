// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { FakeDataProductsApi } from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { AttributesCard } from './AttributesCard';

const renderCard = async (attributes: DataProduct['attributes']) => {
  renderPage(
    <EntityProvider entity={aDataProductEntity({ attributes })}>
      <AttributesCard />
      <p>The next card</p>
    </EntityProvider>,
    { api: new FakeDataProductsApi() },
  );
  await screen.findByText('The next card');
};

describe('AttributesCard', () => {
  it('names each attribute with what is written, if only that nothing is', async () => {
    await renderCard([
      { name: 'costCenter', value: 'CC-4711' },
      { name: 'steward', value: '' },
    ]);
    expect(screen.getByText('costCenter')).toBeInTheDocument();
    expect(screen.getByText('CC-4711')).toBeInTheDocument();
    expect(screen.getByText('Blank')).toBeInTheDocument();
  });

  it('is not there when there is nothing to show', async () => {
    await renderCard([]);
    expect(screen.queryByText('More metadata')).not.toBeInTheDocument();
  });
});
