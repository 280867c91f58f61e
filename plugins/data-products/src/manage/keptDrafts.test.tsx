// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OperationRequest } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEditableProduct,
  anOperation,
  anOperationTarget,
  aProductDetails,
  aProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { FakeDataProductsApi } from '../__testUtils__/FakeDataProductsApi';
import { FakeOperationsApi } from '../__testUtils__/FakeOperationsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { EditPage } from './EditPage';

const ADDRESS = '/?product=dataproduct:prod/orders';

const open = (
  operations: FakeOperationsApi,
  options: { isSameTab?: boolean; address?: string } = {},
) =>
  renderPage(<EditPage />, {
    api: new FakeDataProductsApi({ details: [aProductDetails()] }),
    operations,
    address: ADDRESS,
    ...options,
  });

const anApi = (product = anEditableProduct()) =>
  new FakeOperationsApi({
    editable: [product],
    submit: () =>
      anOperation({
        kind: 'edit',
        state: 'failed',
        targets: [anOperationTarget({ state: 'failed' })],
      }),
  });

const description = () => screen.findByRole('textbox', { name: /Description/ });

async function describeAs(text: string) {
  const field = await description();
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

/** Fills in a form, and leaves it by whatever way. */
async function leaveWith(text: string) {
  const { unmount } = open(anApi());
  await describeAs(text);
  unmount();
}

describe('a form that was left with changes', () => {
  it('offers them again, and takes them up', async () => {
    await leaveWith('Mine.');
    open(anApi(), { isSameTab: true });
    expect(
      await screen.findByText('You left this form with changes'),
    ).toBeVisible();
    expect(await description()).not.toHaveValue('Mine.');
    await press('Take them up again');
    expect(await description()).toHaveValue('Mine.');
    expect(screen.queryByText('You left this form with changes')).toBeNull();
  });

  it('forgets them on request', async () => {
    await leaveWith('Mine.');
    const { unmount } = open(anApi(), { isSameTab: true });
    await press('Discard them');
    expect(screen.queryByText('You left this form with changes')).toBeNull();
    unmount();

    open(anApi(), { isSameTab: true });
    await description();
    expect(screen.queryByText('You left this form with changes')).toBeNull();
  });

  it('goes on from what it began with, so that the check sees what others have changed since', async () => {
    await leaveWith('Mine.');
    const operations = anApi(
      anEditableProduct({
        version: 'version-2',
        metadata: aProductMetadata({ description: 'Theirs.' }),
      }),
    );
    open(operations, { isSameTab: true });
    await press('Take them up again');
    await press('Preview changes');
    await screen.findByRole('button', { name: 'Save changes' });
    const asked = operations
      .callsOf('planOperation')
      .at(-1)?.[0] as OperationRequest;
    expect(asked).toMatchObject({ targets: [{ version: 'version-1' }] });
  });

  it('is led back to by an operation that failed', async () => {
    open(anApi());
    await describeAs('Mine.');
    await press('Preview changes');
    await press('Save changes');
    await press('Back to the form');
    await press('Take them up again');
    expect(await description()).toHaveValue('Mine.');
  });

  it('has nothing to offer after the operation has succeeded', async () => {
    await leaveWith('Mine.');
    const operations = anApi();
    operations.world.operations = [anOperation({ kind: 'edit' })];
    const done = open(operations, {
      isSameTab: true,
      address: `${ADDRESS}&operation=operation-1`,
    });
    await screen.findByText(/Everything is written/);
    done.unmount();

    open(anApi(), { isSameTab: true });
    await description();
    expect(screen.queryByText('You left this form with changes')).toBeNull();
  });
});
