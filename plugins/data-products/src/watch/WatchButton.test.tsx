// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aWatch,
  aWatchedProduct,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  WATCH_KINDS,
  WatchKind,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { FakeWatchApi, ME } from '../__testUtils__/FakeWatchApi';
import { renderPage } from '../__testUtils__/renderPage';
import { WatchButton } from './WatchButton';

const ORDERS = 'dataproduct:prod/orders';
const TEAM = 'group:default/checkout';

const watchedBy = (watcherRef: string, kinds: WatchKind[] = [...WATCH_KINDS]) =>
  aWatchedProduct({ watches: [aWatch({ watcherRef, kinds })] });

function renderButton(
  options: ConstructorParameters<typeof FakeWatchApi>[0] = {},
) {
  const watch = new FakeWatchApi(options);
  renderPage(<WatchButton entityRef={ORDERS} />, {
    api: new FakeDataProductsApi(),
    watch,
  });
  return watch;
}

async function openChoice(name = 'Watch') {
  await userEvent.click(await screen.findByRole('button', { name }));
  const dialog = await screen.findByRole('dialog', {
    name: 'Watch this product',
  });
  return within(dialog);
}

describe('WatchButton', () => {
  it.each([
    ['Watch', []],
    ['Watching', [watchedBy(ME)]],
    ['Watching', [watchedBy(TEAM)]],
  ])('says %s', async (name, products) => {
    renderButton({ products, groups: [TEAM] });
    expect(await screen.findByRole('button', { name })).toBeInTheDocument();
  });

  it('watches everything with one switch, and says so', async () => {
    const api = renderButton();
    const choice = await openChoice();
    await userEvent.click(
      await choice.findByRole('switch', { name: 'Tell me of what is new' }),
    );
    expect(choice.getByRole('status')).toHaveTextContent('It is watched now.');
    for (const box of choice.getAllByRole('checkbox'))
      expect(box).toBeChecked();
    await waitFor(() =>
      expect(api.changes).toEqual([['watch', ORDERS, ME, [...WATCH_KINDS]]]),
    );
    await userEvent.keyboard('{Escape}');
    const button = await screen.findByRole('button', { name: 'Watching' });
    await waitFor(() => expect(button).toHaveFocus());
  });

  it('lets kinds be switched off, the last of them with the watch', async () => {
    const api = renderButton({
      products: [watchedBy(ME, ['schema', 'level'])],
    });
    const choice = await openChoice('Watching');
    await userEvent.click(
      await choice.findByRole('checkbox', { name: /^Level/ }),
    );
    await userEvent.click(choice.getByRole('checkbox', { name: /^Schemas/ }));
    expect(choice.getByRole('switch')).not.toBeChecked();
    expect(choice.getByRole('status')).toHaveTextContent(
      'It is not watched any more.',
    );
    await waitFor(() =>
      expect(api.changes).toEqual([
        ['watch', ORDERS, ME, ['schema']],
        ['unwatch', ORDERS, ME],
      ]),
    );
  });

  it('watches for a group apart from oneself', async () => {
    const api = renderButton({ products: [watchedBy(ME)], groups: [TEAM] });
    const choice = await openChoice('Watching');
    await userEvent.click(await choice.findByRole('button', { name: /For/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'checkout' }),
    );
    const group = choice.getByRole('switch', {
      name: 'Tell everybody in checkout of what is new',
    });
    expect(group).not.toBeChecked();
    await userEvent.click(group);
    await waitFor(() =>
      expect(api.changes).toEqual([['watch', ORDERS, TEAM, [...WATCH_KINDS]]]),
    );
  });

  it('shows again what was before when it could not be changed', async () => {
    const api = renderButton();
    api.fail('watch', aFailure(503, 'No database'));
    const choice = await openChoice();
    await userEvent.click(await choice.findByRole('switch'));
    expect(await choice.findByRole('alert')).toHaveTextContent(
      /^It was not changed: .*No database/,
    );
    expect(choice.getByRole('switch')).not.toBeChecked();
    expect(choice.getByRole('status')).toBeEmptyDOMElement();
  });

  it('says that it does not know, and tries again', async () => {
    const api = new FakeWatchApi();
    api.fail('productWatch', aFailure(503, 'No database'));
    renderPage(<WatchButton entityRef={ORDERS} />, {
      api: new FakeDataProductsApi(),
      watch: api,
    });
    const choice = await openChoice();
    expect(
      await choice.findByText('Whether you watch it could not be read'),
    ).toBeInTheDocument();
    api.recover('productWatch');
    await userEvent.click(choice.getByRole('button', { name: /again/i }));
    expect(await choice.findByRole('switch')).toBeInTheDocument();
  });
});
