// SPDX-License-Identifier: Apache-2.0
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { ConsumerGroupDetails } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aConsumerGroupDetails,
  aDataProductEntity,
  aGroupPartition,
  aMeasured,
  anUnknown,
  aProductConsumers,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { resizeWindow } from '@data-mesh/backstage-plugin-data-products-react/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../../__testUtils__/FakeDataProductsApi';
import { FakeLiveApi } from '../../__testUtils__/FakeLiveApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { ConsumersPage } from './ConsumersPage';

const FULFILMENT = '/?cluster=lkc-3x9wz1&group=fulfilment';

const knowing = (details: Partial<ConsumerGroupDetails> = {}) =>
  new FakeLiveApi({
    consumers: { 'dataproduct:prod/orders': aProductConsumers() },
    groups: [aConsumerGroupDetails(details)],
  });

const renderGroup = (live: FakeLiveApi, address: string = FULFILMENT) =>
  renderPage(
    <EntityProvider entity={aDataProductEntity()}>
      <ConsumersPage />
    </EntityProvider>,
    { api: new FakeDataProductsApi(), live, address },
  );

const rowsOf = async (name: string) =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map(row => row.textContent);

afterEach(() => act(() => resizeWindow()));

describe('the details of a consumer group', () => {
  it('open from the list, are in the address, and lead back', async () => {
    const live = knowing();
    const { address } = renderGroup(live, '/?sort=owner');
    await userEvent.click(
      await screen.findByRole('link', { name: 'Group fulfilment' }),
    );
    expect(
      await screen.findByRole('region', { name: 'Consumer group fulfilment' }),
    ).toBeVisible();
    expect(address.current).toBe(
      '/?sort=owner&cluster=lkc-3x9wz1&group=fulfilment',
    );
    await userEvent.click(screen.getByRole('link', { name: 'All consumers' }));
    expect(
      await screen.findByRole('table', { name: 'Consumers' }),
    ).toBeVisible();
    expect(address.current).toBe('/?sort=owner');
  });

  it('ask the cluster for this one group only', async () => {
    const live = knowing();
    renderGroup(live);
    await rowsOf('Partitions');
    expect(live.calls).toEqual([
      {
        method: 'consumerGroup',
        args: [
          'dataproduct:prod/orders',
          { clusterId: 'lkc-3x9wz1', groupId: 'fulfilment' },
        ],
      },
    ]);
  });

  it('say where it is in each partition and who reads that', async () => {
    renderGroup(
      knowing({
        partitions: aMeasured([
          aGroupPartition(),
          aGroupPartition({
            partition: 1,
            committedOffset: undefined,
            lagMessages: undefined,
            lagSeconds: undefined,
          }),
        ]),
      }),
    );
    expect(await rowsOf('Partitions')).toEqual([
      'orders01,9602,000403 secondsfulfilment-1',
      'orders1nothing2,000Not knownNot knownnobody',
    ]);
    expect(await rowsOf('Members')).toEqual(['fulfilment-1/10.0.0.7orders 0']);
  });

  // prettier-ignore
  test.each<[string, Partial<ConsumerGroupDetails>, number]>([
    ['say that the cluster was asked just now', {},                                        1],
    ['do not say so when it was not asked',     { partitions: anUnknown('unsupported') },  0],
  ])('%s', async (_case, details, count) => {
    renderGroup(knowing(details));
    await screen.findByText('Members');
    expect(screen.queryAllByText('Asked of the cluster just now.')).toHaveLength(count);
  });

  it('keep the lag in sight where there is little room', async () => {
    resizeWindow(400);
    renderGroup(knowing());
    expect(await rowsOf('Partitions')).toEqual([
      'orders 0Committed 1,960 · End 2,000fulfilment-1403 seconds',
    ]);
    expect(await rowsOf('Members')).toEqual(['fulfilment-1/10.0.0.7orders 0']);
  });

  it('tell how the lag went, in a line, in words and as a table', async () => {
    renderGroup(
      knowing({
        samples: [
          { at: '2026-11-22T11:00:00.000Z', lagMessages: 10 },
          { at: '2026-11-22T11:05:00.000Z' },
          { at: '2026-11-22T11:10:00.000Z', lagMessages: 1500, lagSeconds: 60 },
        ],
      }),
    );
    expect(
      await screen.findByRole('img', {
        name: 'Between 10 and 1,500 records behind in the last 24 hours, 1,500 at the end.',
      }),
    ).toBeVisible();
    await userEvent.click(screen.getByText('As a table'));
    const rows = await rowsOf('Lag over 24 hours');
    expect(rows[1]).toMatch(/not measurednot measured$/);
    expect(rows[2]).toMatch(/1,5001 minute$/);
  });

  // prettier-ignore
  test.each<[string, Partial<ConsumerGroupDetails>, string[]]>([
    ['members nobody can see',    { members: anUnknown('unsupported', 'The group uses the new protocol.') }, ['Its members are not known', 'The group uses the new protocol.']],
    ['positions nobody may see',  { partitions: anUnknown('forbidden', 'The key may not see offsets.') },    ['Its positions are not known', 'The key may not see offsets.']],
    ['no member',                 { members: aMeasured([]) },                                                ['It has no member: nobody reads for it at the moment.']],
    ['no position',               { partitions: aMeasured([]) },                                             ['It has committed nothing in the topics of this product.']],
    ['no sample',                 { samples: [] },                                                           ['Its lag was not measured in the last 24 hours.']],
  ])('say in words: %s', async (_case, details, words) => {
    renderGroup(knowing(details));
    for (const text of words) {
      expect(await screen.findByText(text)).toBeVisible();
    }
  });

  it('say that a group is not there, and still lead back', async () => {
    renderGroup(knowing(), '/?cluster=lkc-3x9wz1&group=gone');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no group gone',
    );
    expect(screen.getByRole('link', { name: 'All consumers' })).toBeVisible();
  });

  it('say why the cluster did not tell', async () => {
    const live = knowing();
    live.fail('consumerGroup', aFailure(503, 'lkc-3x9wz1 does not answer'));
    renderGroup(live);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'lkc-3x9wz1 does not answer',
    );
  });
});
