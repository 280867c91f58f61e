// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ConsumerGroupDetails } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aConsumerGroupDetails,
  aGroupPartition,
  aMeasured,
  anUnknown,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { FakeDataProductsApi } from '../../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { GroupRecovery } from './GroupRecovery';

const renderGroup = (details: Partial<ConsumerGroupDetails> = {}) =>
  renderPage(<GroupRecovery details={aConsumerGroupDetails(details)} />, {
    api: new FakeDataProductsApi(),
  });

const command = (title: string, within$: HTMLElement) =>
  within(within$).getByRole('region', { name: `Command: ${title}` });
const folded = (summary: string) =>
  screen.getByText(summary).closest('details')!;

describe('GroupRecovery', () => {
  it('fills in the cluster as configuration knows it, and the group', async () => {
    renderGroup();
    const look = await screen.findByText(
      /--bootstrap-server pkc-retail.example:9092.*--describe/s,
    );
    expect(look).toHaveTextContent(/--group fulfilment/);
  });

  it('says what to set where nobody has told where the cluster is', async () => {
    renderGroup({ clusterId: 'lkc-other' });
    expect(
      await screen.findByText(
        /This portal is not told where the cluster lkc-other/,
      ),
    ).toBeVisible();
  });

  // prettier-ignore
  test.each<[string, Partial<ConsumerGroupDetails>, RegExp]>([
    ['has members',   {},                           /reads in\. It has 1 member now\.$/],
    ['has none',      { members: aMeasured([]) },   /reads in\. It has no member now\.$/],
    ['does not tell', { members: anUnknown() },     /reads in\.\s*$/],
  ])('says of a group that %s to stop it', async (_case, details, expected) => {
    renderGroup(details);
    expect(
      await screen.findByText(/Stop every member first/),
    ).toHaveTextContent(expected);
  });

  it('gives the commands to replay once a time is chosen', async () => {
    renderGroup();
    await screen.findByText('Replay from a time');
    const replay = folded('Replay from a time');
    await userEvent.click(screen.getByText('Replay from a time'));
    expect(within(replay).queryByRole('region')).not.toBeInTheDocument();
    fireEvent.change(within(replay).getByLabelText('From'), {
      target: { value: '2026-11-22T12:00' },
    });
    expect(command('Show what would happen', replay)).toHaveTextContent(
      /--topic orders \\ --reset-offsets --to-datetime 2026-11-2\dT\d\d:\d\d:00.000 \\ --dry-run$/,
    );
    expect(command('Do it', replay)).toHaveTextContent(/--execute$/);
  });

  it('skips in the partition that is furthest behind', async () => {
    renderGroup({
      partitions: aMeasured([
        aGroupPartition({ partition: 0, lagMessages: 1 }),
        aGroupPartition({
          partition: 3,
          lagMessages: 90,
          committedOffset: '41',
        }),
      ]),
    });
    await screen.findByText('Skip a record');
    const skip = folded('Skip a record');
    await userEvent.click(screen.getByText('Skip a record'));
    expect(within(skip).getByText(/The record with offset 41/)).toBeVisible();
    expect(command('Do it', skip)).toHaveTextContent(
      /--topic orders:3 \\ --reset-offsets --to-offset 42 \\ --execute$/,
    );
  });

  it('has no command to skip where partitions are not known', async () => {
    renderGroup({ partitions: anUnknown() });
    await userEvent.click(await screen.findByText('Skip a record'));
    expect(
      screen.getByText(/so there is no command to skip a record/),
    ).toBeVisible();
  });
});
