// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aDataProduct,
  anOperation,
  anOperationPlan,
  anOperationTarget,
  aPlannedTarget,
  aProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { openPublishPage as open } from './__testUtils__/openPublishPage';

const chooseTopic = async (topic: string) =>
  userEvent.click(
    await screen.findByRole('checkbox', { name: `Publish ${topic}` }),
  );

const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole('button', { name }));

const DESCRIBING =
  '/?topic=lkc-3x9wz1%3Aorders.returned.v1&step=describe' as const;

describe('PublishPage', () => {
  it('leads from a topic to a product, and writes nothing before one has looked at it', async () => {
    const { operations, page } = open({
      plan: request =>
        anOperationPlan({
          targets: [
            aPlannedTarget({
              title: 'orders.returned.v1',
              preview: aDataProduct({ title: 'orders.returned.v1' }),
            }),
          ],
          kind: request.kind,
        }),
    });

    await chooseTopic('orders.returned.v1');
    expect(page.address.current).toContain('orders.returned.v1');
    await press('Describe it');

    const description = await screen.findByRole('textbox', {
      name: /Description/,
    });
    expect(description).toHaveValue('One event per return.');
    await userEvent.click(screen.getByRole('radio', { name: 'Tier 1' }));
    await userEvent.click(
      screen.getByRole('checkbox', { name: /accept the terms of Tier 1/ }),
    );
    await press('Check and preview');

    expect(
      await screen.findByRole('region', { name: 'What others will see' }),
    ).toHaveTextContent('orders.returned.v1');
    expect(operations.callsOf('submitOperation')).toEqual([]);
    await press('Publish it');

    expect(await screen.findByText('Running')).toBeInTheDocument();
    expect(page.address.current).toBe(
      '/?topic=lkc-3x9wz1%3Aorders.returned.v1&step=describe&operation=operation-1',
    );
    const request = operations.callsOf('submitOperation')[0]?.[0];
    expect(request).toMatchObject({
      kind: 'publish',
      environmentId: 'env-7k2mq9',
      targets: [
        {
          topic: 'orders.returned.v1',
          metadata: { slaTier: 'tier-1', description: 'One event per return.' },
          acceptedSlaTier: 'tier-1',
        },
      ],
    });
  });

  it('shows each problem at its field, and leads to the first one', async () => {
    open(
      {
        plan: () =>
          anOperationPlan({
            isRunnable: false,
            targets: [
              aPlannedTarget({
                steps: [],
                problems: [
                  {
                    severity: 'error',
                    code: 'owner-missing',
                    field: 'metadata.owner',
                    message: 'Choose an owner.',
                  },
                  {
                    severity: 'error',
                    code: 'schema-missing',
                    field: 'topic',
                    message: 'Register a schema.',
                  },
                ],
              }),
            ],
          }),
      },
      { address: DESCRIBING },
    );
    await screen.findByRole('textbox', { name: /Description/ });
    await press('Check and preview');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      '2 things have to be put right first',
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Register a schema.');
    const owner = screen.getByRole('combobox', { name: /Owner/ });
    expect(owner).toHaveAccessibleDescription(/Choose an owner\./);
    await waitFor(() => expect(owner).toHaveFocus());
  });

  it('publishes several at once, with what differs from topic to topic', async () => {
    const { operations } = open(
      {
        plan: () =>
          anOperationPlan({
            targets: [
              aPlannedTarget({ title: 'orders.returned.v1' }),
              aPlannedTarget({ title: 'orders.refunded.v1' }),
            ],
          }),
        submit: () =>
          anOperation({
            state: 'partlySucceeded',
            targets: [
              anOperationTarget({
                title: 'orders.returned.v1',
                entityRef: 'dataproduct:prod/returns',
              }),
              anOperationTarget({
                title: 'orders.refunded.v1',
                state: 'failed',
                error: 'The catalog refused it.',
                entityRef: undefined,
              }),
            ],
          }),
      },
      { details: [aProductDetails({ entityRef: 'dataproduct:prod/returns' })] },
    );
    await chooseTopic('orders.returned.v1');
    await chooseTopic('orders.refunded.v1');
    await press('Describe 2 topics');

    const refunds = await screen.findByRole('group', {
      name: 'Topic orders.refunded.v1',
    });
    await userEvent.type(
      within(refunds).getByRole('textbox', { name: /Product name/ }),
      'refunds',
    );
    await press('Check and preview');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Publish 2 data products' }),
    );

    expect(await screen.findByText('Partly done')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'orders.returned.v1' }),
    ).toHaveAttribute('href', '/catalog/prod/dataproduct/returns');
    expect(screen.getByText('The catalog refused it.')).toBeInTheDocument();
    const request = operations.callsOf('submitOperation')[0]?.[0];
    expect(request).toMatchObject({
      targets: [
        {
          topic: 'orders.returned.v1',
          metadata: { product: '', description: 'One event per return.' },
        },
        {
          topic: 'orders.refunded.v1',
          metadata: {
            product: 'refunds',
            description: 'One event per refund.',
          },
        },
      ],
    });
  });

  it('says which topics of an old address can be published no more', async () => {
    open(
      {},
      {
        address:
          '/?topic=lkc-3x9wz1%3Aorders.returned.v1&topic=lkc-3x9wz1%3Agone&step=describe',
      },
    );
    expect(await screen.findByText(/^gone is no longer/)).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'Describe the data product' }),
    ).toBeVisible();
  });

  it('leads back when none of the chosen topics can be published', async () => {
    const { page } = open(
      {},
      { address: '/?topic=lkc-3x9wz1%3Agone&step=describe' },
    );
    await screen.findByText('None of the chosen topics can be published');
    await press('Choose other topics');
    expect(await screen.findByText('orders.returned.v1')).toBeVisible();
    expect(page.address.current).toBe('/');
  });

  it('shows an operation again after a reload', async () => {
    open(
      { operations: [anOperation()] },
      { address: '/?operation=operation-1' },
    );
    expect(
      await screen.findByRole('heading', { name: 'Publish: orders' }),
    ).toBeVisible();
    await press('Publish more topics');
    expect(await screen.findByText('orders.returned.v1')).toBeVisible();
  });

  it('leads from what failed back to the form, with what was filled in', async () => {
    open(
      { submit: () => anOperation({ state: 'failed' }) },
      { address: DESCRIBING },
    );
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Product name/ }),
      'returns',
    );
    await press('Check and preview');
    for (const name of [
      'Publish it',
      'Back to the form',
      'Take them up again',
    ]) {
      await userEvent.click(await screen.findByRole('button', { name }));
    }
    expect(
      await screen.findByRole('textbox', { name: /Product name/ }),
    ).toHaveValue('returns');
  });

  it('keeps what is typed while one looks at the plan', async () => {
    open({}, { address: DESCRIBING });
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Product name/ }),
      'returns',
    );
    await press('Check and preview');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change the description' }),
    );
    expect(screen.getByRole('textbox', { name: /Product name/ })).toHaveValue(
      'returns',
    );
  });

  it('says why it was not started, and lets one try again with the same key', async () => {
    const { operations } = open({}, { address: DESCRIBING });
    await screen.findByRole('textbox', { name: /Description/ });
    await press('Check and preview');
    operations.fail('submitOperation', new Error('Somebody is at it.'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Publish it' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Somebody is at it.',
    );
    operations.recover('submitOperation');
    await press('Publish it');
    await screen.findByText('Running');
    const [first, second] = operations
      .callsOf('submitOperation')
      .map(([, options]) => options);
    expect(second).toEqual(first);
  });
});
