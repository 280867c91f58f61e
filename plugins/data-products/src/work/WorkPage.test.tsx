// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  anOperation,
  anOperationStep,
  anOperationTarget,
  aHeldRemoval,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
  FakeWorld,
} from '../__testUtils__/FakeDataProductsApi';
import {
  FakeOperationsApi,
  FakeWriting,
} from '../__testUtils__/FakeOperationsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { PortalLinksProvider } from '../reference/PortalLinks';
import { WorkPage } from './WorkPage';
import { WorkSummary } from './WorkSummary';

function renderWork(
  writing: Partial<FakeWriting> = {},
  options: {
    world?: Partial<FakeWorld>;
    permissions?: string[];
    page?: JSX.Element;
    address?: string;
  } = {},
) {
  const operations = new FakeOperationsApi(writing);
  const api = new FakeDataProductsApi(options.world);
  const rendered = renderPage(
    <PortalLinksProvider
      value={{
        manageHref: (action, ref) => `/${action}?product=${ref}`,
        operationHref: id => `/operations/${id}`,
      }}
    >
      {options.page ?? <WorkPage syncHref="/sync" />}
    </PortalLinksProvider>,
    {
      api,
      operations,
      permissions: options.permissions,
      address: options.address,
    },
  );
  return { ...rendered, operations, api };
}

const region = async (name: string) =>
  within(await screen.findByRole('region', { name }));

const left = anOperation({
  id: 'left',
  kind: 'edit',
  state: 'failed',
  targets: [
    anOperationTarget({
      state: 'failed',
      error: 'The stream catalog did not answer.',
      steps: [anOperationStep({ state: 'notUndone' })],
    }),
  ],
});

describe('what waits for a person', () => {
  it('names products past their last day, and the ways on', async () => {
    renderWork({
      work: [
        {
          id: '1',
          type: 'ended',
          title: 'orders',
          entityRef: 'dataproduct:prod/orders',
          since: '2026-11-02T00:00:00Z',
          message: 'Its last day is over. Unpublish it, or move the day.',
        },
      ],
    });
    const waiting = await region('Waits for you');
    expect(
      await waiting.findByText(/Its last day is over/),
    ).toBeInTheDocument();
    expect(waiting.getByRole('link', { name: 'Unpublish' })).toHaveAttribute(
      'href',
      '/unpublish?product=dataproduct:prod/orders',
    );
    expect(
      waiting.getByRole('link', { name: 'Change the end' }),
    ).toHaveAttribute('href', '/deprecate?product=dataproduct:prod/orders');
  });

  it('names reported problems, and leads to where they are answered', async () => {
    renderWork(
      {},
      {
        world: {
          problems: [
            {
              id: '7',
              entityRef: 'dataproduct:prod/orders',
              title: 'orders',
              text: 'The **currency** is empty.',
              reportedBy: 'user:default/ada',
              reportedAt: '2026-11-01T09:30:00Z',
              state: 'open',
              isClosable: true,
            },
          ],
        },
      },
    );
    const problems = await region('Reported problems');
    expect(
      await problems.findByText('The currency is empty.'),
    ).toBeInTheDocument();
    expect(
      problems.getByRole('link', { name: 'Answer in the activity' }),
    ).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders/activity?reported=7',
    );
  });

  it('names held removals to those who may decide them', async () => {
    renderWork({}, { world: { holds: [aHeldRemoval()] } });
    const holds = await region('Held removals');
    expect(await holds.findByRole('link', { name: 'Decide' })).toHaveAttribute(
      'href',
      '/sync?environment=env-7k2mq9',
    );
  });

  it('asks nothing about removals for the others', async () => {
    const { api } = renderWork(
      {},
      {
        world: { holds: [aHeldRemoval()] },
        permissions: ['data-products.sync.read'],
      },
    );
    expect(
      await screen.findByText('Nothing waits for you.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Held removals' }),
    ).not.toBeInTheDocument();
    expect(api.callsOf('holds')).toEqual([]);
  });
});

describe('what a person has started', () => {
  it('is listed with what is under way first, and what is left to do', async () => {
    renderWork({
      operations: [
        left,
        anOperation({ id: 'running', kind: 'publish', state: 'running' }),
      ],
    });
    const table = within(
      await screen.findByRole('table', { name: 'What you have started' }),
    );
    await table.findByRole('link', { name: 'Publish: orders' });
    expect(
      table
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Publish: orders', '/operations/running'],
      ['Edit: orders', '/operations/left'],
    ]);
    const row = within(table.getByRole('row', { name: /Edit: orders/ }));
    expect(
      row.getByText('The stream catalog did not answer.'),
    ).toBeInTheDocument();
    expect(
      row.getByText('1 step is to be undone by hand.'),
    ).toBeInTheDocument();
    expect(await row.findByText('Production')).toBeInTheDocument();
  });

  it('is turned page by page, in the address', async () => {
    const { address } = renderWork({
      operations: Array.from({ length: 25 }, (_, index) =>
        anOperation({
          id: `${index}`,
          targets: [anOperationTarget({ title: `topic-${index}` })],
        }),
      ),
    });
    expect(await screen.findByText('1 to 20 of 25')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Next table page' }),
    );
    expect(await screen.findByText(/topic-24/)).toBeInTheDocument();
    expect(address.current).toBe('/?page=2');
  });

  it('fails without taking the rest with it', async () => {
    const { operations } = renderWork();
    operations.fail('myOperations', aFailure(503, 'The store is moving'));
    expect(
      await (await region('What you have started')).findByRole('alert'),
    ).toHaveTextContent('The store is moving');
    expect(
      await screen.findByText('Nothing waits for you.'),
    ).toBeInTheDocument();
  });

  it('says so when it is nothing', async () => {
    renderWork();
    expect(
      await screen.findByText('You have started nothing yet'),
    ).toBeInTheDocument();
  });
});

describe('the summary of a person’s work', () => {
  const page = <WorkSummary workHref="/work" />;

  it('counts what waits, and leads there', async () => {
    renderWork(
      { operations: [left, anOperation({ id: '2', state: 'waiting' })] },
      { page },
    );
    await waitFor(() =>
      expect(
        screen.getAllByRole('listitem').map(item => item.textContent),
      ).toEqual([
        '1 operation left something to be undone by hand',
        '1 operation is under way',
      ]),
    );
    expect(screen.getByRole('link', { name: 'Show my work' })).toHaveAttribute(
      'href',
      '/work',
    );
  });

  it('says so when there is nothing to do', async () => {
    renderWork({ operations: [anOperation()] }, { page });
    expect(await screen.findByText(/nothing is under way/)).toBeInTheDocument();
  });
});
