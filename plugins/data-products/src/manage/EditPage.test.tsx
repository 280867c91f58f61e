// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  anEditableProduct,
  anOperation,
  anOperationPlan,
  anOperationTarget,
  aPlannedTarget,
  aProductDetails,
  aProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import type { OperationRequest } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import {
  FakeOperationsApi,
  FakeWriting,
} from '../__testUtils__/FakeOperationsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { EditPage } from './EditPage';

const ADDRESS = '/?product=dataproduct:prod/orders';

const aWorld = (world: Partial<FakeWriting> = {}) =>
  new FakeOperationsApi({
    editable: [anEditableProduct()],
    submit: () =>
      anOperation({
        kind: 'edit',
        state: 'running',
        targets: [anOperationTarget({ state: 'running' })],
      }),
    ...world,
  });

const renderEdit = (operations: FakeOperationsApi, address = ADDRESS) =>
  renderPage(
    <>
      <a href="/elsewhere">Elsewhere</a>
      <EditPage />
    </>,
    {
      api: new FakeDataProductsApi({ details: [aProductDetails()] }),
      operations,
      address,
    },
  );

const describeAs = async (text: string) => {
  const field = await screen.findByRole('textbox', { name: /Description/ });
  await userEvent.clear(field);
  await userEvent.type(field, text);
};

const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

const asked = (
  operations: FakeOperationsApi,
  method: 'planOperation' | 'submitOperation',
) => operations.callsOf(method).at(-1)?.[0] as OperationRequest;

describe('EditPage', () => {
  it('shows what would change before anything is written, then how it goes', async () => {
    const operations = aWorld();
    const { address } = renderEdit(operations);
    expect(
      await screen.findByRole('region', { name: 'Edit orders' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Save changes' }),
    ).not.toBeInTheDocument();

    await describeAs('One event per order.');
    await press('Preview changes');
    expect(await screen.findByText('Tag orders as DataProduct')).toBeVisible();
    expect(asked(operations, 'planOperation')).toEqual({
      kind: 'edit',
      environmentId: 'env-7k2mq9',
      targets: [
        {
          entityRef: 'dataproduct:prod/orders',
          version: 'version-1',
          metadata: aProductMetadata({ description: 'One event per order.' }),
        },
      ],
    });
    expect(operations.callsOf('submitOperation')).toEqual([]);

    await press('Save changes');
    expect(
      await screen.findByText(/You can leave this page/),
    ).toBeInTheDocument();
    expect(asked(operations, 'submitOperation')).toEqual(
      asked(operations, 'planOperation'),
    );
    expect(address.current).toBe(
      '/?product=dataproduct%3Aprod%2Forders&operation=operation-1',
    );
  });

  it('shows how it goes, in place of the form, to whoever comes with the address', async () => {
    const operations = aWorld({ operations: [anOperation({ kind: 'edit' })] });
    renderEdit(operations, `${ADDRESS}&operation=operation-1`);
    expect(
      await screen.findByText(/Everything is written/),
    ).toBeInTheDocument();
    expect(operations.callsOf('editableProduct')).toEqual([]);
  });

  it('has a plan that was made of another text made anew', async () => {
    renderEdit(aWorld());
    await describeAs('One');
    await press('Preview changes');
    await screen.findByRole('button', { name: 'Save changes' });
    await describeAs('Two');
    expect(
      screen.queryByRole('button', { name: 'Save changes' }),
    ).not.toBeInTheDocument();
  });

  it('says at the field what is wrong, and goes there', async () => {
    const operations = aWorld({
      plan: () =>
        anOperationPlan({
          isRunnable: false,
          targets: [
            aPlannedTarget({
              steps: [],
              problems: [
                {
                  severity: 'error',
                  code: 'description-missing',
                  field: 'metadata.description',
                  message: 'Describe it.',
                },
                {
                  severity: 'error',
                  code: 'not-allowed',
                  message: 'Only its owner may.',
                },
              ],
            }),
          ],
        }),
    });
    renderEdit(operations);
    await press('Preview changes');
    const field = screen.getByRole('textbox', { name: /Description/ });
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveAccessibleDescription(/Describe it\./);
    expect(screen.getByText('Only its owner may.')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Save changes' }),
    ).not.toBeInTheDocument();
  });

  it('shows both versions when somebody else was faster, and overwrites nothing silently', async () => {
    const theirs = anEditableProduct({
      version: 'version-2',
      metadata: aProductMetadata({
        description: 'Theirs.',
        ownerEmail: 'orders@example.com',
      }),
    });
    const conflict = anOperationPlan({
      isRunnable: false,
      targets: [
        aPlannedTarget({
          steps: [],
          problems: [
            {
              severity: 'error',
              code: 'changed-meanwhile',
              message: 'Changed.',
            },
          ],
          changedMeanwhile: theirs,
        }),
      ],
    });
    const operations = aWorld({
      plan: request =>
        versionOf(request) === 'version-1' ? conflict : anOperationPlan(),
    });
    renderEdit(operations);
    await describeAs('Mine.');
    await press('Preview changes');

    const both = within(
      await screen.findByRole('table', {
        name: 'Both versions, field by field',
      }),
    );
    const row = within(both.getByRole('row', { name: /^Description/ }));
    expect(row.getByText('Theirs.')).toBeInTheDocument();
    expect(row.getByText('Mine.')).toBeInTheDocument();
    await userEvent.click(row.getByRole('radio', { name: 'Take theirs' }));
    await press('Apply and preview again');

    await screen.findByRole('button', { name: 'Save changes' });
    expect(asked(operations, 'planOperation')).toMatchObject({
      targets: [
        {
          version: 'version-2',
          metadata: {
            description: 'Theirs.',
            ownerEmail: 'orders@example.com',
          },
        },
      ],
    });
  });

  it('plans again when it could not be started, and says why', async () => {
    const operations = aWorld();
    operations.fail(
      'submitOperation',
      aFailure(409, 'Another operation works on orders.'),
    );
    renderEdit(operations);
    await describeAs('One');
    await press('Preview changes');
    await press('Save changes');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Another operation works on orders.',
    );
    expect(operations.callsOf('planOperation')).toHaveLength(2);

    operations.recover('submitOperation');
    await press('Save changes');
    expect(
      await screen.findByText(/You can leave this page/),
    ).toBeInTheDocument();
    const [first, second] = operations
      .callsOf('submitOperation')
      .map(([, options]) => options);
    expect(first).toEqual(second);
  });

  it('asks before a link loses what was typed', async () => {
    const { address } = renderEdit(aWorld());
    await describeAs('One');
    await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Stay' }));
    expect(screen.getByRole('textbox', { name: /Description/ })).toHaveValue(
      'One',
    );
    await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await press('Leave');
    await waitFor(() => expect(address.current).toBe('/elsewhere'));
  });

  it('offers a deprecated product again', async () => {
    const operations = aWorld({
      editable: [
        anEditableProduct({
          metadata: aProductMetadata({
            lifecycle: 'deprecated',
            endsOn: '2027-01-31',
            successor: 'dataproduct:prod/orders-v2',
          }),
        }),
      ],
    });
    renderEdit(operations, `${ADDRESS}&undo=deprecation`);
    await screen.findByRole('button', { name: 'Save changes' });
    expect(asked(operations, 'planOperation')).toMatchObject({
      targets: [
        { metadata: { lifecycle: 'active', endsOn: '', successor: '' } },
      ],
    });
  });

  it('says whose product it is to those who may not change it', async () => {
    const operations = aWorld();
    operations.fail(
      'editableProduct',
      aFailure(403, 'Only the group checkout may change orders.'),
    );
    renderEdit(operations);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Only the group checkout may change orders.',
    );
  });

  it('leads to a product when its address names none', async () => {
    const operations = aWorld();
    renderEdit(operations, '/');
    expect(await screen.findByText('No product is named')).toBeInTheDocument();
    expect(operations.callsOf('editableProduct')).toEqual([]);
  });
});

function versionOf(request: OperationRequest): string | undefined {
  return request.kind === 'edit' ? request.targets[0]?.version : undefined;
}
