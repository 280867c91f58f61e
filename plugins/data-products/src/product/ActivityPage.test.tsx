// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  aDataProductEntity,
  anOperation,
  anOperationStep,
  anOperationTarget,
  aProductChange,
  aSchemaChange,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { FakeOperationsApi } from '../__testUtils__/FakeOperationsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { PortalLinksProvider } from '../reference/PortalLinks';
import { ActivityPage } from './ActivityPage';

const renderActivity = (
  api: FakeDataProductsApi,
  address?: string,
  operations?: FakeOperationsApi,
) =>
  renderPage(
    <PortalLinksProvider value={{ operationHref: id => `/operations/${id}` }}>
      <EntityProvider entity={aDataProductEntity()}>
        <ActivityPage />
      </EntityProvider>
    </PortalLinksProvider>,
    { api, address, operations },
  );

const rowOf = (cell: HTMLElement) => within(cell.closest<HTMLElement>('tr')!);

const choose = async (name: string) => {
  await userEvent.click(
    await screen.findByRole('button', { name: /Show changes of/ }),
  );
  await userEvent.click(screen.getByRole('option', { name }));
};

describe('ActivityPage', () => {
  it('says when, who, what, and from what to what', async () => {
    const api = new FakeDataProductsApi({
      changes: [
        aProductChange({
          by: 'user:default/guest',
          field: 'slaTier',
          before: undefined,
          after: 'tier-1',
        }),
      ],
    });
    renderActivity(api);
    const row = rowOf(await screen.findByText('tier-1'));
    expect(row.getByRole('link', { name: /guest/ })).toBeInTheDocument();
    expect(row.getByText('SLA')).toBeInTheDocument();
    expect(row.getByText('nothing')).toBeInTheDocument();
  });

  // prettier-ignore
  test.each([
    ['added',   'The product appeared.'],
    ['removed', 'The product was removed.'],
  ] as const)('says in words that the product was %s', async (kind, expected) => {
    const api = new FakeDataProductsApi({
      changes: [aProductChange({ field: 'product', kind })],
    });
    renderActivity(api);
    const row = rowOf(await screen.findByText(expected));
    expect(row.getByText('Sync')).toBeInTheDocument();
  });

  it('shows a field it has no name for as it is', async () => {
    const api = new FakeDataProductsApi({
      changes: [aProductChange({ field: 'flavour' })],
    });
    renderActivity(api);
    expect(await screen.findByText('flavour')).toBeInTheDocument();
  });

  it('filters by field, in the address', async () => {
    const api = new FakeDataProductsApi({
      changes: [
        aProductChange({ id: '1', field: 'owner', after: 'the new owner' }),
        aProductChange({ id: '2', field: 'tags', after: 'the new tags' }),
      ],
    });
    const { address } = renderActivity(api);
    await screen.findByText('the new owner');

    await choose('Tags');
    await waitFor(() =>
      expect(screen.queryByText('the new owner')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('the new tags')).toBeInTheDocument();
    expect(address.current).toBe('/?field=tags');

    address.back();
    expect(await screen.findByText('the new owner')).toBeInTheDocument();
  });

  it('turns the pages', async () => {
    const api = new FakeDataProductsApi({
      changes: Array.from({ length: 25 }, (_, index) =>
        aProductChange({ id: `${index}`, after: `value ${index}` }),
      ),
    });
    const { address } = renderActivity(api);
    expect(await screen.findByText('1 to 20 of 25')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Next table page' }),
    );
    expect(await screen.findByText('value 24')).toBeInTheDocument();
    expect(screen.getByText('21 to 25 of 25')).toBeInTheDocument();
    expect(address.current).toBe('/?page=2');
  });

  it('leads out of a filter that matches nothing', async () => {
    const api = new FakeDataProductsApi({ changes: [aProductChange()] });
    renderActivity(api, '/?field=tags');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all changes' }),
    );
    expect(await screen.findByText('group:default/checkout')).toBeVisible();
  });

  it('says so when nothing has ever changed', async () => {
    renderActivity(new FakeDataProductsApi());
    expect(await screen.findByText('No changes yet')).toBeInTheDocument();
  });

  it('says why the changes could not be read, and tries again', async () => {
    const api = new FakeDataProductsApi({ changes: [aProductChange()] });
    api.fail('changes', aFailure(503, 'The store is moving'));
    renderActivity(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The store is moving',
    );
    api.recover('changes');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('group:default/checkout')).toBeVisible();
  });
});

describe('what people did to a product', () => {
  const edited = anOperation({
    id: 'edited',
    kind: 'edit',
    requestedAt: '2026-11-03T09:30:00Z',
    targets: [
      anOperationTarget({
        // The same is written to each topic, and shown once.
        steps: ['0.0', '0.1'].map(id =>
          anOperationStep({
            id,
            changes: [
              {
                field: 'DataProduct.owner',
                before: 'sales',
                after: 'checkout',
              },
            ],
          }),
        ),
      }),
      anOperationTarget({
        title: 'payments',
        entityRef: 'dataproduct:prod/payments',
        steps: [
          anOperationStep({
            id: '1.0',
            changes: [{ field: 'DataProduct.owner', after: 'billing' }],
          }),
        ],
      }),
    ],
  });
  const failed = anOperation({
    id: 'failed',
    kind: 'unpublish',
    state: 'failed',
    requestedAt: '2026-11-01T09:30:00Z',
    targets: [
      anOperationTarget({
        state: 'failed',
        error: 'The stream catalog did not answer.',
        steps: [
          anOperationStep({
            id: '0.0',
            title: 'Take the tag off',
            state: 'undone',
          }),
          anOperationStep({
            id: '0.1',
            title: 'Remove the metadata',
            state: 'notUndone',
            byHand: 'Write them again in Confluent.',
          }),
        ],
      }),
    ],
  });
  const changes = [
    aProductChange({
      id: '1',
      at: '2026-11-02T09:30:00Z',
      after: 'by hand in Confluent',
    }),
  ];

  it('stands among the changes, in the order of time', async () => {
    renderActivity(
      new FakeDataProductsApi({ changes }),
      undefined,
      new FakeOperationsApi({ operations: [edited, failed] }),
    );
    await screen.findByText('by hand in Confluent');
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringContaining('Edit'),
      expect.stringContaining('by hand in Confluent'),
      expect.stringContaining('Unpublish'),
    ]);
    const [editedRow, , failedRow] = rows.map(row => within(row));
    expect(editedRow!.getByText('checkout')).toBeInTheDocument();
    expect(editedRow!.queryByText('billing')).not.toBeInTheDocument();
    expect(editedRow!.getByRole('link', { name: 'elif' })).toBeInTheDocument();
    expect(
      editedRow!.getByRole('link', { name: 'Show all of it' }),
    ).toHaveAttribute('href', '/operations/edited');
    expect(
      failedRow!.getByText('The stream catalog did not answer.'),
    ).toBeInTheDocument();
    expect(
      failedRow!.getByRole('list', { name: 'Taken back:' }),
    ).toHaveTextContent('Take the tag off');
    expect(
      failedRow!.getByRole('list', { name: 'Could not be taken back:' }),
    ).toHaveTextContent('Remove the metadata: Write them again in Confluent.');
  });

  it('can be seen alone', async () => {
    const { address } = renderActivity(
      new FakeDataProductsApi({ changes }),
      undefined,
      new FakeOperationsApi({ operations: [edited] }),
    );
    await screen.findByText('by hand in Confluent');
    await choose('What people did here');
    await waitFor(() =>
      expect(
        screen.queryByText('by hand in Confluent'),
      ).not.toBeInTheDocument(),
    );
    expect(screen.getByText('checkout')).toBeInTheDocument();
    expect(address.current).toBe('/?field=operations');
  });

  it('leaves the changes on screen when it cannot be read', async () => {
    const operations = new FakeOperationsApi();
    operations.fail('productOperations', aFailure(503, 'The store is moving'));
    renderActivity(new FakeDataProductsApi({ changes }), undefined, operations);
    expect(await screen.findByText('by hand in Confluent')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('The store is moving');
  });
});

describe('new versions of schemas', () => {
  const broken = aSchemaChange({
    version: 3,
    at: '2026-11-03T09:30:00Z',
    verdict: 'incompatible',
    message: 'The field total is gone',
  });
  const changes = [
    aProductChange({
      id: '1',
      at: '2026-11-02T09:30:00Z',
      after: 'by hand in Confluent',
    }),
  ];

  it('stand among the changes with what the registry said, and lead to the comparison', async () => {
    renderActivity(
      new FakeDataProductsApi({ changes, schemaChanges: [broken] }),
    );
    await screen.findByText('by hand in Confluent');
    const row = within(screen.getAllByRole('row')[1]!);
    expect(row.getByText('orders-value')).toBeInTheDocument();
    expect(row.getByText('Sync')).toBeInTheDocument();
    expect(
      row.getByText('It breaks what level BACKWARD demands.'),
    ).toBeInTheDocument();
    expect(
      row.getByRole('list', { name: 'What the registry says' }),
    ).toHaveTextContent('The field total is gone');
    expect(
      row.getByRole('link', { name: 'Compare with the version before' }),
    ).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders/schema?subject=orders-value&version=3&view=compare',
    );
  });

  it('can be seen alone, page by page', async () => {
    const schemaChanges = Array.from({ length: 25 }, (_, index) =>
      aSchemaChange({ version: 30 - index }),
    );
    const { address } = renderActivity(
      new FakeDataProductsApi({ changes, schemaChanges }),
    );
    await screen.findByText('by hand in Confluent');
    await choose('Versions of schemas');
    expect(await screen.findByText('1 to 20 of 25')).toBeInTheDocument();
    expect(screen.queryByText('by hand in Confluent')).not.toBeInTheDocument();
    expect(address.current).toBe('/?field=schemas');
  });

  it('leave the changes on screen when they cannot be read', async () => {
    const api = new FakeDataProductsApi({ changes });
    api.fail('schemaChanges', aFailure(503, 'The store is moving'));
    renderActivity(api);
    expect(await screen.findByText('by hand in Confluent')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'New versions of schemas could not be read',
    );
  });
});
