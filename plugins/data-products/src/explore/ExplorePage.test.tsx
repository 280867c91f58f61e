// SPDX-License-Identifier: Apache-2.0
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MockStarredEntitiesApi } from '@backstage/plugin-catalog-react';
import { aProductSummary } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { PRODUCTION, STAGING } from '../__testUtils__/environments';
import { FakeDataProductsApi } from '../__testUtils__/FakeDataProductsApi';
import { manyProducts } from '../__testUtils__/products';
import { renderPage } from '../__testUtils__/renderPage';
import { resizeWindow } from '@data-mesh/backstage-plugin-data-products-react/testUtils';
import { ExplorePage } from './ExplorePage';

const rowOf = async (title: string) => {
  const heading = await screen.findByRole('rowheader', {
    name: new RegExp(title),
  });
  return within(heading.closest<HTMLElement>('tr')!);
};

const titles = () =>
  screen
    .getAllByRole('rowheader')
    .map(cell => within(cell).getByRole('link').textContent);

const headings = () =>
  screen.getAllByRole('columnheader').map(cell => cell.textContent);

const isBusy = () =>
  screen
    .getByRole('table', { name: 'Data products' })
    .closest('[aria-busy=true]') !== null;

const search = () => screen.findByRole('searchbox');

afterEach(() => act(() => resizeWindow()));

describe('ExplorePage', () => {
  it('leads from a product to its page', async () => {
    const api = new FakeDataProductsApi({
      products: [aProductSummary()],
    });
    renderPage(<ExplorePage />, { api });

    const row = await rowOf('orders');
    expect(row.getByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders',
    );
    expect(row.getByRole('link', { name: 'checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/group/checkout',
    );
    expect(row.getByText('Authoritative')).toBeInTheDocument();
    expect(row.getByText('Tier 1')).toBeInTheDocument();
    expect(row.getByText('None')).toBeInTheDocument();
  });

  it('names the tab of the browser while it is shown', async () => {
    const api = new FakeDataProductsApi({ products: [aProductSummary()] });
    const before = document.title;
    const { unmount } = renderPage(<ExplorePage />, { api });
    await rowOf('orders');
    expect(document.title).toMatch(/^Data products/);
    unmount();
    expect(document.title).toBe(before);
  });

  it('tells what is unresolved from what is missing', async () => {
    const api = new FakeDataProductsApi({
      products: [
        aProductSummary({
          title: 'supplier-catalog',
          ownerRef: undefined,
          ownerText: '@suppliers-team',
          domainRef: undefined,
          domainText: undefined,
          qualityTier: 'golden',
          slaTier: undefined,
          description: undefined,
          issueCount: 3,
          topics: ['a.v1', 'b.v1', 'c.v1'],
          formats: undefined,
        }),
      ],
    });
    renderPage(<ExplorePage />, {
      api,
      address:
        '/?column=domain&column=owner&column=qualityTier&column=slaTier&column=topics&column=formats&column=issues',
    });

    const row = await rowOf('supplier-catalog');
    expect(row.getByText('@suppliers-team')).toBeInTheDocument();
    expect(row.getByText('not found in the catalog')).toBeInTheDocument();
    expect(row.getAllByText('Not set')).toHaveLength(2);
    expect(row.getByText('golden')).toBeInTheDocument();
    expect(row.getByText('unrecognized')).toBeInTheDocument();
    expect(row.getByText('No description')).toBeInTheDocument();
    expect(row.getByText('3 issues')).toBeInTheDocument();
    expect(row.getByText('and 2 more')).toBeInTheDocument();
    expect(row.getByText('Not known yet')).toBeInTheDocument();
  });

  it('starts with the primary environment, and can show all of them', async () => {
    const api = new FakeDataProductsApi({
      environments: [STAGING, PRODUCTION],
      products: [
        aProductSummary({ title: 'orders' }),
        aProductSummary({
          title: 'orders-test',
          entityRef: 'dataproduct:staging/orders-test',
          environmentId: STAGING.id,
        }),
      ],
    });
    const { address } = renderPage(<ExplorePage />, { api });
    await rowOf('orders');
    expect(titles()).toEqual(['orders']);

    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Production, 1 data product' }),
    );
    const row = await rowOf('orders-test');
    expect(row.getByText(/^Staging ·/)).toBeInTheDocument();
    expect(address.current).toBe('/?environment=all');
  });

  it('searches when the typing stops, as one step of the history', async () => {
    const api = new FakeDataProductsApi({
      products: [aProductSummary(), aProductSummary({ title: 'payments' })],
    });
    const { address } = renderPage(<ExplorePage />, { api });
    await rowOf('payments');

    await userEvent.type(await search(), 'payments');
    await waitFor(() => expect(titles()).toEqual(['payments']));
    expect(
      screen.getByText('1 of 2 data products matches'),
    ).toBeInTheDocument();
    expect(address.current).toBe('/?text=payments');
    expect(api.callsOf('products')).toHaveLength(2);

    address.back();
    await waitFor(() => expect(titles()).toEqual(['orders', 'payments']));
    expect(await search()).toHaveValue('');
  });

  it('sorts by a heading, and the other way round when asked again', async () => {
    const api = new FakeDataProductsApi({
      products: [
        aProductSummary({ title: 'alpha', issueCount: 2 }),
        aProductSummary({ title: 'beta', issueCount: 1 }),
      ],
    });
    const { address } = renderPage(<ExplorePage />, { api });
    await rowOf('alpha');

    const heading = screen.getByRole('columnheader', { name: 'Issues' });
    await userEvent.click(screen.getByRole('button', { name: 'Issues' }));
    await waitFor(() => expect(titles()).toEqual(['beta', 'alpha']));
    expect(heading).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Issues' }));
    await waitFor(() => expect(titles()).toEqual(['alpha', 'beta']));
    expect(address.current).toBe('/?sort=-issues');

    address.back();
    await waitFor(() => expect(address.current).toBe('/?sort=issues'));
    await waitFor(() => expect(titles()).toEqual(['beta', 'alpha']));
  });

  it('turns the pages, keeping the old rows until the new ones are there', async () => {
    const api = new FakeDataProductsApi({ products: manyProducts(45) });
    const { address } = renderPage(<ExplorePage />, { api });
    await rowOf('product-001');
    expect(screen.getByText('1 to 20 of 45')).toBeInTheDocument();

    const goOn = api.pause('products');
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(address.current).toBe('/?page=2');
    expect(titles()[0]).toBe('product-001');
    expect(isBusy()).toBe(true);

    goOn();
    await rowOf('product-021');
    expect(screen.getByText('21 to 40 of 45')).toBeInTheDocument();
    expect(isBusy()).toBe(false);

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Products a page' }),
      '50 a page',
    );
    await rowOf('product-045');
    expect(address.current).toBe('/?size=50');
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
  });

  it('shows the page an address names', async () => {
    const api = new FakeDataProductsApi({ products: manyProducts(45) });
    renderPage(<ExplorePage />, { api, address: '/?page=3&sort=-title' });
    await rowOf('product-005');
    expect(titles()).toHaveLength(5);
  });

  it('goes to the last page when the one of the address has gone', async () => {
    const api = new FakeDataProductsApi({ products: manyProducts(25) });
    const { address } = renderPage(<ExplorePage />, {
      api,
      address: '/?page=9',
    });
    await rowOf('product-021');
    expect(address.current).toBe('/?page=2');
  });

  it('holds the place of the rows to come', async () => {
    const api = new FakeDataProductsApi({ products: manyProducts(3) });
    const goOn = api.pause('products');
    renderPage(<ExplorePage />, { api, address: '/?size=50' });
    const table = within(
      await screen.findByRole('table', { name: 'Data products' }),
    );
    expect(table.getAllByRole('row', { hidden: true })).toHaveLength(51);
    goOn();
    await rowOf('product-001');
  });

  it('keeps to the essential on a narrow screen', async () => {
    act(() => resizeWindow(400));
    const api = new FakeDataProductsApi({ products: [aProductSummary()] });
    renderPage(<ExplorePage />, { api });
    const row = await rowOf('orders');
    expect(headings()).toEqual(['Pick', 'Product', 'Lifecycle', 'Issues']);
    expect(row.getByRole('link', { name: 'checkout' })).toBeInTheDocument();
  });

  it('chooses its columns, saying what each means', async () => {
    const api = new FakeDataProductsApi({
      products: [
        aProductSummary({ extraColumns: { level: 'gold' } }),
        aProductSummary({ title: 'payments' }),
        aProductSummary({ title: 'stock', extraColumns: { level: null } }),
      ],
      extraColumns: [{ id: 'level', title: 'Level', kind: 'text' }],
    });
    const { address } = renderPage(<ExplorePage />, {
      api,
      address: '/?column=owner',
    });
    await rowOf('orders');
    expect(headings()).toEqual(['Pick', 'Product', 'Owner']);

    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    const choices = within(
      await screen.findByRole('group', { name: 'Columns to show' }),
    );
    expect(
      choices.getByText(/The group or user that answers for a product/),
    ).toBeInTheDocument();
    await userEvent.click(choices.getByRole('checkbox', { name: /Level/ }));
    await userEvent.click(choices.getByRole('checkbox', { name: /Owner/ }));
    expect(address.current).toBe('/?column=extra%3Alevel');
    await userEvent.keyboard('{Escape}');

    expect(headings()).toEqual(['Pick', 'Product', 'Level']);
    expect((await rowOf('orders')).getByText('gold')).toBeInTheDocument();
    expect((await rowOf('payments')).getByText('Unknown')).toBeInTheDocument();
    expect((await rowOf('stock')).getByText('None')).toBeInTheDocument();
  });

  it('stars a product, and lists the starred ones', async () => {
    const starred = new MockStarredEntitiesApi();
    const api = new FakeDataProductsApi({
      products: [aProductSummary(), aProductSummary({ title: 'payments' })],
    });
    const { address } = renderPage(<ExplorePage />, { api, starred });
    const row = await rowOf('payments');
    await userEvent.click(row.getByRole('button', { name: 'Star payments' }));
    await row.findByRole('button', { name: 'Take the star off payments' });

    await userEvent.click(screen.getByRole('button', { name: 'Starred' }));
    await waitFor(() => expect(titles()).toEqual(['payments']));
    expect(address.current).toBe('/?starred=yes');
  });
});
