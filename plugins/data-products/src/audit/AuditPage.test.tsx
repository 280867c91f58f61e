// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAuditRecord } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { FakeOperationsApi } from '../__testUtils__/FakeOperationsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { AuditPage } from './AuditPage';

const someEvents = () =>
  new FakeOperationsApi({
    audit: [
      anAuditRecord({
        id: '2',
        eventId: 'query-run',
        pluginId: 'ksqldb',
        by: 'plugin:scaffolder',
        target: 'lksqlc-9d6ry',
        outcome: 'failed',
        error: 'The cluster does not answer.',
        meta: { queryType: 'pull', upstream: [{ status: 503 }] },
      }),
      anAuditRecord({ id: '1' }),
    ],
  });

const renderAudit = (
  operations: FakeOperationsApi,
  options: { address?: string; permissions?: string[] } = {},
) =>
  renderPage(<AuditPage />, {
    api: new FakeDataProductsApi(),
    operations,
    ...options,
  });

const lastAsked = (operations: FakeOperationsApi) =>
  operations.callsOf('audit').at(-1)?.[0];

describe('AuditPage', () => {
  it('says who did what to what, and what came of it', async () => {
    renderAudit(someEvents());
    const row = within(await screen.findByRole('row', { name: /query-run/ }));
    expect(row.getByText('plugin:scaffolder')).toBeInTheDocument();
    expect(row.getByText('ksqlDB')).toBeInTheDocument();
    expect(row.getByText('lksqlc-9d6ry')).toBeInTheDocument();
    expect(row.getByText('Failed')).toBeInTheDocument();
    expect(row.getByText('The cluster does not answer.')).toBeInTheDocument();

    const other = within(screen.getByRole('row', { name: /operation-submit/ }));
    expect(other.getByRole('link', { name: 'elif' })).toBeInTheDocument();
    expect(other.getByRole('link', { name: /orders/ })).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders',
    );
    expect(screen.getByText('2 events')).toBeInTheDocument();
  });

  it('shows everything an event tells, also to whoever comes with its address', async () => {
    const { address } = renderAudit(someEvents(), { address: '/?record=2' });
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('region', { name: 'Details' })).toHaveTextContent(
      '"status": 503',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(address.current).toBe('/'));

    await userEvent.click(
      screen.getByRole('button', { name: /Show operation-submit of/ }),
    );
    expect(
      await screen.findByText('Nothing more was noted.'),
    ).toBeInTheDocument();
    expect(address.current).toBe('/?record=1');
  });

  it('narrows the list in the address, and takes all of it back at once', async () => {
    const operations = someEvents();
    const { address } = renderAudit(operations, {
      address: '/?cursor=c1&plugin=ksqldb',
    });
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Who' }),
      'elif',
    );
    await waitFor(() =>
      expect(address.current).toBe('/?plugin=ksqldb&who=elif'),
    );
    fireEvent.change(screen.getByLabelText('From day'), {
      target: { value: '2026-11-01' },
    });
    await userEvent.click(screen.getByRole('button', { name: /Outcome/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Failed' }));
    await waitFor(() =>
      expect(lastAsked(operations)).toMatchObject({
        by: 'elif',
        pluginId: 'ksqldb',
        outcome: 'failed',
        from: new Date(2026, 10, 1).toISOString(),
        cursor: undefined,
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear all filters' }),
    );
    await waitFor(() => expect(address.current).toBe('/'));
    expect(screen.getByRole('textbox', { name: 'Who' })).toHaveValue('');
  });

  it('goes to older events and back', async () => {
    const operations = someEvents();
    const answer = operations.audit.bind(operations);
    operations.audit = async request => ({
      ...(await answer(request)),
      nextCursor: request.cursor ? undefined : 'c1',
    });
    const { address } = renderAudit(operations);
    await userEvent.click(await screen.findByRole('button', { name: 'Older' }));
    expect(
      await screen.findByRole('button', { name: 'Newest' }),
    ).toBeInTheDocument();
    expect(address.current).toBe('/?cursor=c1');
    expect(lastAsked(operations)).toMatchObject({ cursor: 'c1' });
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Older' }),
      ).not.toBeInTheDocument(),
    );
    address.back();
    expect(
      await screen.findByRole('button', { name: 'Older' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['', 'Nothing has happened yet'],
    ['?who=nobody', 'No event matches'],
  ])('says so when there is nothing at /%s', async (search, expected) => {
    renderAudit(new FakeOperationsApi(), { address: `/${search}` });
    expect(await screen.findByText(expected)).toBeInTheDocument();
  });

  it('asks nothing for those who may not see it, and says whom to ask', async () => {
    const operations = someEvents();
    renderAudit(operations, { permissions: [] });
    expect(
      await screen.findByText(/data-products\.audit\.read/),
    ).toBeInTheDocument();
    expect(operations.calls).toEqual([]);
  });

  it('says why the events could not be read, and tries again', async () => {
    const operations = someEvents();
    operations.fail('audit', aFailure(503, 'The store is moving'));
    renderAudit(operations);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The store is moving',
    );
    operations.recover('audit');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('row', { name: /query-run/ }),
    ).toBeInTheDocument();
  });
});

describe('the export', () => {
  beforeEach(() => {
    URL.createObjectURL = jest.fn(() => 'blob:file');
    URL.revokeObjectURL = jest.fn();
  });

  it('writes what the filter leaves in', async () => {
    const operations = someEvents();
    renderAudit(operations, { address: '/?who=elif' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export as CSV' }),
    );
    expect(
      await screen.findByText(/2 events were written to audit-.*\.csv/),
    ).toBeInTheDocument();
    expect(lastAsked(operations)).toMatchObject({ by: 'elif', limit: 500 });
  });

  it('says that there are more than it wrote', async () => {
    const operations = someEvents();
    const answer = operations.audit.bind(operations);
    operations.audit = async request => ({
      ...(await answer(request)),
      totalItems: 23_456,
    });
    renderAudit(operations);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export as CSV' }),
    );
    expect(
      await screen.findByText(/The newest 2 of 23,456 events were written/),
    ).toBeInTheDocument();
  });

  it('says why it could not', async () => {
    const operations = someEvents();
    renderAudit(operations);
    await screen.findByRole('row', { name: /query-run/ });
    operations.fail('audit', aFailure(503, 'The store is moving'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Export as CSV' }),
    );
    expect(
      await screen.findByText(
        'The events could not be exported: The store is moving',
      ),
    ).toBeInTheDocument();
  });
});
