// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anOperation,
  anOperationStep,
  anOperationTarget,
  aProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../../__testUtils__/FakeDataProductsApi';
import { FakeOperationsApi } from '../../__testUtils__/FakeOperationsApi';
import { FakeSignals } from '../../__testUtils__/FakeSignals';
import { renderPage } from '../../__testUtils__/renderPage';
import { OperationPage } from './OperationPage';
import { OPERATIONS_CHANNEL } from './useOperation';

const RUNNING = anOperation({
  state: 'running',
  finishedAt: undefined,
  isCancellable: true,
  targets: [
    anOperationTarget({
      state: 'running',
      steps: [
        anOperationStep({ id: '0.0', title: 'Set the metadata' }),
        anOperationStep({
          id: '0.1',
          title: 'Tag orders',
          state: 'running',
          note: 'Waits for the catalog to know the topic.',
        }),
        anOperationStep({ id: '0.2', title: 'Describe it', state: 'waiting' }),
      ],
    }),
  ],
});

function open(
  operation: Operation,
  options: { signals?: FakeSignals; isBeingIndexed?: boolean } = {},
) {
  const operations = new FakeOperationsApi({ operations: [operation] });
  renderPage(<OperationPage operationId="operation-1" />, {
    api: new FakeDataProductsApi({
      details: [
        aProductDetails({
          product: aDataProduct(),
          isBeingIndexed: options.isBeingIndexed ?? false,
        }),
      ],
    }),
    operations,
    signals: options.signals,
  });
  return operations;
}

describe('the page of an operation', () => {
  it('says how far each step is, and what it waits for', async () => {
    open(RUNNING);
    expect(
      await screen.findByRole('heading', { name: 'Publish: orders' }),
    ).toBeVisible();
    const steps = within(
      screen.getByRole('list', { name: 'Steps' }),
    ).getAllByRole('listitem');
    const told = steps.filter(item => item.textContent?.includes('Stream'));
    expect(told.map(item => item.textContent)).toEqual([
      expect.stringMatching(/^Set the metadata.*Done$/),
      expect.stringMatching(/^Tag orders.*Waits for the catalog.*Running$/),
      expect.stringMatching(/^Describe it.*Waiting$/),
    ]);
    expect(screen.getByText('1 of 3 steps done')).toBeVisible();
  });

  it('is read again at once when the back end says that it has changed', async () => {
    const signals = new FakeSignals();
    const operations = open(RUNNING, { signals });
    await screen.findByText('1 of 3 steps done');
    operations.become('operation-1', anOperation());
    await signals.send(OPERATIONS_CHANNEL, { operationId: 'operation-1' });
    expect(
      await screen.findByText('Everything is written, and has been read back.'),
    ).toBeVisible();
    expect(await screen.findByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/catalog/prod/dataproduct/orders',
    );
  });

  it('is left alone when another one has changed', async () => {
    const signals = new FakeSignals();
    const operations = open(anOperation(), { signals });
    await screen.findByText(/Everything is written/);
    const before = operations.callsOf('operation').length;
    await signals.send(OPERATIONS_CHANNEL, { operationId: 'operation-2' });
    expect(operations.callsOf('operation')).toHaveLength(before);
  });

  it('cancels after asking, and shows that it is being undone', async () => {
    const operations = open(RUNNING);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );
    expect(operations.callsOf('cancelOperation')).toEqual([]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Cancel and undo' }),
    );
    expect(await screen.findByText('Being undone')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });

  it('is undone on request when it is over, and says by whom', async () => {
    const operations = new FakeOperationsApi({
      operations: [anOperation({ isUndoable: true })],
    });
    renderPage(<OperationPage operationId="operation-1" />, {
      api: new FakeDataProductsApi(),
      operations,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(operations.callsOf('undoOperation')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo it' }));
    expect(await screen.findByText('Undone by')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('stays with the question when cancelling is refused', async () => {
    const operations = open(RUNNING);
    operations.fail('cancelOperation', aFailure(409, 'It is over already.'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Cancel and undo' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It could not be cancelled: It is over already.',
    );
  });

  it('says what was undone, and how to take back by hand what was not', async () => {
    open(
      anOperation({
        state: 'failed',
        targets: [
          anOperationTarget({
            state: 'failed',
            entityRef: undefined,
            error: 'The stream catalog did not answer in time.',
            steps: [
              anOperationStep({
                id: '0.0',
                title: 'Make the topic',
                state: 'notUndone',
                byHand: 'Delete the topic orders once nobody needs it.',
              }),
              anOperationStep({ id: '0.1', state: 'undone' }),
            ],
          }),
        ],
      }),
    );
    const leftovers = await screen.findByRole('alert');
    expect(leftovers).toHaveTextContent('To be done by hand');
    expect(leftovers).toHaveTextContent(
      'Make the topic: Delete the topic orders once nobody needs it.',
    );
    expect(
      screen.getByText('The stream catalog did not answer in time.'),
    ).toBeVisible();
    expect(screen.getByText('Undone')).toBeVisible();
  });

  it('says so while the catalog does not show it yet, and leads nowhere', async () => {
    open(anOperation({ finishedAt: new Date().toISOString() }), {
      isBeingIndexed: true,
    });
    expect(
      await screen.findByText(/^The catalog does not show it yet/),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'orders' })).toBeNull();
  });

  it('says so when there is none, or none that one may see', async () => {
    open(anOperation({ id: 'operation-2' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The operation could not be read',
    );
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(
        /may not be allowed to see it/,
      ),
    );
  });
});
