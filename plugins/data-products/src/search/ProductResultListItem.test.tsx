// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  searchApiRef,
  SearchContextProvider,
} from '@backstage/plugin-search-react';
import type { SearchDocument } from '@backstage/plugin-search-common';
import type {
  ProductSearchDocument,
  SearchedField,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aProductSearchDocument,
  aSearchedField,
} from '../__testUtils__/search';
import { ProductResultListItem } from './ProductResultListItem';

function renderResult(result: SearchDocument, term = '') {
  return renderInTestApp(
    <SearchContextProvider initialState={{ term, types: [], filters: {} }}>
      <ProductResultListItem result={result} />
    </SearchContextProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [searchApiRef, { query: async () => ({ results: [] }) }],
        catalogApiMock(),
      ],
    },
  );
}

const productWith = (
  fields: SearchedField[],
  overrides: Partial<ProductSearchDocument> = {},
) =>
  aProductSearchDocument({
    schemas: [{ subject: 'orders-value', fields }],
    ...overrides,
  });

describe('a data product among search results', () => {
  it('says what it is, whose it is and what it promises', async () => {
    renderResult(aProductSearchDocument());

    expect(await screen.findByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders',
    );
    for (const text of [
      'Active',
      'One event per order accepted by the web shop.',
      'Production',
      'Authoritative',
      'Tier 1',
    ]) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
    expect(screen.getByRole('link', { name: 'sales' })).toHaveAttribute(
      'href',
      '/catalog/default/domain/sales',
    );
    expect(screen.getByRole('link', { name: 'checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/group/checkout',
    );
  });

  it('leads to the fields that were looked for, with type and personal data', async () => {
    renderResult(
      productWith([
        aSearchedField({ path: 'orderId' }),
        aSearchedField({
          path: 'customer.email',
          type: 'optional string',
          isPii: true,
        }),
      ]),
      'customer email',
    );

    const fields = await screen.findByRole('list', {
      name: 'Matching fields of orders',
    });
    const [field, ...others] = within(fields).getAllByRole('listitem');
    expect(others).toEqual([]);
    expect(field).toHaveTextContent(
      'customer.emailoptional stringPersonal data',
    );
    expect(
      within(fields).getByRole('link', { name: 'customer.email' }),
    ).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders/schema?subject=orders-value&field=customer.email',
    );
  });

  it('marks the words that were looked for', async () => {
    const { container } = renderResult(
      productWith([aSearchedField({ path: 'shopEmail' })]),
      'web email',
    );
    await screen.findByRole('list');
    expect(
      [...container.querySelectorAll('mark')].map(mark => mark.textContent),
    ).toEqual(['web', 'Email']);
  });

  it('says how many fields it does not name', async () => {
    renderResult(
      productWith(
        [1, 2, 3, 4, 5, 6].map(number =>
          aSearchedField({ path: `email${number}` }),
        ),
      ),
      'email',
    );
    expect(
      await screen.findByRole('link', { name: '2 more fields match' }),
    ).toHaveAttribute('href', '/catalog/prod/dataproduct/orders/schema');
  });

  it('shows no list when no field matches', async () => {
    renderResult(aProductSearchDocument(), 'parcel');
    await screen.findByRole('link', { name: 'orders' });
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  it('shows a product of which hardly anything is known', async () => {
    renderResult(
      productWith([], {
        description: undefined,
        owner: undefined,
        domain: undefined,
        qualityTier: undefined,
        slaTier: 'platinum',
      }),
    );
    expect(await screen.findByText('platinum')).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  it('shows Markdown as plain text', async () => {
    renderResult(
      aProductSearchDocument({ description: '**Every** [order](https://x)' }),
    );
    expect(await screen.findByText('Every order')).toBeInTheDocument();
  });

  it('shows what another version of the back end indexed as any other result', async () => {
    renderResult({
      title: 'returns',
      text: 'Every parcel sent back.',
      location: '/catalog/prod/dataproduct/returns',
    });
    expect(
      await screen.findByText('Every parcel sent back.'),
    ).toBeInTheDocument();
  });
});
