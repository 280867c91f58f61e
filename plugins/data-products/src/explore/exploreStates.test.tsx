// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aProductSummary } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { PRODUCTION, STAGING } from '../__testUtils__/environments';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { ExplorePage } from './ExplorePage';

const rowOf = async (title: string) => {
  const heading = await screen.findByRole('rowheader', {
    name: new RegExp(title),
  });
  return within(heading.closest<HTMLElement>('tr')!);
};

describe('ExplorePage without products', () => {
  it('leads out of a search that matches nothing', async () => {
    const api = new FakeDataProductsApi({ products: [aProductSummary()] });
    const { address } = renderPage(<ExplorePage />, {
      api,
      address: '/?text=<nothing>',
    });
    expect(
      await screen.findByText('No data product matches “<nothing>”'),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the search' }),
    );
    await rowOf('orders');
    expect(address.current).toBe('/');
  });

  it('names the filters that keep the list empty', async () => {
    const api = new FakeDataProductsApi({
      products: [
        aProductSummary({ lifecycle: 'draft', qualityTier: 'raw' }),
        aProductSummary({ title: 'payments' }),
      ],
    });
    const { address } = renderPage(<ExplorePage />, {
      api,
      address: '/?lifecycle=draft&qualityTier=curated&tag=PII',
    });
    expect(
      await screen.findByText('No data product matches'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Any lifecycle' }),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Any quality' }));
    await rowOf('orders');
    expect(address.current).toBe('/?lifecycle=draft&tag=PII');
  });

  it.each([
    ['/?starred=yes', 'You have not starred a data product yet'],
    ['/?mine=yes', 'You and your teams own no data product here'],
  ])('tells at %s how to fill it', async (address, title) => {
    const api = new FakeDataProductsApi({
      products: [aProductSummary()],
      myRefs: [],
    });
    renderPage(<ExplorePage />, { api, address });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('leads to the other environments and to the sync', async () => {
    const api = new FakeDataProductsApi({
      environments: [PRODUCTION, STAGING],
      products: [aProductSummary({ environmentId: STAGING.id })],
    });
    renderPage(<ExplorePage syncHref="/data-products/sync" />, { api });
    expect(
      await screen.findByText('No data products here yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See how the sync is doing' }),
    ).toHaveAttribute('href', '/data-products/sync');

    await userEvent.click(
      screen.getByRole('button', { name: 'Show all environments' }),
    );
    await rowOf('orders');
  });

  it('does not lead to the sync those who may not see it', async () => {
    const api = new FakeDataProductsApi();
    renderPage(<ExplorePage />, { api });
    await screen.findByText('No data products here yet');
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('leads away from an environment nobody knows, without asking for it', async () => {
    const api = new FakeDataProductsApi({ products: [aProductSummary()] });
    renderPage(<ExplorePage />, { api, address: '/?environment=env-gone' });
    expect(
      await screen.findByText('There is no environment “env-gone”'),
    ).toBeInTheDocument();
    expect(api.callsOf('products')).toHaveLength(0);

    await userEvent.click(
      screen.getByRole('button', { name: 'Show the usual environment' }),
    );
    await rowOf('orders');
  });

  it('says where environments are configured when there are none', async () => {
    const api = new FakeDataProductsApi({ environments: [] });
    renderPage(<ExplorePage />, { api });
    expect(
      await screen.findByText(/dataMesh\.environments/),
    ).toBeInTheDocument();
  });
});

describe('ExplorePage in trouble', () => {
  test.each(['environments', 'products'] as const)(
    'says why the %s could not be read, and tries again',
    async method => {
      const api = new FakeDataProductsApi({ products: [aProductSummary()] });
      api.fail(method, aFailure(503, 'The store is moving'));
      renderPage(<ExplorePage />, { api });

      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent('Not available right now');
      expect(alert).toHaveTextContent('The store is moving');

      api.recover(method);
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      await rowOf('orders');
    },
  );

  test.each(['environments', 'products'] as const)(
    'says whom to ask when the %s are refused',
    async method => {
      const api = new FakeDataProductsApi();
      api.fail(method, aFailure(403, 'Unauthorized'));
      renderPage(<ExplorePage />, { api });

      expect(await screen.findByRole('alert')).toHaveTextContent(
        'catalog.entity.read',
      );
      expect(
        screen.queryByRole('button', { name: 'Try again' }),
      ).not.toBeInTheDocument();
    },
  );
});
