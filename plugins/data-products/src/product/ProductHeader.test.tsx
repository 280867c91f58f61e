// SPDX-License-Identifier: Apache-2.0
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  aDataProductEntity,
  aProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { resizeWindow } from '@data-mesh/backstage-plugin-data-products-react/testUtils';
import { ProductHeader } from './ProductHeader';

const someDetails = () =>
  new FakeDataProductsApi({ details: [aProductDetails()] });

function renderHeader(
  entity: Entity,
  options: { api?: FakeDataProductsApi; permissions?: string[] } = {},
) {
  return renderPage(
    <EntityProvider entity={entity}>
      <ProductHeader tabs={[{ id: 'o', label: 'Overview', href: '/o' }]} />
    </EntityProvider>,
    { api: options.api ?? someDetails(), permissions: options.permissions },
  );
}

const openReport = async () => {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Report a problem' }),
  );
  return within(await screen.findByRole('dialog'));
};

describe('ProductHeader', () => {
  it('says what the product is for, who answers for it and what it promises', async () => {
    const api = someDetails();
    renderHeader(
      aDataProductEntity({
        attributes: [{ name: 'support', value: 'https://chat.example/orders' }],
      }),
      { api },
    );
    expect(
      await screen.findByRole('heading', { name: 'orders' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/One event per order/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'sales' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'checkout' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'support' })).toHaveAttribute(
      'href',
      'https://chat.example/orders',
    );
    for (const word of ['Active', 'Authoritative', 'Tier 1', 'Overview']) {
      expect(screen.getByText(word)).toBeInTheDocument();
    }
    expect(api.calls).toEqual([]);
  });

  it('tells what nobody has said', async () => {
    renderHeader(
      aDataProductEntity({
        description: undefined,
        owner: { status: 'missing' },
        domain: { status: 'missing' },
        qualityTier: undefined,
        slaTier: undefined,
      }),
    );
    expect(await screen.findByText('No owner')).toBeInTheDocument();
    expect(screen.getByText(/Nobody has described/)).toBeInTheDocument();
    expect(screen.getAllByText('Not set')).toHaveLength(2);
  });

  it('keeps name and tabs of an entity that is no whole product', async () => {
    renderHeader({ ...aDataProductEntity(), spec: {} });
    expect(
      await screen.findByRole('heading', { name: 'orders' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Overview')).toBeInTheDocument();
    expect(screen.queryByText('Report a problem')).not.toBeInTheDocument();
  });

  it('stars the product', async () => {
    renderHeader(aDataProductEntity());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add to starred' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Remove from starred' }),
    ).toBeInTheDocument();
  });

  it('opens what the catalog knows of the entity', async () => {
    const { address } = renderHeader(aDataProductEntity());
    await userEvent.click(await screen.findByRole('button', { name: 'More' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Inspect entity' }),
    );
    expect(address.current).toBe('/?inspect=overview');
  });
});

describe('reporting a problem', () => {
  it('tells the owner, and where the report is found', async () => {
    const api = someDetails();
    renderHeader(aDataProductEntity(), { api });
    const dialog = await openReport();
    expect(dialog.getByText(/is notified/)).toBeInTheDocument();

    await userEvent.type(dialog.getByRole('textbox'), ' It is net. ');
    await userEvent.click(dialog.getByRole('button', { name: 'Report' }));
    expect(
      await dialog.findByText(/the owner is notified/),
    ).toBeInTheDocument();
    expect(
      dialog.getByRole('link', { name: 'See it in the activity' }),
    ).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders/activity?reported=1',
    );
    expect(api.callsOf('reportProblem')).toEqual([
      ['dataproduct:prod/orders', { text: 'It is net.' }],
    ]);
  });

  it('wants to know what is wrong', async () => {
    const api = someDetails();
    renderHeader(aDataProductEntity(), { api });
    const dialog = await openReport();
    await userEvent.click(dialog.getByRole('button', { name: 'Report' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('Say what is wrong.');
    expect(api.callsOf('reportProblem')).toEqual([]);
  });

  it('keeps the text when it could not be sent', async () => {
    const api = someDetails();
    api.fail('reportProblem', aFailure(503, 'The store is moving'));
    renderHeader(aDataProductEntity(), { api });
    const dialog = await openReport();
    await userEvent.type(dialog.getByRole('textbox'), 'It is net.');
    await userEvent.click(dialog.getByRole('button', { name: 'Report' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The store is moving',
    );
    expect(dialog.getByRole('textbox')).toHaveValue('It is net.');
  });

  it('says beforehand that nobody is notified where there is no owner', async () => {
    renderHeader(aDataProductEntity({ owner: { status: 'missing' } }));
    expect(
      (await openReport()).getByText(/nobody is notified/),
    ).toBeInTheDocument();
  });

  it('says whom to turn to when nobody could be notified', async () => {
    const api = someDetails();
    const report = api.reportProblem.bind(api);
    api.reportProblem = async (...asked) => ({
      ...(await report(...asked)),
      isOwnerNotified: false,
    });
    renderHeader(
      aDataProductEntity({
        attributes: [{ name: 'support', value: 'help@example.com' }],
      }),
      { api },
    );
    const dialog = await openReport();
    await userEvent.type(dialog.getByRole('textbox'), 'It is net.');
    await userEvent.click(dialog.getByRole('button', { name: 'Report' }));
    expect(
      await dialog.findByText(/nobody could be notified/),
    ).toBeInTheDocument();
    expect(dialog.getByRole('link', { name: 'support' })).toHaveAttribute(
      'href',
      'mailto:help@example.com',
    );
  });

  it('is not offered to those who may not', async () => {
    renderHeader(aDataProductEntity(), { permissions: [] });
    await screen.findByRole('button', { name: 'Add to starred' });
    expect(
      screen.queryByRole('button', { name: 'Report a problem' }),
    ).not.toBeInTheDocument();
  });

  it('goes by a sign on a phone', async () => {
    act(() => resizeWindow(400));
    renderHeader(aDataProductEntity());
    const button = await screen.findByRole('button', {
      name: 'Report a problem',
    });
    expect(button).toHaveTextContent('');
    // The portal around it listens to the window, too, and wants to be told otherwise.
    cleanup();
    act(() => resizeWindow());
  });
});
