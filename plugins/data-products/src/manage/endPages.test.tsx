// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Dependents,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEditableProduct,
  anOperation,
  anOperationPlan,
  aPlannedStep,
  aPlannedTarget,
  aProductDetails,
  aProductMetadata,
  aProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { FakeDataProductsApi } from '../__testUtils__/FakeDataProductsApi';
import {
  FakeOperationsApi,
  FakeWriting,
} from '../__testUtils__/FakeOperationsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { PortalLinksProvider } from '../reference/PortalLinks';
import { DeprecatePage } from './DeprecatePage';
import { UnpublishPage } from './UnpublishPage';

// The list of what can be chosen watches whether its end is in view, which nothing here has.
class NothingInView {
  observe() {}
  unobserve() {}
  disconnect() {}
}
beforeAll(() => {
  Object.assign(globalThis, { IntersectionObserver: NothingInView });
});

const ADDRESS = '/?product=dataproduct:prod/orders';

const SOMEBODY: Dependents = {
  items: [
    {
      type: 'entity',
      title: 'web shop',
      entityRef: 'component:default/web-shop',
      ownerRef: 'group:default/web',
    },
    { type: 'query', title: 'CSAS_RETURNS_7' },
  ],
  hiddenCount: 2,
  unknown: ['Kafka is not connected.'],
};
const NOBODY: Dependents = { items: [], hiddenCount: 0, unknown: [] };

const aWorld = (world: Partial<FakeWriting> = {}) =>
  new FakeOperationsApi({ editable: [anEditableProduct()], ...world });

function renderManaged(page: JSX.Element, operations: FakeOperationsApi) {
  return renderPage(
    <PortalLinksProvider
      value={{ manageHref: (action, ref) => `/${action}?product=${ref}` }}
    >
      {page}
    </PortalLinksProvider>,
    {
      api: new FakeDataProductsApi({
        details: [aProductDetails()],
        products: [
          aProductSummary({ title: 'orders' }),
          aProductSummary({ title: 'orders-v2' }),
        ],
      }),
      operations,
      address: ADDRESS,
    },
  );
}

const lastPlanned = (operations: FakeOperationsApi) =>
  operations.callsOf('planOperation').at(-1)?.[0];

const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('DeprecatePage', () => {
  it('shows what people will see and who will be told, then deprecates', async () => {
    const operations = aWorld({
      dependents: { 'dataproduct:prod/orders': SOMEBODY },
    });
    renderManaged(<DeprecatePage />, operations);
    fireEvent.change(await screen.findByLabelText('Last day'), {
      target: { value: '2999-01-31' },
    });
    await userEvent.click(
      screen.getByRole('combobox', { name: /Use instead/ }),
    );
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      expect.stringMatching(/^orders-v2/),
    ]);
    await userEvent.click(options[0]!);

    const preview = within(
      screen.getByRole('region', { name: 'What people will see' }),
    );
    expect(await preview.findByText(/Jan 31, 2999/)).toBeInTheDocument();
    expect(preview.getByRole('link', { name: /orders-v2/ })).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders-v2',
    );
    const told = await screen.findByRole('list', { name: 'Who will be told' });
    await waitFor(() =>
      expect(
        within(told)
          .getAllByRole('link')
          .map(link => link.getAttribute('href')),
      ).toEqual([
        '/catalog/default/group/checkout',
        '/catalog/default/group/web',
      ]),
    );
    expect(screen.getByText(/2 more that you may not see/)).toBeInTheDocument();

    await press('Preview changes');
    await press('Deprecate');
    expect(operations.callsOf('submitOperation')[0]?.[0]).toEqual({
      kind: 'deprecate',
      environmentId: 'env-7k2mq9',
      targets: [
        {
          entityRef: 'dataproduct:prod/orders',
          version: 'version-1',
          endsOn: '2999-01-31',
          successor: 'dataproduct:prod/orders-v2',
        },
      ],
    });
  });

  it('gives people ninety days unless told', async () => {
    renderManaged(<DeprecatePage />, aWorld());
    const day = await screen.findByLabelText<HTMLInputElement>('Last day');
    const days = (Date.parse(day.value) - Date.now()) / (24 * 60 * 60 * 1000);
    expect(Math.ceil(days)).toBe(90);
  });

  it('says at the day what is wrong with it', async () => {
    const operations = aWorld({
      plan: () =>
        anOperationPlan({
          isRunnable: false,
          targets: [
            aPlannedTarget({
              steps: [],
              problems: [
                {
                  severity: 'error',
                  code: 'ends-on-past',
                  field: 'endsOn',
                  message: 'Choose a day after today.',
                },
              ],
            }),
          ],
        }),
    });
    renderManaged(<DeprecatePage />, operations);
    await press('Preview changes');
    const day = await screen.findByLabelText('Last day');
    await waitFor(() => expect(day).toHaveFocus());
    expect(day).toHaveAccessibleDescription(/Choose a day after today\./);
  });

  it('starts from the end there is, and leads to offering it again', async () => {
    renderManaged(
      <DeprecatePage />,
      aWorld({
        editable: [
          anEditableProduct({
            metadata: aProductMetadata({
              lifecycle: 'deprecated',
              endsOn: '2999-01-31',
            }),
          }),
        ],
      }),
    );
    expect(await screen.findByLabelText('Last day')).toHaveValue('2999-01-31');
    expect(
      screen.getByRole('link', { name: 'offer it again' }),
    ).toHaveAttribute(
      'href',
      '/edit?product=dataproduct:prod/orders&undo=deprecation',
    );
  });

  it('shows what somebody else has changed before it goes on with that', async () => {
    const operations = aWorld({
      plan: request =>
        versionOf(request) === 'version-1'
          ? anOperationPlan({
              isRunnable: false,
              targets: [
                aPlannedTarget({
                  steps: [],
                  changedMeanwhile: anEditableProduct({
                    version: 'version-2',
                    metadata: aProductMetadata({ description: 'Theirs.' }),
                  }),
                }),
              ],
            })
          : anOperationPlan(),
    });
    renderManaged(<DeprecatePage />, operations);
    await press('Preview changes');
    expect(await screen.findByText('Theirs.')).toBeInTheDocument();
    await press('Go on with their changes');
    await screen.findByRole('button', { name: 'Deprecate' });
    expect(lastPlanned(operations)).toMatchObject({
      targets: [{ version: 'version-2' }],
    });
  });
});

describe('UnpublishPage', () => {
  const planFor = (dependents: Dependents) => (request: OperationRequest) => {
    const [target] = request.kind === 'unpublish' ? request.targets : [];
    const isMissing =
      dependents.items.length > 0 && target?.confirmedTitle !== 'orders';
    return anOperationPlan({
      kind: 'unpublish',
      isRunnable: !isMissing,
      targets: [
        aPlannedTarget({
          dependents,
          notes: ['The topic, its records and its schema stay.'],
          steps: isMissing
            ? []
            : [aPlannedStep({ title: 'Take the tag off orders' })],
          problems: isMissing
            ? [
                {
                  severity: 'error',
                  code: 'title-not-confirmed',
                  field: 'confirmedTitle',
                  message: 'Type its name.',
                },
              ]
            : [],
        }),
      ],
    });
  };

  it('says what goes and what stays, and needs no name where nobody depends on it', async () => {
    const operations = aWorld({
      plan: planFor(NOBODY),
      submit: () => anOperation({ kind: 'unpublish' }),
    });
    renderManaged(<UnpublishPage />, operations);
    expect(
      await screen.findByText(/The topic orders stays, with its records/),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Take the tag off orders'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await press('Unpublish');
    expect(
      await screen.findByText(/orders is a plain topic again/),
    ).toBeInTheDocument();
  });

  it('names who depends on it, and has its name typed', async () => {
    const operations = aWorld({ plan: planFor(SOMEBODY) });
    renderManaged(<UnpublishPage />, operations);
    expect(
      await screen.findByRole('link', { name: 'web shop' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Kafka is not connected\./)).toBeInTheDocument();
    const run = screen.getByRole('button', { name: 'Unpublish' });
    expect(run).toBeDisabled();

    const field = screen.getByRole('textbox', {
      name: /Type orders to confirm/,
    });
    await userEvent.type(field, 'order5');
    expect(field).toHaveAccessibleDescription(/That is not its name: orders/);
    await userEvent.clear(field);
    await userEvent.type(field, 'orders');
    await waitFor(() => expect(run).toBeEnabled());
    await userEvent.click(run);
    expect(operations.callsOf('submitOperation')[0]?.[0]).toMatchObject({
      kind: 'unpublish',
      targets: [{ version: 'version-1', confirmedTitle: 'orders' }],
    });
  });

  it('leads to the gentler way', async () => {
    renderManaged(<UnpublishPage />, aWorld({ plan: planFor(NOBODY) }));
    expect(
      await screen.findByRole('link', { name: 'deprecate it' }),
    ).toHaveAttribute('href', '/deprecate?product=dataproduct:prod/orders');
  });
});

function versionOf(request: OperationRequest): string | undefined {
  return request.kind === 'deprecate' ? request.targets[0]?.version : undefined;
}
