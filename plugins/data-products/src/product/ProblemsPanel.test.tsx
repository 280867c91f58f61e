// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { ProblemReport } from '@data-mesh/backstage-plugin-data-products-common';
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { sortedProblems } from './problemOrder';
import { ProblemsPanel } from './ProblemsPanel';

const aReport = (overrides: Partial<ProblemReport> = {}): ProblemReport => ({
  id: '1',
  entityRef: 'dataproduct:prod/orders',
  title: 'orders',
  text: 'The total is **net**.',
  reportedBy: 'user:default/mara',
  reportedAt: '2026-11-02T09:30:00.000Z',
  state: 'open',
  isClosable: true,
  ...overrides,
});

const CLOSED = aReport({
  id: '2',
  text: 'Orders come twice.',
  state: 'closed',
  closedBy: 'user:default/jon',
  closedAt: '2026-11-03T09:30:00.000Z',
  closingNote: 'Fixed in the shop.',
  isClosable: false,
});

const renderPanel = (...problems: ProblemReport[]) => {
  const api = new FakeDataProductsApi({ problems });
  renderPage(
    <EntityProvider entity={aDataProductEntity()}>
      <ProblemsPanel />
    </EntityProvider>,
    { api },
  );
  return api;
};

describe('sortedProblems', () => {
  it('puts the newest first, closed ones by when they were closed', () => {
    const { open, closed } = sortedProblems([
      aReport({ id: 'old', reportedAt: '2026-01-01T00:00:00Z' }),
      aReport({ id: 'new', reportedAt: '2026-02-01T00:00:00Z' }),
      { ...CLOSED, id: 'first', closedAt: '2026-03-01T00:00:00Z' },
      { ...CLOSED, id: 'last', closedAt: '2026-04-01T00:00:00Z' },
    ]);
    expect(open.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(closed.map(({ id }) => id)).toEqual(['last', 'first']);
  });
});

describe('ProblemsPanel', () => {
  it('shows what is open, and what was closed when asked to', async () => {
    renderPanel(aReport(), CLOSED);
    expect(await screen.findByText('net')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /mara/ })).toBeInTheDocument();
    expect(screen.queryByText('Orders come twice.')).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Show 1 closed one' }),
    );
    expect(screen.getByText('Orders come twice.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /jon/ })).toBeInTheDocument();
    expect(screen.getByText('Fixed in the shop.')).toBeInTheDocument();
  });

  it('closes a problem with a note', async () => {
    const api = renderPanel(aReport());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Close problem' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox'), 'Now gross.');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Close problem' }),
    );
    expect(await screen.findByText('No problem is open.')).toBeInTheDocument();
    expect(api.callsOf('closeProblem')).toEqual([
      ['1', { note: 'Now gross.' }],
    ]);
  });

  it('says why a problem could not be closed', async () => {
    const api = renderPanel(aReport());
    api.fail('closeProblem', aFailure(409, 'It is closed already'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Close problem' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Close problem' }),
    );
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It is closed already',
    );
  });

  it('lets nobody close what is not theirs', async () => {
    renderPanel(aReport({ isClosable: false }));
    await screen.findByText('net');
    expect(
      screen.queryByRole('button', { name: 'Close problem' }),
    ).not.toBeInTheDocument();
  });

  it('says so when nothing is open', async () => {
    renderPanel();
    expect(await screen.findByText('No problem is open.')).toBeInTheDocument();
  });
});
