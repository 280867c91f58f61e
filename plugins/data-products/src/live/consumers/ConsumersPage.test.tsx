// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { ProductConsumers } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aConsumerGroupDetails,
  aConsumerIndex,
  aDataProductEntity,
  aMeasured,
  anEvidence,
  anObservedGroup,
  anUnknown,
  aProductConsumer,
  aProductConsumers,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../../__testUtils__/FakeDataProductsApi';
import { FakeLiveApi } from '../../__testUtils__/FakeLiveApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { ConsumersPage } from './ConsumersPage';

const REF = 'dataproduct:prod/orders';

const aComponent = (name: string, ownerRef: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  relations: [{ type: 'ownedBy', targetRef: ownerRef }],
});

const knowing = (consumers: Partial<ProductConsumers>) =>
  new FakeLiveApi({
    consumers: { [REF]: aProductConsumers(consumers) },
    groups: [aConsumerGroupDetails()],
  });

const renderConsumers = (live: FakeLiveApi, address?: string) =>
  renderPage(
    <EntityProvider entity={aDataProductEntity()}>
      <ConsumersPage />
    </EntityProvider>,
    {
      api: new FakeDataProductsApi(),
      live,
      address,
      myRefs: ['user:default/sam', 'group:default/logistics'],
      entities: [
        aComponent('route-planner', 'group:default/logistics'),
        aComponent('web-shop', 'group:default/web-shop'),
      ],
    },
  );

const table = async () =>
  within(await screen.findByRole('table', { name: 'Consumers' }));
const rowsIn = async () =>
  (await table())
    .getAllByRole('row')
    .slice(1)
    .map(row => row.textContent);

/** As many consumers as asked for, each further behind than the one before. */
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aProductConsumer({
      id: `reader-${index}`,
      name: `reader-${index}`,
      entityRef: undefined,
      kind: 'consumerGroup',
      groups: [
        anObservedGroup({
          groupId: `reader-${index}`,
          lagMessages: aMeasured(index),
        }),
      ],
    }),
  );

describe('ConsumersPage', () => {
  it('says of each consumer whose it is, how one knows, and how far it is behind', async () => {
    renderConsumers(knowing({}));
    const [row] = await rowsIn();
    expect(row).toMatch(
      /^fulfilmentComponentGroup fulfilmentlogisticsConsumer group.*fulfilment reads ordersReading2 members40 recordsoldest 3 seconds old.*Steady$/,
    );
  });

  it('shows a consumer that is only declared without figures', async () => {
    const evidence = [anEvidence({ source: 'declared' })];
    renderConsumers(
      knowing({ consumers: [aProductConsumer({ groups: [], evidence })] }),
    );
    const [row] = await rowsIn();
    expect(row).toContain('Not seen to read');
    expect(row).not.toContain('None');
  });

  it('does not doubt a consumer that is known to read, though not by a group', async () => {
    const evidence = [anEvidence({ source: 'ksqldb' })];
    renderConsumers(
      knowing({ consumers: [aProductConsumer({ groups: [], evidence })] }),
    );
    const [row] = await rowsIn();
    expect(row).toContain('Reads; no group of it was seen');
  });

  it('says why a lag is not known', async () => {
    renderConsumers(
      knowing({
        consumers: [
          aProductConsumer({
            groups: [
              anObservedGroup({
                lagMessages: anUnknown('timeout', 'lkc-3x9wz1 took too long.'),
              }),
            ],
          }),
        ],
      }),
    );
    const [row] = await rowsIn();
    expect(row).toContain('Not knownlkc-3x9wz1 took too long.');
  });

  it('filters and sorts many consumers, in the address', async () => {
    const { address } = renderConsumers(knowing({ consumers: many(9) }));
    expect((await rowsIn())[0]).toContain('reader-8');
    await userEvent.click(
      (await table()).getByRole('button', { name: 'Consumer' }),
    );
    expect((await rowsIn())[0]).toContain('reader-0');
    expect(address.current).toBe('/?sort=consumer');
    await userEvent.type(screen.getByRole('searchbox'), 'reader-3');
    await waitFor(() =>
      expect(address.current).toBe('/?text=reader-3&sort=consumer'),
    );
    expect(await rowsIn()).toHaveLength(1);
    expect(screen.getByText('1 of 9')).toBeVisible();
  });

  it('leads out of a filter that matches nobody', async () => {
    renderConsumers(knowing({}), '/?state=stopped');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all' }),
    );
    expect(await rowsIn()).toHaveLength(1);
  });

  it('says how old and how whole the index of groups is', async () => {
    renderConsumers(
      knowing({
        indexes: [
          aConsumerIndex({ groupCount: 2000, isComplete: false }),
          aConsumerIndex({ clusterId: 'lkc-8d4rt2', observedAt: undefined }),
        ],
      }),
    );
    const index = within(
      await screen.findByRole('region', { name: 'Index of consumer groups' }),
    );
    expect(index.getByText(/lkc-3x9wz1: 2,000 groups/)).toBeVisible();
    expect(
      index.getByText('lkc-8d4rt2: no group has been looked at yet'),
    ).toBeVisible();
    expect(index.getByText(/Not all groups have been looked at/)).toBeVisible();
  });

  it('says who did not answer, beside what the others know', async () => {
    renderConsumers(
      knowing({
        failures: [
          { source: 'queries', title: 'ksqlDB queries', cause: 'Timed out' },
        ],
        indexes: [
          aConsumerIndex({
            problem: { reason: 'forbidden', message: 'The key may not list.' },
          }),
        ],
      }),
    );
    expect(await screen.findByText('ksqlDB queries: Timed out')).toBeVisible();
    expect(screen.getByText('lkc-3x9wz1: The key may not list.')).toBeVisible();
    expect(await rowsIn()).toHaveLength(1);
  });

  // prettier-ignore
  test.each<[string, Partial<ProductConsumers>, string]>([
    ['all was looked at',             {},                                                   'Nobody is known to read this product'],
    ['a source did not answer',       { failures: [{ source: 'q', title: 'Q', cause: 'C' }] }, 'Nobody was found, but not everything could be looked at'],
    ['groups were left out',          { indexes: [aConsumerIndex({ isComplete: false })] }, 'Nobody was found, but not everything could be looked at'],
    ['no group was looked at yet',    { indexes: [aConsumerIndex({ observedAt: undefined })] }, 'Nobody was found, but not everything could be looked at'],
  ])('tells how consumers become known when there is none and %s', async (_case, given, title) => {
    renderConsumers(knowing({ consumers: [], ...given }));
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText('data-mesh.dev/consumer-groups')).toBeVisible();
  });

  it('declares a component of mine, and offers the lines for its code', async () => {
    const live = knowing({ consumers: [] });
    renderConsumers(live);
    await userEvent.click(
      await screen.findByRole('button', { name: 'I use this' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Declare' })).toBeDisabled();
    await userEvent.type(
      await dialog.findByRole('combobox', { name: 'Component' }),
      'route',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'route-planner' }),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Declare' }));
    expect(
      await dialog.findByText('route-planner is a declared consumer now'),
    ).toBeVisible();
    expect(
      dialog.getByRole('region', { name: 'Lines for catalog-info.yaml' }),
    ).toHaveTextContent('spec: dependsOn: - dataproduct:prod/orders');
    expect(live.callsOf('declareUse')).toEqual([
      [REF, 'component:default/route-planner'],
    ]);
    await userEvent.click(dialog.getByRole('button', { name: 'Done' }));
    expect((await rowsIn())[0]).toContain('route-planner');
  });

  it('offers components of mine only', async () => {
    renderConsumers(knowing({}));
    await userEvent.click(
      await screen.findByRole('button', { name: 'I use this' }),
    );
    await userEvent.type(
      await screen.findByRole('combobox', { name: 'Component' }),
      'r',
    );
    await screen.findByRole('option', { name: 'route-planner' });
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  it('says why a declaration was refused', async () => {
    const live = knowing({});
    live.fail('declareUse', aFailure(403, 'You do not own route-planner'));
    renderConsumers(live);
    await userEvent.click(
      await screen.findByRole('button', { name: 'I use this' }),
    );
    await userEvent.type(
      await screen.findByRole('combobox', { name: 'Component' }),
      'route',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'route-planner' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Declare' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You do not own route-planner',
    );
  });

  it('takes a declaration back once that is confirmed', async () => {
    const live = knowing({
      consumers: [
        aProductConsumer({
          evidence: [anEvidence({ source: 'use', title: 'Declared here' })],
          canBeRemoved: true,
        }),
      ],
    });
    renderConsumers(live);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Take fulfilment back' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(live.callsOf('removeUse')).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Take back' }));
    await waitFor(() =>
      expect(live.callsOf('removeUse')).toEqual([
        [REF, 'component:default/fulfilment'],
      ]),
    );
    expect(
      await screen.findByText('Nobody is known to read this product'),
    ).toBeVisible();
  });

  it('offers nothing to take back that is not mine', async () => {
    renderConsumers(knowing({}));
    await rowsIn();
    expect(
      screen.queryByRole('button', { name: /back/ }),
    ).not.toBeInTheDocument();
  });

  it('says why nothing could be read, and tries again', async () => {
    const live = knowing({});
    live.fail('consumers', aFailure(503, 'The database is busy'));
    renderConsumers(live);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is busy',
    );
    live.recover('consumers');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rowsIn()).toHaveLength(1);
  });
});
