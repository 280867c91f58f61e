// SPDX-License-Identifier: Apache-2.0
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MockStarredEntitiesApi } from '@backstage/plugin-catalog-react';
import {
  anEnvironmentSyncState,
  aProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { HomePage } from './HomePage';

const page = <HomePage exploreHref="/explore" syncHref="/sync" />;

const panel = async (name: string) =>
  within(await screen.findByRole('region', { name }));

const shop = () =>
  new FakeDataProductsApi({
    products: [
      aProductSummary({ title: 'orders', changedAt: '2026-11-02T09:30:00Z' }),
      aProductSummary({
        title: 'payments',
        issueCount: 3,
        changedAt: '2026-11-03T09:30:00Z',
      }),
    ],
    problems: [
      {
        id: '1',
        entityRef: 'dataproduct:prod/orders',
        title: 'orders',
        text: 'The **currency** is empty.',
        reportedBy: 'user:default/ada',
        reportedAt: '2026-11-01T09:30:00Z',
        state: 'open',
        isClosable: true,
      },
    ],
    syncStates: [
      anEnvironmentSyncState({ pendingHolds: 1, unresolvedOwnerCount: 2 }),
    ],
  });

const linksIn = (list: HTMLElement) =>
  within(list)
    .getAllByRole('link')
    .map(link => link.textContent);

describe('HomePage, for those who look for data', () => {
  it('takes a search to Explore, over all environments', async () => {
    const { address } = renderPage(page, { api: shop() });
    const find = await panel('Find data');
    await userEvent.type(find.getByRole('searchbox'), 'customer email{Enter}');
    await waitFor(() =>
      expect(address.current).toBe(
        '/explore?text=customer+email&environment=all',
      ),
    );
  });

  it('lists what changed last, and leads to domains', async () => {
    renderPage(page, { api: shop() });
    const find = await panel('Find data');
    expect(
      linksIn(await find.findByRole('list', { name: 'Recently changed' })),
    ).toEqual(['payments', 'orders']);
    expect(
      find.getByRole('link', { name: 'sales, 2 data products' }),
    ).toHaveAttribute(
      'href',
      '/explore?environment=all&domain=domain%3Adefault%2Fsales',
    );
  });

  it('lists what the person has starred, and before that how to star', async () => {
    const starred = new MockStarredEntitiesApi();
    renderPage(page, { api: shop(), starred });
    const find = await panel('Find data');
    expect(find.getByText(/Click the star/)).toBeInTheDocument();

    await act(() => starred.toggleStarred('dataproduct:prod/orders'));
    expect(
      linksIn(await find.findByRole('list', { name: 'Starred by you' })),
    ).toEqual(['orders']);
    expect(find.queryByText(/Click the star/)).not.toBeInTheDocument();
  });
});

describe('HomePage, for those who offer data', () => {
  it('puts first what has most issues, and shows what others report', async () => {
    renderPage(page, { api: shop() });
    const offer = await panel('Offer data');
    const worst = await offer.findByRole('list', {
      name: 'Those with most issues first',
    });
    expect(linksIn(worst)).toEqual(['payments', 'orders']);
    expect(offer.getByText('1 has an issue.')).toBeInTheDocument();
    expect(
      await offer.findByText('The currency is empty.'),
    ).toBeInTheDocument();
  });

  it('says how to own a product when they own none', async () => {
    const api = shop();
    api.world.myRefs = [];
    renderPage(page, { api });
    const offer = await panel('Offer data');
    expect(
      await offer.findByText('You and your teams own no data product'),
    ).toBeInTheDocument();
  });

  it('keeps the products when the reports cannot be read', async () => {
    const api = shop();
    api.fail('myProblems', aFailure(503, 'The store is moving'));
    renderPage(page, { api });
    const offer = await panel('Offer data');
    expect(await offer.findByRole('alert')).toHaveTextContent(
      'The store is moving',
    );
    expect(offer.getByRole('link', { name: 'payments' })).toBeInTheDocument();
  });
});

describe('HomePage, for those who care for the mesh', () => {
  it('says how each environment is doing, and leads to what waits', async () => {
    renderPage(page, { api: shop() });
    const care = await panel('Care for the mesh');
    expect(
      await care.findByRole('link', {
        name: '1 removal waits for a decision',
      }),
    ).toHaveAttribute('href', '/sync?environment=env-7k2mq9');
    expect(
      care.getByRole('link', { name: /owners and domains are not/ }),
    ).toHaveAttribute('href', '/sync?view=unresolved&environment=env-7k2mq9');
  });

  it('asks nothing for those who may not see it, and says whom to ask', async () => {
    const api = shop();
    renderPage(page, { api, permissions: [] });
    const care = await panel('Care for the mesh');
    expect(
      await care.findByText(/data-products\.sync\.read/),
    ).toBeInTheDocument();
    expect(api.callsOf('syncStates')).toHaveLength(0);
  });
});

describe('HomePage in trouble', () => {
  it('has each way in fail alone', async () => {
    const api = shop();
    api.fail('syncStates', aFailure(503, 'The store is moving'));
    renderPage(page, { api });
    expect(
      await (await panel('Care for the mesh')).findByRole('alert'),
    ).toHaveTextContent('The store is moving');
    expect(
      await (
        await panel('Find data')
      ).findByRole('list', { name: 'Recently changed' }),
    ).toBeInTheDocument();
  });

  it('says how to fill it when there is nothing at all', async () => {
    renderPage(page, { api: new FakeDataProductsApi() });
    expect(
      await (
        await panel('Find data')
      ).findByText(/Nobody has offered a data product yet/),
    ).toBeInTheDocument();
    expect(
      await (
        await panel('Care for the mesh')
      ).findByText('No environment is configured'),
    ).toBeInTheDocument();
  });
});
