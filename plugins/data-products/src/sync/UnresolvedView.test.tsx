// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UnresolvedReference } from '@data-mesh/backstage-plugin-data-products-common';
import { PRODUCTION } from '../__testUtils__/environments';
import { FakeDataProductsApi } from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { UnresolvedView } from './UnresolvedView';

const anUnresolved = (
  override: Partial<UnresolvedReference> = {},
): UnresolvedReference => ({
  kind: 'owner',
  text: '@payments-team',
  productCount: 7,
  examples: [{ entityRef: 'dataproduct:prod/orders', title: 'orders' }],
  suggestions: ['group:default/payments'],
  ...override,
});

const renderUnresolved = (...references: UnresolvedReference[]) =>
  renderPage(<UnresolvedView environment={PRODUCTION} />, {
    api: new FakeDataProductsApi({
      unresolved: { [PRODUCTION.id]: references },
    }),
  });

describe('UnresolvedView', () => {
  afterEach(() => jest.restoreAllMocks());

  it('says what is written, where, what it may mean and what to do', async () => {
    renderUnresolved(anUnresolved());
    const heading = await screen.findByRole('rowheader', {
      name: /@payments-team/,
    });
    const row = within(heading.closest<HTMLElement>('tr')!);
    expect(row.getByText('7 products')).toBeInTheDocument();
    expect(row.getByText('and 6 more')).toBeInTheDocument();
    expect(row.getByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders',
    );
    expect(row.getByRole('link', { name: 'payments' })).toHaveAttribute(
      'href',
      '/catalog/default/group/payments',
    );
    expect(row.getByText(/dataMesh\.owners\.aliases/)).toBeInTheDocument();
  });

  it('copies the line of configuration', async () => {
    const user = userEvent.setup();
    const writeText = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue();
    renderUnresolved(anUnresolved());
    await user.click(
      await screen.findByRole('button', {
        name: 'Copy the line for @payments-team',
      }),
    );
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(writeText).toHaveBeenCalledWith(
      "'@payments-team': group:default/payments",
    );
  });

  it('says so when it cannot copy', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('denied'));
    renderUnresolved(anUnresolved());
    await user.click(await screen.findByRole('button', { name: /Copy/ }));
    expect(
      await screen.findByText(/Select the text instead/),
    ).toBeInTheDocument();
  });

  it('leaves the name to be filled in when nothing is similar', async () => {
    renderUnresolved(
      anUnresolved({ kind: 'domain', text: 'suply', suggestions: [] }),
    );
    expect(
      await screen.findByText('Nothing similar in the catalog'),
    ).toBeInTheDocument();
    expect(
      screen.getByText("'suply': domain:default/<name>"),
    ).toBeInTheDocument();
    expect(screen.getByText(/dataMesh\.domains\.aliases/)).toBeInTheDocument();
  });
});
