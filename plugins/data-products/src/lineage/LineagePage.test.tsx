// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type {
  LineageEdge,
  ProductLineage,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { LineagePage } from './LineagePage';

const anEdge = (
  name: string,
  overrides: Partial<LineageEdge> = {},
): LineageEdge => ({
  direction: 'reads',
  neighbour: {
    entityRef: `component:default/${name}`,
    kind: 'component',
    name,
    ownerRef: 'group:default/checkout',
  },
  evidence: [
    {
      source: 'declared',
      title: 'Declared in the catalog',
      detail: `${name} dependsOn dataproduct:prod/orders`,
    },
  ],
  ...overrides,
});

const knowing = (lineage: Partial<ProductLineage>) =>
  new FakeDataProductsApi({
    lineages: {
      'dataproduct:prod/orders': { edges: [], failures: [], ...lineage },
    },
  });

const renderLineage = (api: FakeDataProductsApi, address?: string) =>
  renderPage(
    <EntityProvider entity={aDataProductEntity()}>
      <LineagePage />
    </EntityProvider>,
    { api, address },
  );

const table = () => screen.findByRole('table', { name: 'Writers and readers' });
const rowsIn = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1)
    .map(row => row.textContent);

describe('LineagePage', () => {
  it('says of each neighbour what it does, whose it is and how one knows', async () => {
    renderLineage(
      knowing({
        edges: [
          anEdge('fraud-detector'),
          anEdge('order-service', { direction: 'writes' }),
        ],
      }),
    );
    const [writer, reader] = await rowsIn();
    expect(writer).toMatch(/^Writesorder-service/);
    expect(reader).toMatch(
      /^Readsfraud-detectorComponent.*checkout.*Declared in the catalogfraud-detector dependsOn dataproduct:prod\/orders$/,
    );
  });

  it('says when an observation was made', async () => {
    renderLineage(
      knowing({
        edges: [
          anEdge('reports', {
            evidence: [
              {
                source: 'groups',
                title: 'Consumer groups',
                detail: 'reports-v1',
                observedAt: new Date().toISOString(),
              },
            ],
          }),
        ],
      }),
    );
    const [row] = await rowsIn();
    expect(row).toMatch(/Consumer groups, (now|\d+ seconds? ago)reports-v1/);
  });

  it('shows a neighbour that the catalog does not know by its name, without a link', async () => {
    renderLineage(
      knowing({
        edges: [
          anEdge('x', {
            neighbour: { kind: 'consumerGroup', name: 'reports-v1' },
          }),
        ],
      }),
    );
    const row = within(await table());
    expect(
      row.getByRole('rowheader', { name: 'reports-v1' }),
    ).toBeInTheDocument();
    expect(row.getByText('Consumer group')).toBeInTheDocument();
    expect(row.getByText('Not known')).toBeInTheDocument();
    expect(row.queryByRole('link')).not.toBeInTheDocument();
  });

  it('draws writers and readers on their sides of the product', async () => {
    renderLineage(
      knowing({
        edges: [
          anEdge('fraud-detector'),
          anEdge('order-service', { direction: 'writes' }),
        ],
      }),
    );
    const graph = within(
      await screen.findByRole('region', {
        name: 'Writers, product and readers',
      }),
    );
    expect(
      within(graph.getByRole('list', { name: 'Writes it' })).getByRole('link'),
    ).toHaveTextContent('order-service');
    expect(
      within(graph.getByRole('list', { name: 'Reads it' })).getByRole('link'),
    ).toHaveTextContent('fraud-detector');
  });

  it('says in the graph how many are left out, and shows them in the table', async () => {
    renderLineage(
      knowing({
        edges: Array.from({ length: 40 }, (_, index) => anEdge(`r${index}`)),
      }),
    );
    expect(
      await screen.findByText('and 25 more in the table'),
    ).toBeInTheDocument();
    expect(await rowsIn()).toHaveLength(40);
  });

  it('filters many neighbours, in the address', async () => {
    const { address } = renderLineage(
      knowing({
        edges: [
          anEdge('writer', { direction: 'writes' }),
          ...Array.from({ length: 9 }, (_, index) => anEdge(`r${index}`)),
        ],
      }),
    );
    expect(await rowsIn()).toHaveLength(10);
    await userEvent.click(screen.getByRole('button', { name: /Direction/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Writes' }));
    expect(await rowsIn()).toHaveLength(1);
    expect(address.current).toBe('/?direction=writes');
    expect(screen.getByText('1 of 10')).toBeInTheDocument();
  });

  it('leads out of a filter that matches nobody', async () => {
    renderLineage(
      knowing({ edges: [anEdge('reports')] }),
      '/?evidence=queries',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all' }),
    );
    expect(await rowsIn()).toHaveLength(1);
  });

  it('says who did not answer, beside what the others know', async () => {
    renderLineage(
      knowing({
        edges: [anEdge('reports')],
        failures: [
          { source: 'queries', title: 'ksqlDB queries', cause: 'Timed out' },
        ],
      }),
    );
    expect(
      await screen.findByText('ksqlDB queries: Timed out'),
    ).toBeInTheDocument();
    expect(await rowsIn()).toHaveLength(1);
  });

  it('tells how to declare lineage when nobody is known', async () => {
    renderLineage(knowing({}));
    expect(
      await screen.findByText('Nobody is known to write or read this product'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', {
        name: 'What to write in catalog-info.yaml',
      }),
    ).toHaveTextContent('dependsOn: - dataproduct:prod/orders');
  });

  it('does not take silence for nobody', async () => {
    renderLineage(
      knowing({
        failures: [
          { source: 'queries', title: 'ksqlDB queries', cause: 'Timed out' },
        ],
      }),
    );
    expect(
      await screen.findByText(
        'Nobody was found, but not every source answered',
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('Nobody is known to write or read this product'),
    ).not.toBeInTheDocument();
  });

  it('says why nothing could be read, and tries again', async () => {
    const api = knowing({ edges: [anEdge('reports')] });
    api.fail('lineage', aFailure(503, 'The catalog is busy'));
    renderLineage(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The catalog is busy',
    );
    api.recover('lineage');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rowsIn()).toHaveLength(1);
  });
});
