// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { WatchedProduct } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aWatch,
  aWatchedProduct,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { FakeWatchApi, ME } from '../__testUtils__/FakeWatchApi';
import { renderPage } from '../__testUtils__/renderPage';
import { WatchedProducts } from './WatchedProducts';

const team = aWatch({
  watcherRef: 'group:default/checkout',
  kinds: ['schema', 'lifecycle'],
});
const mine = aWatch({ watcherRef: ME });

function renderList(products: WatchedProduct[]) {
  const watch = new FakeWatchApi({ products });
  renderPage(<WatchedProducts />, { api: new FakeDataProductsApi(), watch });
  return watch;
}

describe('WatchedProducts', () => {
  it('shows each watch, the own one first, with what is told', async () => {
    renderList([aWatchedProduct({ watches: [team, mine] })]);
    const link = await screen.findAllByRole('link', { name: 'orders' });
    const text = (index: number) => link[index]?.closest('tr')?.textContent;
    expect(text(0)).toMatch(/Me.*Everything/);
    expect(text(1)).toMatch(/checkout.*Schemas, Lifecycle/);
  });

  it('shows what is gone, without a link', async () => {
    renderList([aWatchedProduct({ watches: [mine], isPresent: false })]);
    expect(
      await screen.findByText('No data product any more'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('stops one of several', async () => {
    const api = renderList([aWatchedProduct({ watches: [team, mine] })]);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Stop watching orders for checkout',
      }),
    );
    expect(screen.getAllByRole('button', { name: /^Stop/ })).toHaveLength(1);
    expect(api.changes).toEqual([
      ['unwatch', 'dataproduct:prod/orders', 'group:default/checkout'],
    ]);
  });

  it('shows again what could not be stopped, and why', async () => {
    const api = renderList([aWatchedProduct({ watches: [mine] })]);
    api.fail('unwatch', aFailure(503, 'No database'));
    await userEvent.click(await screen.findByRole('button', { name: /^Stop/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Watching orders could not be stopped: .*No database/,
    );
    expect(screen.getByRole('button', { name: /^Stop/ })).toBeInTheDocument();
  });

  it('says how one watches before one does', async () => {
    renderList([]);
    expect(await screen.findByText('You watch no product')).toBeInTheDocument();
  });

  it('says why it cannot be told', async () => {
    const watch = new FakeWatchApi();
    watch.fail('watched', aFailure(503, 'No database'));
    renderPage(<WatchedProducts />, { api: new FakeDataProductsApi(), watch });
    expect(
      await screen.findByText('What you watch could not be read'),
    ).toBeInTheDocument();
  });
});
