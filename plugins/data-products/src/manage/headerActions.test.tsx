// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProductEntity,
  anOperation,
  anOperationStep,
  anOperationTarget,
  aProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import {
  FakeOperationsApi,
  FakeWriting,
} from '../__testUtils__/FakeOperationsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { ProductHeader } from '../product/ProductHeader';
import { ProductNotices } from '../product/ProductNotices';
import { PortalLinksProvider } from '../reference/PortalLinks';

const ME = 'user:default/test';

function renderProduct(
  world: Partial<FakeWriting>,
  options: { overrides?: Partial<DataProduct>; isMine?: boolean } = {},
) {
  const operations = new FakeOperationsApi(world);
  const api = new FakeDataProductsApi({ details: [aProductDetails()] });
  const entity = aDataProductEntity(options.overrides);
  const rendered = renderPage(
    <PortalLinksProvider
      value={{
        manageHref: (action, ref) => `/${action}?product=${ref}`,
        operationHref: id => `/operations/${id}`,
      }}
    >
      <EntityProvider
        entity={
          options.isMine
            ? {
                ...entity,
                relations: [{ type: 'ownedBy', targetRef: ME }],
              }
            : entity
        }
      >
        <ProductHeader tabs={[]} />
        <ProductNotices />
      </EntityProvider>
    </PortalLinksProvider>,
    { api, operations, myRefs: [ME] },
  );
  return { ...rendered, operations, api };
}

const refused = {
  isAllowed: () => ({
    isAllowed: false,
    because: 'Production is read-only.',
  }),
};

const openMenu = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'More' }));
  await screen.findByRole('menuitem', { name: 'Inspect entity' });
  return screen.getAllByRole('menuitem').map(item => item.textContent);
};

describe('the header of a product', () => {
  it('offers what is allowed', async () => {
    const { address, operations } = renderProduct({});
    expect(await screen.findByRole('link', { name: 'Edit' })).toHaveAttribute(
      'href',
      '/edit?product=dataproduct:prod/orders',
    );
    expect(operations.callsOf('allowed')).toHaveLength(1);
    expect(await openMenu()).toEqual([
      'Edit',
      'Deprecate…',
      'Unpublish…',
      'Inspect entity',
    ]);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Unpublish…' }));
    expect(address.current).toBe('/unpublish?product=dataproduct:prod/orders');
  });

  it('offers to take an end back', async () => {
    renderProduct({}, { overrides: { lifecycle: 'deprecated' } });
    await screen.findByRole('link', { name: 'Edit' });
    expect(await openMenu()).toEqual([
      'Edit',
      'Offer it again…',
      'Change the end…',
      'Unpublish…',
      'Inspect entity',
    ]);
  });

  it('offers nothing that is refused', async () => {
    const { operations } = renderProduct(refused);
    await waitFor(() => expect(operations.callsOf('allowed')).toHaveLength(1));
    expect(await openMenu()).toEqual(['Inspect entity']);
    expect(
      screen.queryByRole('link', { name: 'Edit' }),
    ).not.toBeInTheDocument();
  });

  it('tells owners why it is refused', async () => {
    renderProduct(refused, { isMine: true });
    await openMenu();
    expect(
      await screen.findByRole('menuitem', {
        name: 'Unpublish… Production is read-only.',
      }),
    ).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('menuitem', { name: /^Edit/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });
});

describe('an operation on the product', () => {
  it('is shown while it runs, with the way to it', async () => {
    renderProduct({
      operations: [
        anOperation({
          kind: 'edit',
          state: 'running',
          targets: [
            anOperationTarget({
              state: 'running',
              steps: [
                anOperationStep({ id: '0.0' }),
                anOperationStep({ id: '0.1', state: 'waiting' }),
              ],
            }),
          ],
        }),
      ],
    });
    expect(
      await screen.findByText('Edit: orders is under way'),
    ).toBeInTheDocument();
    expect(screen.getByText(/1 of 2 steps are done\./)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Show what is being done' }),
    ).toHaveAttribute('href', '/operations/operation-1');
  });

  it('is no more than history once it is over, or where it cannot be read', async () => {
    const { operations } = renderProduct({ operations: [anOperation()] });
    await waitFor(() =>
      expect(operations.callsOf('productOperations')).toHaveLength(1),
    );
    expect(screen.queryByText(/is under way/)).not.toBeInTheDocument();
  });

  it('does not keep the page from being read when it cannot be read itself', async () => {
    const { operations } = renderProduct({});
    operations.fail('productOperations', aFailure(503, 'Moving'));
    expect(
      await screen.findByRole('heading', { name: 'orders' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
