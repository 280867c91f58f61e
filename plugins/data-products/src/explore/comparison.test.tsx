// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aDataProduct,
  anOutputPort,
  aProductDetails,
  aProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { manyProducts } from '../__testUtils__/products';
import { renderPage } from '../__testUtils__/renderPage';
import { ExplorePage } from './ExplorePage';

const shop = () =>
  new FakeDataProductsApi({
    products: [
      aProductSummary(),
      aProductSummary({ title: 'payments', qualityTier: 'raw', topics: ['p'] }),
    ],
    details: [
      aProductDetails({
        entityRef: 'dataproduct:prod/orders',
        product: aDataProduct({
          outputPorts: [anOutputPort({ name: 'orders', partitions: 12 })],
        }),
      }),
    ],
  });

const BOTH =
  '/?pick=dataproduct%3Aprod%2Forders&pick=dataproduct%3Aprod%2Fpayments&view=comparison';

const factRow = async (name: RegExp) =>
  within((await screen.findByRole('rowheader', { name })).closest('tr')!);

describe('the comparison of products', () => {
  it('is reached by picking two of the list, and left by going back', async () => {
    const { address } = renderPage(<ExplorePage />, { api: shop() });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Pick orders' }),
    );
    const bar = within(screen.getByRole('region', { name: 'Picked products' }));
    expect(bar.getByText(/Pick another one/)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Pick payments' }),
    );
    await userEvent.click(bar.getByRole('button', { name: 'Compare 2' }));
    expect(address.current).toBe(BOTH);
    expect(
      await screen.findByRole('table', { name: 'Products side by side' }),
    ).toBeInTheDocument();

    address.back();
    expect(
      await screen.findByRole('checkbox', { name: 'Pick orders' }),
    ).toBeChecked();
  });

  it('puts facts side by side, and marks those that differ', async () => {
    renderPage(<ExplorePage />, { api: shop(), address: BOTH });
    const quality = await factRow(/^Quality/);
    expect(quality.getAllByRole('cell').map(cell => cell.textContent)).toEqual([
      'Authoritative',
      'Raw',
    ]);
    expect(quality.getByText('differs')).toBeInTheDocument();
    expect((await factRow(/^Domain/)).queryByText('differs')).toBeNull();
  });

  it('says how far back each topic reads, each product alone', async () => {
    renderPage(<ExplorePage />, { api: shop(), address: BOTH });
    const ports = await factRow(/^Output ports/);
    expect(await ports.findByText(/12 partitions/)).toBeInTheDocument();
    expect(await ports.findByText('Could not be read')).toBeInTheDocument();
  });

  it('leaves out what they have in common', async () => {
    const { address } = renderPage(<ExplorePage />, {
      api: shop(),
      address: BOTH,
    });
    await factRow(/^Domain/);
    await userEvent.click(
      screen.getByRole('switch', { name: 'Only what differs' }),
    );
    expect(
      screen.getAllByRole('rowheader').map(cell => cell.textContent),
    ).toEqual(['Qualitydiffers', 'Output portsdiffers']);
    expect(address.current).toBe(`${BOTH}&differences=yes`);
  });

  it('keeps the place of one that is gone, to be taken out', async () => {
    renderPage(<ExplorePage />, {
      api: shop(),
      address: `${BOTH}&pick=dataproduct:prod/gone`,
    });
    expect(await screen.findByText('Not found')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Take dataproduct:prod/gone out',
      }),
    );
    await waitFor(() =>
      expect(screen.queryByText('Not found')).not.toBeInTheDocument(),
    );
  });

  it('takes no more than fit side by side', async () => {
    const api = new FakeDataProductsApi({ products: manyProducts(5) });
    renderPage(<ExplorePage />, {
      api,
      address: `/?${[1, 2, 3, 4, 5].map(n => `pick=dataproduct:prod/product-00${n}`).join('&')}`,
    });
    expect(
      await screen.findByRole('button', { name: 'Compare 5' }),
    ).toBeDisabled();
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Pick product-005' }),
    );
    expect(screen.getByRole('button', { name: 'Compare 4' })).toBeEnabled();
  });

  it('leads back when there are not enough to compare', async () => {
    renderPage(<ExplorePage />, { api: shop(), address: '/?view=comparison' });
    const notice = (
      await screen.findByText('Pick two to four products to compare')
    ).closest<HTMLElement>('[role=status]')!;
    await userEvent.click(
      within(notice).getByRole('button', { name: 'Back to the list' }),
    );
    expect(
      await screen.findByRole('checkbox', { name: 'Pick orders' }),
    ).not.toBeChecked();
  });

  it('says why the products could not be read', async () => {
    const api = shop();
    api.fail('products', aFailure(503, 'The store is moving'));
    renderPage(<ExplorePage />, { api, address: BOTH });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The store is moving',
    );
  });
});
