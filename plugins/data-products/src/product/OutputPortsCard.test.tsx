// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  DataProduct,
  toEntity,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anOutputPort,
  aProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { OutputPortsCard } from './OutputPortsCard';

const entityOf = (product: DataProduct): Entity =>
  toEntity(product, { entityName: 'orders', namespace: 'prod' });

const knowing = (product: DataProduct) =>
  new FakeDataProductsApi({ details: [aProductDetails({ product })] });

const renderPorts = (entity: Entity, api: FakeDataProductsApi) =>
  renderPage(
    <EntityProvider entity={entity}>
      <OutputPortsCard />
    </EntityProvider>,
    { api },
  );

const card = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('OutputPortsCard', () => {
  it('tells unknown facts from none', async () => {
    const product = aDataProduct({
      outputPorts: [
        anOutputPort({
          name: 'a',
          clusterId: undefined,
          partitions: undefined,
          retentionMs: -1,
          cleanupPolicy: undefined,
          subjects: undefined,
        }),
        anOutputPort({ name: 'b', subjects: [], cleanupPolicy: ['compact'] }),
      ],
    });
    renderPorts(entityOf(product), knowing(product));
    const ports = await card('Output ports');
    expect(await ports.findByText('Keeps everything')).toBeInTheDocument();
    expect(ports.getAllByText('Unknown')).toHaveLength(1);
    expect(ports.getByText('Not read')).toBeInTheDocument();
    expect(ports.getByText('None registered')).toBeInTheDocument();
    expect(ports.getByText(/Not told by Confluent/)).toBeInTheDocument();
    expect(ports.getByText(/^As of/)).toBeInTheDocument();
  });

  it('fails alone, keeping the addresses, and recovers', async () => {
    const product = aDataProduct();
    const api = knowing(product);
    api.fail('product', aFailure(503, 'The store is moving'));
    renderPorts(entityOf(product), api);

    const ports = await card('Output ports');
    expect(await ports.findByRole('alert')).toHaveTextContent(
      'Format, retention and partitions could not be read.',
    );
    expect(ports.getAllByText('Not read')).toHaveLength(3);
    expect(ports.getByRole('link', { name: 'orders' })).toBeInTheDocument();

    api.recover('product');
    await userEvent.click(ports.getByRole('button', { name: 'Try again' }));
    expect(await ports.findByText('Reads back 7 days')).toBeInTheDocument();
  });
});

describe('OutputPortsCard of a product with many ports', () => {
  const many = aDataProduct({
    title: 'many',
    outputPorts: Array.from({ length: 60 }, (_, index) =>
      anOutputPort({ name: `store-${String(index + 1).padStart(2, '0')}` }),
    ),
  });

  it('shows them page by page', async () => {
    renderPorts(entityOf(many), knowing(many));
    const ports = await card('Output ports');
    expect(await ports.findByText('1 to 10 of 60')).toBeInTheDocument();
    await userEvent.click(
      ports.getByRole('button', { name: 'Next table page' }),
    );
    expect(
      await ports.findByRole('link', { name: 'store-11' }),
    ).toBeInTheDocument();
    expect(ports.queryByRole('link', { name: 'store-01' })).toBeNull();
  });

  it('finds one by its schema, and says so when there is none', async () => {
    renderPorts(entityOf(many), knowing(many));
    const ports = await card('Output ports');
    const search = await ports.findByRole('searchbox');
    await userEvent.type(search, 'store-42-value');
    expect(
      await ports.findByRole('link', { name: 'store-42-value' }),
    ).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders/schema?subject=store-42-value',
    );
    expect(ports.getAllByRole('rowheader')).toHaveLength(1);

    await userEvent.type(search, 'x');
    expect(await ports.findByText('No port matches')).toBeInTheDocument();
  });
});
