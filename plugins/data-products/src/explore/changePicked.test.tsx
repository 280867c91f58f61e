// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aProductSummary } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { FakeDataProductsApi } from '../__testUtils__/FakeDataProductsApi';
import { FakeOperationsApi } from '../__testUtils__/FakeOperationsApi';
import { renderPage } from '../__testUtils__/renderPage';
import {
  managedProductHref,
  PortalLinks,
  PortalLinksProvider,
} from '../reference/PortalLinks';
import { ExplorePage } from './ExplorePage';

const LINKS: PortalLinks = {
  manageHref: (action, ...refs) => managedProductHref(`/${action}`, ...refs),
};

const refOf = (title: string) => `dataproduct:prod/${title}`;

function open(mine: string[], links = LINKS) {
  const operations = new FakeOperationsApi({
    isAllowed: ({ entityRef = '' }) => ({
      isAllowed: mine.map(refOf).includes(entityRef),
    }),
  });
  renderPage(
    <PortalLinksProvider value={links}>
      <ExplorePage />
    </PortalLinksProvider>,
    {
      api: new FakeDataProductsApi({
        products: ['orders', 'carts', 'vouchers'].map(title =>
          aProductSummary({ title, entityRef: refOf(title) }),
        ),
      }),
      operations,
    },
  );
  return operations;
}

async function pick(...titles: string[]) {
  for (const title of titles) {
    await userEvent.click(
      await screen.findByRole('checkbox', { name: `Pick ${title}` }),
    );
  }
  return within(screen.getByRole('region', { name: 'Picked products' }));
}

describe('the products picked in the list', () => {
  it('can be changed together by those who may change them', async () => {
    open(['orders', 'carts']);
    const bar = await pick('orders', 'carts');
    expect(await bar.findByRole('link', { name: 'Edit 2' })).toHaveAttribute(
      'href',
      managedProductHref('/edit', refOf('orders'), refOf('carts')),
    );
    expect(bar.getByRole('link', { name: 'Deprecate 2…' })).toHaveAttribute(
      'href',
      managedProductHref('/deprecate', refOf('orders'), refOf('carts')),
    );
  });

  it('are changed without those that one may not change, and it is said', async () => {
    open(['orders', 'carts']);
    const bar = await pick('orders', 'vouchers', 'carts');
    expect(await bar.findByRole('link', { name: 'Edit 2' })).toHaveAttribute(
      'href',
      managedProductHref('/edit', refOf('orders'), refOf('carts')),
    );
    expect(
      bar.getByText('1 of them is not yours to change.'),
    ).toBeInTheDocument();
  });

  it('can only be compared by those who may change none', async () => {
    const operations = open([]);
    const bar = await pick('orders', 'carts');
    await waitFor(() => expect(operations.callsOf('allowed')).toHaveLength(1));
    expect(bar.getByRole('button', { name: 'Compare 2' })).toBeEnabled();
    expect(bar.queryByRole('link')).toBeNull();
  });

  it('are not asked about where the portal has no pages for it', async () => {
    const operations = open(['orders', 'carts'], {});
    await pick('orders', 'carts');
    expect(operations.callsOf('allowed')).toEqual([]);
  });
});
