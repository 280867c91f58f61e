// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  aDataProductEntity,
  aProductChange,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { ActivityPage } from './ActivityPage';

const renderActivity = (api: FakeDataProductsApi, address?: string) =>
  renderPage(
    <EntityProvider entity={aDataProductEntity()}>
      <ActivityPage />
    </EntityProvider>,
    { api, address },
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
