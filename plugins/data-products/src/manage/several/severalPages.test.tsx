// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  OperationPlan,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEditableProduct,
  anOperation,
  anOperationPlan,
  anOperationTarget,
  aPlannedStep,
  aPlannedTarget,
  aProductMetadata,
  aProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { FakeDataProductsApi } from '../../__testUtils__/FakeDataProductsApi';
import {
  FakeOperationsApi,
  FakeWriting,
} from '../../__testUtils__/FakeOperationsApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { DeprecatePage } from '../DeprecatePage';
import { EditPage } from '../EditPage';

const refOf = (title: string) => `dataproduct:prod/${title}`;
const ADDRESS = `/?product=${refOf('orders')}&product=${refOf('carts')}`;

const ORDERS = anEditableProduct({
  metadata: aProductMetadata({ slaTier: 'tier-1' }),
});
const CARTS = anEditableProduct({
  entityRef: refOf('carts'),
  title: 'carts',
  version: 'version-7',
  metadata: aProductMetadata({ description: 'Carts.', slaTier: 'tier-2' }),
});

const targetOf = (title: string) =>
  aPlannedTarget({
    title,
    entityRef: refOf(title),
    steps: [aPlannedStep({ title: `Set what is said about ${title}` })],
  });
const planOf = (plan: Partial<OperationPlan> = {}) =>
  anOperationPlan({
    targets: [targetOf('orders'), targetOf('carts')],
    ...plan,
  });

function open(
  page: JSX.Element,
  world: Partial<FakeWriting> = {},
  products = [
    aProductSummary(),
    aProductSummary({ entityRef: refOf('carts'), title: 'carts' }),
  ],
) {
  const operations = new FakeOperationsApi({
    editable: [ORDERS, CARTS],
    plan: () => planOf(),
    submit: ({ kind }) =>
      anOperation({
        kind,
        state: 'partlySucceeded',
        targets: [
          anOperationTarget({ title: 'orders', state: 'succeeded' }),
          anOperationTarget({
            title: 'carts',
            entityRef: refOf('carts'),
            state: 'failed',
            error: 'Confluent refused it.',
          }),
        ],
      }),
    ...world,
  });
  renderPage(page, {
    api: new FakeDataProductsApi({ products }),
    operations,
    address: ADDRESS,
  });
  return operations;
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const asked = (
  operations: FakeOperationsApi,
  method: 'planOperation' | 'submitOperation' = 'planOperation',
) => operations.callsOf(method).at(-1)?.[0] as OperationRequest;

describe('EditPage of several products', () => {
  it('changes what is chosen for all of them, and tells what came of each', async () => {
    const operations = open(<EditPage />);
    await screen.findByRole('region', { name: 'Edit 2 products' });
    expect(
      within(screen.getByRole('list', { name: 'The products' }))
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual(['orders', 'carts']);
    expect(screen.getByText(/Tier 1 \(1\), Tier 2 \(1\)/)).toHaveTextContent(
      /Each keeps its own/,
    );

    await userEvent.click(screen.getByRole('radio', { name: 'Raw' }));
    await press('Preview changes');
    await screen.findByText('Set what is said about carts');
    expect(asked(operations)).toEqual({
      kind: 'edit',
      environmentId: 'env-7k2mq9',
      targets: [ORDERS, CARTS].map(({ entityRef, version, metadata }) => ({
        entityRef,
        version,
        metadata: { ...metadata, qualityTier: 'raw' },
      })),
    });

    await press('Save changes');
    expect(
      within(await screen.findByRole('region', { name: 'carts' })).getByText(
        'Confluent refused it.',
      ),
    ).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'orders' })).getAllByText(
        'Done',
      )[0],
    ).toBeVisible();
  });

  it('leaves a field as it is once more', async () => {
    const operations = open(<EditPage />);
    await screen.findByText(/Tier 1 \(1\), Tier 2 \(1\)/);
    await userEvent.click(screen.getByRole('radio', { name: 'Tier 3' }));
    expect(
      await screen.findByRole('checkbox', { name: /terms of Tier 3/ }),
    ).toBeInTheDocument();
    await press('Leave as it is');
    await press('Preview changes');
    await screen.findByText('Set what is said about carts');
    expect(asked(operations)).toMatchObject({
      targets: [
        { metadata: { slaTier: 'tier-1' } },
        { metadata: { slaTier: 'tier-2' } },
      ],
    });
  });

  it('says which of them it leaves out, and goes on with the others', async () => {
    open(<EditPage />, { editable: [ORDERS] });
    expect(await screen.findByText('One product is left out')).toBeVisible();
    expect(
      await screen.findByRole('region', { name: 'Edit 1 product' }),
    ).toBeInTheDocument();
  });

  it('leaves out, on request, one that something is wrong with', async () => {
    const operations = open(<EditPage />, {
      plan: ({ kind, ...request }) =>
        'targets' in request && request.targets.length > 1
          ? planOf({
              isRunnable: false,
              targets: [
                targetOf('orders'),
                aPlannedTarget({
                  title: 'carts',
                  entityRef: refOf('carts'),
                  steps: [],
                  problems: [
                    {
                      severity: 'error',
                      code: 'x',
                      message: 'It is protected.',
                    },
                  ],
                }),
              ],
            })
          : planOf({ kind, targets: [targetOf('orders')] }),
    });
    await userEvent.click(await screen.findByRole('radio', { name: 'Raw' }));
    await press('Preview changes');
    expect(await screen.findByText('It is protected.')).toBeVisible();
    await press('Leave it out');
    expect(
      await screen.findByRole('button', { name: 'Save changes' }),
    ).toBeVisible();
    expect(asked(operations)).toMatchObject({
      targets: [{ entityRef: refOf('orders') }],
    });
  });

  it('overwrites nothing that somebody else has written meanwhile', async () => {
    const theirs = anEditableProduct({
      ...CARTS,
      version: 'version-8',
      metadata: { ...CARTS.metadata, description: 'Theirs.' },
    });
    const operations = open(<EditPage />, {
      plan: request =>
        JSON.stringify(request).includes('version-8')
          ? planOf()
          : planOf({
              isRunnable: false,
              targets: [
                targetOf('orders'),
                {
                  ...targetOf('carts'),
                  steps: [],
                  changedMeanwhile: theirs,
                },
              ],
            }),
    });
    await userEvent.click(await screen.findByRole('radio', { name: 'Raw' }));
    await press('Preview changes');
    expect(await screen.findByText('Theirs.')).toBeVisible();
    await press('Go on with their changes');
    expect(
      await screen.findByRole('button', { name: 'Save changes' }),
    ).toBeVisible();
    expect(asked(operations)).toMatchObject({
      targets: [
        {},
        {
          version: 'version-8',
          metadata: { description: 'Theirs.', qualityTier: 'raw' },
        },
      ],
    });
  });

  it('does not mix environments', async () => {
    open(<EditPage />, {}, [
      aProductSummary(),
      aProductSummary({
        entityRef: refOf('carts'),
        environmentId: 'env-4p8xd3',
      }),
    ]);
    expect(
      await screen.findByText('These products are in several environments'),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Preview changes' }),
    ).toBeNull();
  });
});

describe('DeprecatePage of several products', () => {
  it('gives all of them one last day', async () => {
    const operations = open(<DeprecatePage />);
    await screen.findByRole('region', { name: 'Deprecate 2 products' });
    await userEvent.clear(screen.getByLabelText('Last day'));
    await userEvent.type(screen.getByLabelText('Last day'), '2027-03-31');
    await press('Preview changes');
    await press('Deprecate all 2');
    expect(asked(operations, 'submitOperation')).toEqual({
      kind: 'deprecate',
      environmentId: 'env-7k2mq9',
      targets: [ORDERS, CARTS].map(({ entityRef, version }) => ({
        entityRef,
        version,
        endsOn: '2027-03-31',
        successor: '',
      })),
    });
  });
});
