// SPDX-License-Identifier: Apache-2.0
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HeldRemoval } from '@data-mesh/backstage-plugin-data-products-common';
import { aHeldRemoval } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { HoldsView } from './HoldsView';

const products = (count: number): HeldRemoval['products'] =>
  Array.from({ length: count }, (_, index) => ({
    entityRef: `dataproduct:prod/product-${index}`,
    title: `product-${index}`,
    ownerRef: 'group:default/checkout',
    domainText: 'sales',
  }));

const aLargeHold = aHeldRemoval({ products: products(12), knownProducts: 40 });

const renderHolds = (api: FakeDataProductsApi, permissions?: string[]) => {
  const onDecided = jest.fn();
  const rendered = renderPage(
    <HoldsView titleOf={() => 'Production'} onDecided={onDecided} />,
    { api, permissions },
  );
  return { ...rendered, onDecided };
};

const dialog = async () => within(await screen.findByRole('dialog'));

describe('HoldsView', () => {
  it('says what would be removed, out of how many', async () => {
    renderHolds(new FakeDataProductsApi({ holds: [aLargeHold] }));
    const hold = within(
      await screen.findByRole('region', {
        name: '12 of 40 products of Production would be removed',
      }),
    );
    expect(hold.getByText(/Waiting since/)).toBeInTheDocument();
    expect(hold.getAllByRole('rowheader')).toHaveLength(10);

    await userEvent.click(hold.getByRole('button', { name: 'Show all 12' }));
    expect(hold.getAllByRole('rowheader')).toHaveLength(12);
    await userEvent.click(hold.getByRole('button', { name: 'Show fewer' }));
    expect(hold.getAllByRole('rowheader')).toHaveLength(10);
  });

  it('links the domains that the catalog has, and tells the others as written', async () => {
    const [first, second, third] = products(3).map((product, index) => ({
      ...product,
      domainText: ['sales', 'slaes', undefined][index],
    }));
    renderHolds(
      new FakeDataProductsApi({
        holds: [
          aHeldRemoval({
            products: [
              { ...first!, domainRef: 'domain:default/sales' },
              second!,
              third!,
            ],
          }),
        ],
      }),
    );
    const domains = (await screen.findAllByRole('row'))
      .slice(1)
      .map(row => within(row).getAllByRole('cell').at(-1)!);
    expect(within(domains[0]!).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/domain/sales',
    );
    expect(domains[1]).toHaveTextContent('slaes');
    expect(within(domains[1]!).queryByRole('link')).toBeNull();
    expect(domains[2]).toHaveTextContent('Not set');
  });

  it('counts the products one may not see', async () => {
    renderHolds(
      new FakeDataProductsApi({
        holds: [{ ...aLargeHold, unnamedProductCount: 3 }],
      }),
    );
    expect(
      await screen.findByText(
        '15 of 40 products of Production would be removed',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/And 3 that you may not see/)).toBeInTheDocument();
  });

  it('releases after it has named the number and heard the reason', async () => {
    const api = new FakeDataProductsApi({ holds: [aLargeHold] });
    const { onDecided } = renderHolds(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove them…' }),
    );

    const confirm = await dialog();
    expect(
      confirm.getByText('Remove 12 products from Production?'),
    ).toBeInTheDocument();
    await userEvent.type(
      confirm.getByRole('textbox', { name: /Reason/ }),
      ' The old cluster is gone. ',
    );
    await userEvent.click(
      confirm.getByRole('button', { name: 'Remove 12 products' }),
    );

    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(api.callsOf('decideHold')).toEqual([
      ['hold-1', { decision: 'release', reason: 'The old cluster is gone.' }],
    ]);
    expect(onDecided).toHaveBeenCalled();
    expect(await screen.findByText('Removed')).toBeInTheDocument();
    expect(screen.getByText('The old cluster is gone.')).toBeInTheDocument();
  });

  it('keeps by the keyboard alone', async () => {
    const api = new FakeDataProductsApi({ holds: [aLargeHold] });
    renderHolds(api);
    const keep = await screen.findByRole('button', { name: 'Keep them…' });
    act(() => keep.focus());
    await userEvent.keyboard('{Enter}');

    const confirm = await dialog();
    const reason = confirm.getByRole('textbox', { name: /Reason/ });
    act(() => reason.focus());
    await userEvent.keyboard('A role was lost.{Tab}{Enter}');
    await waitFor(() =>
      expect(api.callsOf('decideHold')).toEqual([
        ['hold-1', { decision: 'reject', reason: 'A role was lost.' }],
      ]),
    );
    expect(await screen.findByText('Kept')).toBeInTheDocument();
  });

  it('asks for the reason before it decides', async () => {
    const api = new FakeDataProductsApi({ holds: [aLargeHold] });
    renderHolds(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Keep them…' }),
    );
    const confirm = await dialog();
    await userEvent.click(
      confirm.getByRole('button', { name: 'Keep 12 products' }),
    );
    expect(confirm.getByRole('alert')).toHaveTextContent('Say why');
    expect(api.callsOf('decideHold')).toHaveLength(0);
  });

  it.each(['{Escape}', 'Cancel'])(
    'decides nothing when left by %s',
    async way => {
      const api = new FakeDataProductsApi({ holds: [aLargeHold] });
      renderHolds(api);
      await userEvent.click(
        await screen.findByRole('button', { name: 'Remove them…' }),
      );
      const confirm = await dialog();
      if (way === 'Cancel') {
        await userEvent.click(confirm.getByRole('button', { name: way }));
      } else {
        await userEvent.keyboard(way);
      }
      await waitFor(() =>
        expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
      );
      expect(api.callsOf('decideHold')).toHaveLength(0);
    },
  );

  it('stays open and says why when the decision was not recorded', async () => {
    const api = new FakeDataProductsApi({ holds: [aLargeHold] });
    api.fail('decideHold', aFailure(409, 'It was decided a moment ago'));
    const { onDecided } = renderHolds(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove them…' }),
    );
    const confirm = await dialog();
    await userEvent.type(confirm.getByRole('textbox'), 'Gone');
    await userEvent.click(
      confirm.getByRole('button', { name: 'Remove 12 products' }),
    );
    expect(await confirm.findByRole('alert')).toHaveTextContent(
      'It was decided a moment ago',
    );
    expect(onDecided).not.toHaveBeenCalled();

    await userEvent.click(confirm.getByRole('button', { name: 'Cancel' }));
    expect(onDecided).toHaveBeenCalled();
  });

  it('has no buttons for those who may not decide', async () => {
    renderHolds(new FakeDataProductsApi({ holds: [aLargeHold] }), [
      'data-products.sync.read',
    ]);
    await screen.findByText('12 of 40 products of Production would be removed');
    expect(
      screen.queryByRole('button', { name: /Remove them|Keep them/ }),
    ).not.toBeInTheDocument();
  });

  it('shows no earlier decisions when there are none', async () => {
    renderHolds(new FakeDataProductsApi());
    await screen.findByText('No removal waits for a decision');
    expect(
      screen.queryByRole('region', { name: 'Earlier decisions' }),
    ).not.toBeInTheDocument();
  });

  it('lists what was decided, by whom and why', async () => {
    renderHolds(
      new FakeDataProductsApi({
        holds: [
          aHeldRemoval({
            id: 'a',
            state: 'rejected',
            decidedBy: 'user:default/guest',
            decidedAt: '2026-11-03T00:00:00Z',
            reason: 'A role was lost.',
          }),
          aHeldRemoval({ id: 'b', state: 'resolved' }),
        ],
      }),
    );
    const decided = within(
      await screen.findByRole('table', { name: 'Earlier decisions' }),
    );
    expect(await decided.findByText('Kept')).toBeInTheDocument();
    expect(decided.getByText('A role was lost.')).toBeInTheDocument();
    expect(decided.getByRole('link', { name: /guest/ })).toBeInTheDocument();
    expect(decided.getByText('Came back by themselves')).toBeInTheDocument();
    expect(decided.getByText('None given')).toBeInTheDocument();
  });
});
