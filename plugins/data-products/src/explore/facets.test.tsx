// SPDX-License-Identifier: Apache-2.0
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aProductSummary } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { FakeDataProductsApi } from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { resizeWindow } from '@data-mesh/backstage-plugin-data-products-react/testUtils';
import { ExplorePage } from './ExplorePage';

const titles = () =>
  screen
    .getAllByRole('rowheader')
    .map(cell => within(cell).getByRole('link').textContent);

const shop = () =>
  new FakeDataProductsApi({
    products: [
      aProductSummary({ title: 'orders', domainRef: 'domain:default/sales' }),
      aProductSummary({ title: 'prices', domainRef: 'domain:default/pricing' }),
      aProductSummary({
        title: 'stock',
        domainRef: undefined,
        domainText: 'suply',
        qualityTier: 'raw',
      }),
    ],
    parents: { 'domain:default/pricing': 'domain:default/sales' },
  });

afterEach(() => act(() => resizeWindow()));

describe('the facets of ExplorePage', () => {
  it('narrow the list down by several choices, each to be taken back', async () => {
    const { address } = renderPage(<ExplorePage />, { api: shop() });
    const quality = within(
      await screen.findByRole('list', { name: 'Quality' }),
    );
    await userEvent.click(
      quality.getByRole('checkbox', { name: 'Raw, 1 data product' }),
    );
    await waitFor(() => expect(titles()).toEqual(['stock']));
    expect(address.current).toBe('/?qualityTier=raw');

    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Authoritative, 2 data products' }),
    );
    await waitFor(() => expect(titles()).toHaveLength(3));

    await userEvent.click(
      screen.getByRole('button', { name: 'Take back Quality: Raw' }),
    );
    await waitFor(() => expect(titles()).toEqual(['orders', 'prices']));

    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    await waitFor(() => expect(address.current).toBe('/'));

    address.back();
    await waitFor(() => expect(titles()).toEqual(['orders', 'prices']));
  });

  it('include those that other plugins add, with what nobody knows', async () => {
    const api = new FakeDataProductsApi({
      products: [
        aProductSummary({ title: 'orders', extraColumns: { level: 'Gold' } }),
        aProductSummary({ title: 'stock' }),
      ],
      extraColumns: [
        {
          id: 'level',
          title: 'Level',
          help: 'How well it is kept.',
          kind: 'text',
          isFacet: true,
        },
        { id: 'steward', title: 'Steward', kind: 'text' },
      ],
    });
    const { address } = renderPage(<ExplorePage />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Level', expanded: false }),
    );
    expect(
      screen.queryByRole('button', { name: 'Steward', expanded: false }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Gold, 1 data product' }),
    );
    await waitFor(() => expect(titles()).toEqual(['orders']));
    expect(address.current).toBe('/?x.level=Gold');

    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Not known, 1 data product' }),
    );
    await waitFor(() => expect(titles()).toEqual(['orders', 'stock']));
    await userEvent.click(
      screen.getByRole('button', { name: 'Take back Level: Gold' }),
    );
    await waitFor(() => expect(titles()).toEqual(['stock']));

    await userEvent.click(screen.getByRole('button', { name: 'About Level' }));
    expect(await screen.findByText('How well it is kept.')).toBeVisible();
  });

  it('lead out of a list that another plugin’s facet left empty', async () => {
    const { address } = renderPage(<ExplorePage />, {
      api: shop(),
      address: '/?x.gone=Gold',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Any gone' }),
    );
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(address.current).toBe('/');
  });

  it('choose a domain with its subdomains', async () => {
    renderPage(<ExplorePage />, { api: shop() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show the parts of sales' }),
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'sales, 2 data products' }),
    );
    await waitFor(() => expect(titles()).toEqual(['orders', 'prices']));
    const part = screen.getByRole('checkbox', {
      name: 'pricing, 1 data product',
    });
    expect(part).toBeChecked();
    expect(part).toBeDisabled();
  });

  it('work by keyboard', async () => {
    const { address } = renderPage(<ExplorePage />, { api: shop() });
    const parts = await screen.findByRole('button', {
      name: 'Show the parts of sales',
    });
    parts.focus();
    await userEvent.keyboard('{Enter}{Tab}{Tab} ');
    await waitFor(() =>
      expect(address.current).toBe('/?domain=domain%3Adefault%2Fpricing'),
    );
  });

  it('keep the counts of before, as outdated, until the new ones are there', async () => {
    const api = shop();
    renderPage(<ExplorePage />, { api });
    const raw = await screen.findByRole('checkbox', { name: /^Raw/ });
    const goOn = api.pause('products');
    await userEvent.click(raw);
    expect(raw).toBeChecked();
    expect(raw.closest('[aria-busy=true]')).not.toBeNull();
    goOn();
    await waitFor(() => expect(titles()).toEqual(['stock']));
    expect(raw.closest('[aria-busy=true]')).toBeNull();
  });

  it('show what an address chooses and nobody has any more, to be taken back', async () => {
    const { address } = renderPage(<ExplorePage />, {
      api: shop(),
      address: '/?tag=gone&environment=env-7k2mq9&environment=env-gone',
    });
    const chosen = within(
      await screen.findByRole('list', { name: 'Chosen filters' }),
    );
    await waitFor(() =>
      expect(
        chosen.getAllByRole('img', { name: /No product has it any more/ }),
      ).toHaveLength(2),
    );
    await userEvent.click(
      chosen.getByRole('button', { name: 'Take back Tags: gone' }),
    );
    await waitFor(() => expect(titles()).toHaveLength(3));
    await userEvent.click(
      chosen.getByRole('button', { name: 'Take back Environment: env-gone' }),
    );
    expect(chosen.getByRole('button', { name: /^Take back/ })).toHaveFocus();
    await waitFor(() =>
      expect(address.current).toBe('/?environment=env-7k2mq9'),
    );
  });

  it('are shortened, shown whole, and searched when they are long', async () => {
    const api = new FakeDataProductsApi({
      products: Array.from({ length: 12 }, (_, index) =>
        aProductSummary({
          title: `p${index}`,
          ownerRef: `group:default/team-${index}`,
        }),
      ),
    });
    renderPage(<ExplorePage />, { api });
    const owners = within(await screen.findByRole('list', { name: 'Owner' }));
    expect(owners.getAllByRole('checkbox')).toHaveLength(8);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 12' }));
    expect(owners.getAllByRole('checkbox')).toHaveLength(12);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find in Owner' }),
      'TEAM-11',
    );
    expect(owners.getAllByRole('checkbox')).toHaveLength(1);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find in Owner' }),
      'x',
    );
    expect(screen.getByText('Nothing of that name')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(owners.getAllByRole('checkbox')).toHaveLength(12);
    await userEvent.keyboard('nobody');
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear what is searched for' }),
    );
    expect(
      screen.getByRole('searchbox', { name: 'Find in Owner' }),
    ).toHaveFocus();
  });

  it('say what they and their words mean', async () => {
    renderPage(<ExplorePage />, { api: shop() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'About SLA' }),
    );
    const help = within(await screen.findByRole('dialog'));
    expect(
      help.getByText(
        'How fast someone helps when it breaks: tier 1 is fastest.',
      ),
    ).toBeInTheDocument();
    expect(help.getByText('Tier 3')).toBeInTheDocument();
  });

  it('close what they say by keyboard, and lead back to where it was asked for', async () => {
    renderPage(<ExplorePage />, { api: shop() });
    const about = await screen.findByRole('button', { name: 'About SLA' });
    about.focus();
    await userEvent.keyboard('{Enter}');
    const help = await screen.findByRole('dialog', { name: 'About SLA' });
    await waitFor(() => expect(help).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await waitFor(() => expect(about).toHaveFocus());
  });

  it('get out of the way, and stay so in the address', async () => {
    const { address } = renderPage(<ExplorePage />, { api: shop() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Hide filters' }),
    );
    expect(
      screen.queryByRole('region', { name: 'Filters' }),
    ).not.toBeInTheDocument();
    expect(address.current).toBe('/?filters=closed');
  });

  it('are in a dialog where there is no room for them', async () => {
    act(() => resizeWindow(400));
    renderPage(<ExplorePage />, { api: shop(), address: '/?qualityTier=raw' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Filters (1)' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(
      await dialog.findByRole('checkbox', { name: /^Raw/ }),
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Show the products' }),
    );
    await waitFor(() =>
      expect(screen.getAllByRole('rowheader')).toHaveLength(3),
    );
  });
});
