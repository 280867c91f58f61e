// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OperationRequest } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOperationPlan,
  aPlannedTarget,
  aTopicCandidate,
  aVocabulary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { STAGING } from '../__testUtils__/environments';
import { aFailure } from '../__testUtils__/FakeDataProductsApi';
import {
  openPublishPage as open,
  RETURNS,
} from './__testUtils__/openPublishPage';

describe('the list of topics', () => {
  it('says of each why it is or is not ready', async () => {
    open(
      {
        candidates: [
          RETURNS,
          aTopicCandidate({
            topic: 'carts.raw',
            state: 'notReady',
            problems: [
              {
                severity: 'error',
                code: 'schema-missing',
                message: 'No schema is registered for its values.',
              },
            ],
          }),
          aTopicCandidate({
            topic: 'orders',
            state: 'product',
            entityRef: 'dataproduct:prod/orders',
          }),
        ],
        hiddenCount: 3,
      },
      { address: '/?state=ready&state=notReady&state=product' },
    );
    const row = async (topic: string) =>
      within(await screen.findByRole('row', { name: new RegExp(topic) }));
    expect((await row('carts.raw')).getByText(/No schema/)).toBeVisible();
    expect((await row('carts.raw')).queryByRole('checkbox')).toBeNull();
    expect(
      (await row('orders Data product')).getByRole('link'),
    ).toHaveAttribute('href', '/catalog/prod/dataproduct/orders');
    expect(screen.getByText(/3 topics are left out/)).toBeVisible();
  });

  it('finds topics, and keeps the search in the address', async () => {
    const { page, operations } = open();
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search topics' }),
      'refund',
    );
    await waitFor(() =>
      expect(screen.queryByText('orders.returned.v1')).toBeNull(),
    );
    expect(page.address.current).toBe('/?text=refund');
    expect(operations.callsOf('topicCandidates').at(-1)).toEqual([
      expect.objectContaining({ text: 'refund', offset: 0 }),
    ]);
  });

  it('shows topics in the states asked for', async () => {
    const { page } = open({
      candidates: [RETURNS, aTopicCandidate({ topic: 'a', state: 'product' })],
    });
    const states = within(await screen.findByRole('group', { name: 'Show' }));
    await userEvent.click(
      states.getByRole('checkbox', { name: 'Data product' }),
    );
    expect(await screen.findByRole('row', { name: /^a / })).toBeVisible();
    expect(page.address.current).toBe(
      '/?state=ready&state=formerlyPublished&state=notReady&state=product',
    );
  });

  it('leads to the template that makes a topic, where there is one', async () => {
    open({}, { props: { createHref: '/create/a-product' } });
    expect(
      await screen.findByRole('link', { name: 'Create a data product' }),
    ).toHaveAttribute('href', '/create/a-product');
  });

  it('offers nothing to press to those who may not publish, and says who can', async () => {
    open({
      isAllowed: () => ({
        isAllowed: false,
        because: 'You need the permission data-products.publish for this.',
      }),
    });
    expect(
      await screen.findByText(/permission data-products\.publish/),
    ).toBeVisible();
    await screen.findByText('orders.returned.v1');
    expect(
      screen.queryByRole('checkbox', { name: /^Publish / }),
    ).not.toBeInTheDocument();
  });

  it('names the permission to those who may not see topics', async () => {
    const { operations } = open();
    operations.fail('topicCandidates', aFailure(403, 'Not allowed'));
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search topics' }),
      'x',
    );
    expect(
      await screen.findByText(/permission data-products\.topic\.read/),
    ).toBeVisible();
  });
});

describe('the environments', () => {
  const staging = {
    environmentId: STAGING.id,
    isWritable: false,
    because: 'Staging is read-only.',
    package: 'essentials' as const,
    clusters: [],
  };

  it('says why some are not offered', async () => {
    open({
      vocabulary: aVocabulary({
        environments: [...aVocabulary().environments, staging],
      }),
    });
    expect(
      await screen.findByRole('region', { name: 'Not offered here' }),
    ).toHaveTextContent('Staging: Staging is read-only.');
  });

  it('leads to another one from one that cannot be written to', async () => {
    const { page } = open(
      {
        vocabulary: aVocabulary({
          environments: [...aVocabulary().environments, staging],
        }),
      },
      { address: `/?environment=${STAGING.id}` },
    );
    expect(
      await screen.findByText('You cannot publish in Staging'),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show Production' }),
    );
    expect(await screen.findByText('orders.returned.v1')).toBeVisible();
    expect(page.address.current).toBe('/?environment=env-7k2mq9');
  });

  it('says so when nothing can be written to', async () => {
    open({ vocabulary: aVocabulary({ environments: [staging] }) });
    expect(
      await screen.findByText('Nothing can be published from this portal yet'),
    ).toBeVisible();
    expect(screen.getByText('Staging is read-only.')).toBeVisible();
  });
});

describe('preparing an environment', () => {
  const lacking = (request: OperationRequest) =>
    anOperationPlan({
      kind: request.kind,
      targets: [aPlannedTarget({ title: 'Production' })],
    });

  it('is offered where definitions are missing', async () => {
    const { operations } = open(
      { plan: lacking },
      { permissions: ['data-products.environment.prepare'] },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Prepare environment' }),
    );
    await screen.findByText('Running');
    expect(operations.callsOf('submitOperation')[0]?.[0]).toEqual({
      kind: 'prepareEnvironment',
      environmentId: 'env-7k2mq9',
    });
  });

  it('is not offered to those who may not', async () => {
    open({ plan: lacking });
    await screen.findByText('orders.returned.v1');
    expect(
      screen.queryByRole('button', { name: 'Prepare environment' }),
    ).toBeNull();
  });
});
